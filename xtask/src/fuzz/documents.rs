//! The documents that runs begin with: small ones, one a feature.

use crate::outcome::Failure;
use crate::repository::Repository;
use excerpt_generator::diagnostics::Diagnostics;
use excerpt_generator::read::read;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// A document to begin with.
pub(super) struct Seed {
    /// The text, as it is in the file.
    pub(super) text: String,
    /// What it says, with all that a document must have.
    pub(super) tree: Value,
}

/// Folders of documents, from the root of the repository.
const FOLDERS: &[&str] = &["tests/fuzz/seeds", "tests/cases/emit", "tests/cases/lint"];

/// Reads all seeds, in an order that is the same on every machine. A case that no tree can be made of is left out.
pub(super) fn seeds(repository: &Repository) -> Result<Vec<Seed>, Failure> {
    let mut paths = Vec::new();
    for folder in FOLDERS {
        files(&repository.root().join(folder), &mut paths)?;
    }
    let mut seeds = Vec::with_capacity(paths.len());
    for path in paths {
        let text = fs::read_to_string(&path).map_err(Failure::io("read", &path))?;
        if let Some(tree @ Value::Object(_)) = read("seed.yaml", &text, &mut Diagnostics::default()) {
            seeds.push(Seed { tree: completed(tree), text });
        }
    }
    if seeds.is_empty() {
        return Err(Failure::new("there are no seeds in tests/fuzz/seeds and tests/cases"));
    }
    Ok(seeds)
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let entries = fs::read_dir(folder).map_err(Failure::io("list", folder))?;
    let mut paths = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(Failure::io("list", folder))?;
    paths.sort();
    for path in paths {
        if path.is_dir() {
            files(&path, found)?;
        } else if path.extension().is_some_and(|ending| ending == "yaml" || ending == "json") {
            found.push(path);
        }
    }
    Ok(())
}

/// Adds what every document must have: cases hold only what they are about.
fn completed(tree: Value) -> Value {
    let mut document = json!({
        "openapi": "3.0.3",
        "info": { "title": "Case", "version": "1.0.0" },
        "servers": [{ "url": "https://case.example" }],
        "paths": {},
    });
    if let (Value::Object(document), Value::Object(members)) = (&mut document, tree) {
        document.extend(members);
    }
    document
}
