//! The documents of a folder.

use crate::outcome::Failure;
use flate2::read::GzDecoder;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// No document is larger; a packed one that is gives an error instead of filling the memory.
const LARGEST: u64 = 256 << 20;

/// A document of a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Document {
    /// Its path from the folder, with forward slashes.
    pub(super) name: String,
    pub(super) path: PathBuf,
}

impl Document {
    /// Returns the text, unpacked.
    pub(super) fn text(&self) -> Result<String, Failure> {
        let file = File::open(&self.path).map_err(Failure::io("open", &self.path))?;
        let mut bytes = Vec::new();
        let read = match self.name.ends_with(".gz") {
            true => GzDecoder::new(file).take(LARGEST).read_to_end(&mut bytes),
            false => file.take(LARGEST).read_to_end(&mut bytes),
        };
        read.map_err(Failure::io("read", &self.path))?;
        String::from_utf8(bytes).map_err(|_| Failure::new(format!("{} is not UTF-8", self.path.display())))
    }
}

/// Returns the documents of a folder, sorted by path. In a folder inside of it, those files are documents that say which OpenAPI
/// they are: the others are parts of them. A folder without such a file is looked through.
pub(super) fn documents(folder: &Path) -> Result<Vec<Document>, Failure> {
    let mut documents = Vec::new();
    collect(folder, "", &mut documents)?;
    documents.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(documents)
}

fn collect(folder: &Path, prefix: &str, documents: &mut Vec<Document>) -> Result<(), Failure> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder).map_err(Failure::io("list", folder))? {
        entries.push(entry.map_err(Failure::io("list", folder))?.path());
    }
    entries.sort();
    let (folders, files): (Vec<PathBuf>, Vec<PathBuf>) = entries.into_iter().partition(|path| path.is_dir());
    let files = files.into_iter().filter(|path| is_document(path)).map(|path| {
        let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
        Document { name, path }
    });
    let before = documents.len();
    documents.extend(files.filter(|file| prefix.is_empty() || is_root(file)));
    if !prefix.is_empty() && documents.len() > before {
        return Ok(());
    }
    for path in folders {
        let prefix = format!("{prefix}{}/", path.file_name().unwrap_or_default().to_string_lossy());
        collect(&path, &prefix, documents)?;
    }
    Ok(())
}

fn is_document(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let name = name.strip_suffix(".gz").unwrap_or(name);
    [".yaml", ".yml", ".json"].iter().any(|ending| name.ends_with(ending))
}

/// True for a file that has a line `openapi: …`, in YAML or JSON.
fn is_root(file: &Document) -> bool {
    let Ok(text) = file.text() else { return false };
    text.lines().any(|line| line.starts_with("openapi:") || line.trim_start().starts_with("\"openapi\":"))
}
