//! A workspace on the side, for crates that a test makes and compiles: with the versions and lints of this one, and without
//! the transport that is built in, because TLS takes longer to compile than all such crates together.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A workspace on the side.
#[derive(Debug)]
pub struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    /// Takes a folder, which need not be there yet.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Returns the folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writes the files of the packages beside a manifest and a lock file. What has not changed stays untouched, so that it is
    /// not compiled again; what lies in the folders of packages and is not named is removed.
    pub fn write(&self, members: &[&str], lints: &str, packages: Vec<(String, String)>) {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let lock = fs::read_to_string(root.join("Cargo.lock")).expect("the lock file can be read");
        let mut files = packages;
        files.push(("Cargo.toml".to_owned(), manifest(&root, members, lints)));
        files.push(("Cargo.lock".to_owned(), lock));
        let mut wanted = BTreeSet::new();
        for (path, text) in &files {
            let path = self.folder.join(path);
            if fs::read_to_string(&path).ok().as_ref() != Some(text) {
                fs::create_dir_all(path.parent().expect("a file has a folder")).expect("a folder can be made");
                fs::write(&path, text).expect("a file can be written");
            }
            wanted.insert(path);
        }
        for member in members {
            remove_others(&self.folder.join(member.trim_end_matches("/*")), &wanted);
        }
    }

    /// Runs cargo in the workspace.
    pub fn cargo(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("cargo can be run")
    }

    /// Returns the command that runs cargo in the workspace.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO"));
        // What this run of cargo was given is not meant for that one.
        command.env_remove("CARGO_TARGET_DIR").env_remove("RUSTFLAGS").env("RUSTDOCFLAGS", "-D warnings");
        // Nobody debugs these crates, and each is so small that it is compiled as a whole: a quarter less to do and to store.
        command.env("CARGO_PROFILE_DEV_DEBUG", "false").env("CARGO_INCREMENTAL", "0");
        command.args(arguments).current_dir(&self.folder);
        command
    }
}

/// Removes files that are gone.
fn remove_others(folder: &Path, wanted: &BTreeSet<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder can be read") {
        let path = entry.expect("an entry can be read").path();
        if !path.is_dir() {
            if !wanted.contains(&path) {
                fs::remove_file(&path).expect("a file can be removed");
            }
        } else if wanted.iter().any(|file| file.starts_with(&path)) {
            remove_others(&path, wanted);
        } else {
            fs::remove_dir_all(&path).expect("a folder can be removed");
        }
    }
}

/// Returns the root's manifest, made to fit: other members, no transport, and further lints.
fn manifest(root: &Path, members: &[&str], lints: &str) -> String {
    let text = fs::read_to_string(root.join("Cargo.toml")).expect("the root's manifest can be read");
    let runtime = root.join("runtime").canonicalize().expect("the runtime is there");
    let lines = text.lines().map(|line| match line {
        line if line.starts_with("members = ") => format!("members = {members:?}"),
        line if line.starts_with("excerpt-runtime = ") => {
            format!("excerpt-runtime = {{ path = {runtime:?}, default-features = false }}")
        }
        "[workspace.lints.rust]" => format!("[workspace.lints.rust]\n{lints}"),
        line => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}
