//! The documents of which each word is looked at.

use excerpt_generator::read::{read, read_all};
use excerpt_generator::{Document, Source};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use xtask::files::Folder;

pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) tree: Value,
}

/// Returns the documents of this test, and those of all cases of emitters.
pub(crate) fn cases() -> Vec<Named> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let mut paths = vec![root.join("coverage/older.yaml"), root.join("coverage/newer.yaml")];
    for concept in entries(&root.join("emit")) {
        paths.extend(
            entries(&concept).into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "yaml")),
        );
    }
    paths.iter().filter_map(|path| named(path, &fs::read_to_string(path).expect("a case can be read"))).collect()
}

/// Returns the documents of the corpus that are one file, when it is there.
pub(crate) fn corpus() -> Vec<Named> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
    let Ok(entries) = fs::read_dir(&root) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry can be read").path()).collect();
    paths.sort();
    // The large ones have the same words, and take a minute each without optimisations.
    let is_small = |path: &&PathBuf| fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() < 60_000);
    let texts = paths.iter().filter(is_small).filter_map(|path| Some((path, fs::read_to_string(path).ok()?)));
    texts.filter(|(_, text)| text.contains("openapi")).filter_map(|(path, text)| named(path, &text)).collect()
}

fn named(path: &Path, text: &str) -> Option<Named> {
    let name = path.file_name()?.to_string_lossy().into_owned();
    let parsed = read("case.yaml", text, &mut Default::default())?;
    let mut document = Map::new();
    document.insert("openapi".to_owned(), "3.0.3".into());
    document.insert("info".to_owned(), json!({ "title": "Case", "version": "1.0.0" }));
    document.insert("servers".to_owned(), json!([{ "url": "https://case.example" }]));
    document.insert("paths".to_owned(), json!({}));
    document.extend(parsed.as_object()?.clone());
    if !path.with_extension("").is_dir() {
        return Some(Named { name, tree: Value::Object(document) });
    }
    let text = Value::Object(document).to_string();
    let files = Folder::of(path, None).expect("a document has a folder");
    let source = Source { name: &name, text: &text };
    let tree = read_all(&Document { source, files: Some(&files) }, &mut Default::default())?;
    Some(Named { name, tree })
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder can be read");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry can be read").path()).collect();
    paths.sort();
    paths
}
