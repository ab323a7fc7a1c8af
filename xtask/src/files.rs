//! The other files of a document, on the disk: `$ref: schemas/job.yaml`.
//!
//! Only files of one tree of folders are opened, links followed: that of the document's own folder, unless the user names a folder
//! above it.

use crate::outcome::Failure;
use crate::review::sources::Revision;
use excerpt_generator::read::{Closed, Files, Opened};
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Component, Path, PathBuf};

/// Where the other files of a document are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Others {
    /// It has none: references to other files are refused.
    #[default]
    Nowhere,
    /// On the disk.
    Folder(Folder),
    /// In a commit.
    Revision(Revision),
}

impl Others {
    /// Returns what opens the files.
    pub fn files(&self) -> Option<&dyn Files> {
        match self {
            Self::Nowhere => None,
            Self::Folder(folder) => Some(folder),
            Self::Revision(revision) => Some(revision),
        }
    }
}

/// The files of a folder, for a document in it or further down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    /// The document's own folder, without links.
    document: PathBuf,
    /// The folder that no file is outside of, without links.
    root: PathBuf,
}

impl Folder {
    /// Returns the files that a document may refer to: those of its own folder, or of one above it.
    pub fn of(document: &Path, root: Option<&Path>) -> Result<Self, Failure> {
        let true_path = |path: &Path| fs::canonicalize(path).map_err(Failure::io("find", path));
        let parent = match document.parent() {
            Some(parent) if parent != Path::new("") => parent,
            _ => Path::new("."),
        };
        let own = true_path(parent)?;
        let root = match root {
            Some(root) => true_path(root)?,
            None => own.clone(),
        };
        if !own.starts_with(&root) {
            let (root, document) = (root.display(), document.display());
            return Err(Failure::new(format!("--root {root}: {document} is not in that folder")));
        }
        Ok(Self { document: own, root })
    }

    /// Returns the way to a file from the document's folder.
    fn way(&self, file: &Path) -> Option<String> {
        let above = self.document.ancestors().position(|folder| file.starts_with(folder))?;
        let folder = self.document.ancestors().nth(above)?;
        let down = file.strip_prefix(folder).ok()?.components().map(|step| match step {
            Component::Normal(name) => name.to_str(),
            _ => None,
        });
        let steps: Option<Vec<&str>> = std::iter::repeat_n(Some(".."), above).chain(down).collect();
        Some(steps?.join("/"))
    }
}

impl Files for Folder {
    fn open(&self, path: &str, most: usize) -> Result<Opened, Closed> {
        let unreadable = |error: std::io::Error| match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Closed::Missing,
            _ => Closed::Unreadable(error.to_string()),
        };
        // What is outside is not even looked for: whether it is there is nobody's business.
        let climbs = path.split('/').take_while(|step| *step == "..").count();
        let levels = self.document.strip_prefix(&self.root).map_or(0, |way| way.components().count());
        if climbs > levels {
            return Err(Closed::Outside);
        }
        let file = fs::canonicalize(self.document.join(path)).map_err(unreadable)?;
        if !file.starts_with(&self.root) {
            return Err(Closed::Outside);
        }
        let way = self.way(&file).ok_or_else(|| Closed::Unreadable("its name is not plain text".to_owned()))?;
        // A pipe or a device would have to be waited for.
        if !fs::metadata(&file).map_err(unreadable)?.is_file() {
            return Err(Closed::Unreadable("it is not a file".to_owned()));
        }
        let mut bytes = Vec::new();
        let room = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
        File::open(&file).map_err(unreadable)?.take(room).read_to_end(&mut bytes).map_err(unreadable)?;
        if bytes.len() > most { Err(Closed::TooLarge) } else { Ok(Opened { path: way, bytes }) }
    }
}
