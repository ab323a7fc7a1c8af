//! The folder of a crate on disk beside the files that the generator makes for it.
//!
//! A file there is either generated, which its first line says, or somebody's own. Generated files are compared, and
//! removed when no document makes them any more; other files are never touched. Symbolic links are not followed.

use crate::outcome::Failure;
use excerpt_generator::{File, GENERATED_MARK};
use std::collections::BTreeMap;
use std::fs::{self, FileType};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

/// A file that is not on disk as the generator makes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The path inside the folder, with forward slashes.
    pub path: String,
    /// What differs.
    pub kind: Kind,
}

/// How a file differs from what the generator makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It is not there.
    Missing {
        /// The text to write.
        new: String,
    },
    /// It is there with another text.
    Differs {
        /// What is there; of a symbolic link, where it points.
        old: Vec<u8>,
        /// The text to write.
        new: String,
    },
    /// It was generated once and is not made any more.
    Stale {
        /// What is there.
        old: Vec<u8>,
    },
}

/// A folder compared with the files that belong in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// What has to change, sorted by path.
    pub changes: Vec<Change>,
    /// What somebody else put there, by path inside the folder: files, links and empty folders.
    pub foreign: Vec<PathBuf>,
    /// How many files there carry the generator's mark.
    pub generated: usize,
}

/// Compares a folder with the files that the generator makes for it; with none, every generated file is stale.
pub fn compare(folder: &Path, files: &[File]) -> Result<Comparison, Failure> {
    let mut comparison = Comparison::default();
    let mut entries = entries(folder)?;
    for file in files {
        let path = inside(&file.path)?;
        let new = file.text.clone();
        let kind = match entries.remove(path) {
            None => Some(Kind::Missing { new }),
            Some(Entry::Folder { .. }) => {
                return Err(Failure::new(format!("{} is a folder: move it away", folder.join(path).display())));
            }
            Some(Entry::File(_)) => {
                let full = folder.join(path);
                comparison.generated += usize::from(is_generated(&full)?);
                let old = fs::read(&full).map_err(Failure::io("read", &full))?;
                (old != new.as_bytes()).then_some(Kind::Differs { old, new })
            }
            Some(Entry::Link(target)) => {
                Some(Kind::Differs { old: target.to_string_lossy().into_owned().into_bytes(), new })
            }
        };
        comparison.changes.extend(kind.map(|kind| Change { path: file.path.clone(), kind }));
    }
    for (path, entry) in entries {
        let full = folder.join(&path);
        match entry {
            Entry::File(kind) if kind.is_file() && is_generated(&full)? => {
                comparison.generated += 1;
                let old = fs::read(&full).map_err(Failure::io("read", &full))?;
                let path =
                    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
                comparison.changes.push(Change { path, kind: Kind::Stale { old } });
            }
            Entry::Folder { empty: false } => {}
            _ => comparison.foreign.push(path),
        }
    }
    comparison.changes.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(comparison)
}

impl Comparison {
    /// Tells whether the folder holds files of the same names that the generator did not write, and none that it did:
    /// somebody's own project, not a crate to be replaced.
    pub(crate) fn is_somebody_elses(&self) -> bool {
        self.generated == 0 && self.changes.iter().any(|change| matches!(change.kind, Kind::Differs { .. }))
    }
}

/// Returns a path of a generated file, if it stays inside the folder.
pub(crate) fn inside(path: &str) -> Result<&Path, Failure> {
    let path = Path::new(path);
    if path.components().all(|part| matches!(part, Component::Normal(_))) && path.file_name().is_some() {
        Ok(path)
    } else {
        Err(Failure::new(format!("the generator named a file outside the crate: {}", path.display())))
    }
}

enum Entry {
    File(FileType),
    Link(PathBuf),
    Folder { empty: bool },
}

/// Lists everything below a folder; nothing when it does not exist.
fn entries(folder: &Path) -> Result<BTreeMap<PathBuf, Entry>, Failure> {
    let mut entries = BTreeMap::new();
    match fs::symlink_metadata(folder) {
        Ok(metadata) if metadata.is_dir() => {}
        Ok(_) => return Err(Failure::new(format!("{} is not a folder: move it away", folder.display()))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(entries),
        Err(error) => return Err(Failure::io("look at", folder)(error)),
    }
    let mut folders = vec![PathBuf::new()];
    while let Some(relative) = folders.pop() {
        let full = folder.join(&relative);
        let mut empty = true;
        for child in fs::read_dir(&full).map_err(Failure::io("list", &full))? {
            let child = child.map_err(Failure::io("list", &full))?;
            let (path, kind) =
                (relative.join(child.file_name()), child.file_type().map_err(Failure::io("list", &full))?);
            empty = false;
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_symlink() {
                let target = fs::read_link(child.path()).map_err(Failure::io("read", &child.path()))?;
                entries.insert(path, Entry::Link(target));
            } else {
                entries.insert(path, Entry::File(kind));
            }
        }
        if relative != Path::new("") {
            entries.insert(relative, Entry::Folder { empty });
        }
    }
    Ok(entries)
}

/// Tells whether a file's first line says that it was generated.
fn is_generated(path: &Path) -> Result<bool, Failure> {
    const LONGEST_FIRST_LINE: u64 = 4096;
    let mut start = Vec::new();
    let file = fs::File::open(path).map_err(Failure::io("read", path))?;
    file.take(LONGEST_FIRST_LINE).read_to_end(&mut start).map_err(Failure::io("read", path))?;
    let first_line = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let says = |words: &str| first_line.windows(words.len()).any(|window| window == words.as_bytes());
    // The second half alone would also be said by other generators.
    Ok(says("Generated from ") && says(GENERATED_MARK))
}
