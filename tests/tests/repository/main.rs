//! What holds for the whole repository, whatever is in it.

mod browser;
mod dependencies;
mod files;
mod size;
mod weight;

use std::fs;
use std::path::{Path, PathBuf};
use xtask::repository::Repository;

/// Returns every file of the repository that is not cargo's or git's, with its path from the root.
fn files() -> Vec<(String, PathBuf)> {
    let root = root();
    let mut files = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let entry = entry.unwrap();
            let (path, kind) = (entry.path(), entry.file_type().unwrap());
            let name = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
            if kind.is_dir() && !matches!(name.as_str(), "target" | ".git" | ".excerpt-tmp") {
                folders.push(path);
            } else if kind.is_file() {
                files.push((name, path));
            }
        }
    }
    files.sort();
    files
}

fn root() -> PathBuf {
    Repository::find().unwrap().root().to_owned()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}
