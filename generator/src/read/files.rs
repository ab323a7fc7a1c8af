//! Where the other files of a document come from.
//!
//! The generator touches no disk. Whoever calls it and lets a document be several files brings something that opens them: a
//! folder, a revision in git, a map in a test.

use std::fmt;

/// Opens files by their path from the document's folder.
pub trait Files {
    /// Opens a file of at most `most` bytes. The path has forward slashes and may begin with `../`. What lies outside of the
    /// tree of folders that the document may refer to is refused, also where a link leads there.
    fn open(&self, path: &str, most: usize) -> Result<Opened, Closed>;
}

/// An opened file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Its true path from the document's folder: the same for all the ways to write it.
    pub path: String,
    /// All of it.
    pub bytes: Vec<u8>,
}

/// Why a file was not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closed {
    /// There is none.
    Missing,
    /// It is outside of the tree of folders.
    Outside,
    /// It is larger than asked for.
    TooLarge,
    /// It is a folder, or could not be read for the reason given.
    Unreadable(String),
}

/// A document that is allowed other files is this, with where they come from.
#[derive(Clone, Copy)]
pub struct Document<'a> {
    /// The document's own file.
    pub source: crate::Source<'a>,
    /// Opens the others; nothing where references to other files are refused.
    pub files: Option<&'a dyn Files>,
}

impl<'a> From<&crate::Source<'a>> for Document<'a> {
    fn from(source: &crate::Source<'a>) -> Self {
        Self { source: *source, files: None }
    }
}

impl fmt::Debug for Document<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Document").field("source", &self.source).field("files", &self.files.is_some()).finish()
    }
}
