//! Runs the generator over the documents of `specs/`, in memory, and compares the result with `generated/`.

use crate::documents::Document;
use crate::files::Folder;
use crate::folders::{Comparison, compare};
use crate::outcome::Failure;
use crate::output;
use crate::repository::Repository;
use excerpt_generator::diagnostics::{Diagnostics, render};
use excerpt_generator::{Document as Input, File, Settings, Source, generate};
use std::fs;
use std::path::{Path, PathBuf};

/// A crate as its document makes it, beside what is on disk.
pub(crate) struct Crate {
    pub(crate) vendor: String,
    pub(crate) folder: PathBuf,
    /// Empty when no document makes this crate any more.
    pub(crate) files: Vec<File>,
    pub(crate) comparison: Comparison,
}

/// Generates the crates of the documents. Returns none when a document was refused; why is added to `findings`.
pub(crate) fn crates(
    repository: &Repository,
    documents: &[Document],
    findings: &mut String,
) -> Result<Option<Vec<Crate>>, Failure> {
    let mut crates = Vec::new();
    let mut refused = false;
    for document in documents {
        let vendor = document.vendor.clone();
        let text = read_text(&document.path, &document.name)?;
        let (source, files) = (Source { name: &document.name, text: &text }, Folder::of(&document.path, None)?);
        let generation = generate(Input { source, files: Some(&files) }, &Settings::for_vendor(&vendor));
        findings.push_str(&report(&generation.diagnostics, &document.name, &text));
        refused |= generation.files.is_empty();
        let (folder, files) = (repository.generated().join(&vendor), generation.files);
        let comparison = compare(&folder, &files)?;
        if comparison.is_somebody_elses() {
            return Err(Failure::new(format!("generated/{vendor} was not generated: move it away, or delete it")));
        }
        crates.push(Crate { vendor, folder, files, comparison });
    }
    Ok((!refused).then_some(crates))
}

/// Finds the crates of `generated/` whose document is gone. Folders in which nothing was generated are somebody's own.
pub(crate) fn abandoned(repository: &Repository, documents: &[Document]) -> Result<Vec<Crate>, Failure> {
    let parent = repository.generated();
    let mut crates = Vec::new();
    for entry in fs::read_dir(&parent).map_err(Failure::io("list", &parent))? {
        let entry = entry.map_err(Failure::io("list", &parent))?;
        let Ok(vendor) = entry.file_name().into_string() else { continue };
        let is_folder = entry.file_type().map_err(Failure::io("list", &parent))?.is_dir();
        if !is_folder || documents.iter().any(|document| document.vendor == vendor) {
            continue;
        }
        let comparison = compare(&entry.path(), &[])?;
        if comparison.generated > 0 {
            crates.push(Crate { vendor, folder: entry.path(), files: Vec::new(), comparison });
        }
    }
    crates.sort_by(|a, b| a.vendor.cmp(&b.vendor));
    Ok(crates)
}

/// Reads a document. Text that is not UTF-8 is where no command can go on.
pub(crate) fn read_text(path: &Path, name: &str) -> Result<String, Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::new(format!("could not read {name}: {error}")))?;
    String::from_utf8(bytes).map_err(|error| {
        let line = error.as_bytes()[..error.utf8_error().valid_up_to()].split(|byte| *byte == b'\n').count();
        Failure::new(format!("{name}:{line}: this line is not UTF-8"))
    })
}

/// Returns what was found in a document as text for people; nothing when nothing was.
pub(crate) fn report(diagnostics: &Diagnostics, name: &str, text: &str) -> String {
    if diagnostics.is_empty() { String::new() } else { render(diagnostics, name, text, output::color()) }
}
