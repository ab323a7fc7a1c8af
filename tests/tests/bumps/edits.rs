//! The edits, and the crates on both sides of each.

use crate::patch;
use excerpt_generator::surface::{Comparison, compare};
use excerpt_generator::{File, Settings, Source, generate};
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};

/// An edit of a document.
pub(crate) struct Edit {
    /// The file and the name, such as `bodies/body_removed`.
    pub(crate) name: String,
    /// The bump that somebody expected.
    pub(crate) bump: String,
    /// True where a program breaks without the compiler seeing it; the case says why.
    pub(crate) is_unseen: bool,
    /// What a program does with the crate before the edit: the statements of an `async` function with a `client`.
    pub(crate) user: String,
    pub(crate) old: Vec<File>,
    pub(crate) new: Vec<File>,
    pub(crate) comparison: Comparison,
}

impl Edit {
    /// Returns all edits, by file.
    pub(crate) fn all() -> Vec<Self> {
        let entries = std::fs::read_dir(folder()).expect("the folder of edits can be read");
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry can be read").path()).collect();
        paths.retain(|path| path.extension().is_some_and(|ending| ending == "yaml"));
        paths.sort();
        paths.iter().flat_map(|path| Self::of_file(path)).collect()
    }

    fn of_file(path: &Path) -> Vec<Self> {
        let text = std::fs::read_to_string(path).expect("a file of edits can be read");
        let concept = path.file_stem().and_then(|stem| stem.to_str()).expect("the file has a name in UTF-8");
        let file: Value = serde_yaml::from_str(&text).expect("a file of edits is YAML");
        let base = completed(&file["base"]);
        let old = files(concept, &base);
        let edits = file["edits"].as_array().expect("`edits` is a list");
        edits.iter().map(|edit| Self::new(concept, edit, &base, old.clone())).collect()
    }

    fn new(concept: &str, edit: &Value, base: &Value, old: Vec<File>) -> Self {
        let word = |member: &str| edit[member].as_str().unwrap_or_default().to_owned();
        let name = format!("{concept}/{}", word("name"));
        let mut document = base.clone();
        for step in edit["edit"].as_array().expect("`edit` is a list") {
            patch::apply(&mut document, step).unwrap_or_else(|problem| panic!("{name}: {problem}: {step}"));
        }
        let new = files(&name, &document);
        let comparison = compare(&old, &new).unwrap_or_else(|problem| panic!("{name}: {problem}"));
        let is_unseen = !word("unseen").is_empty();
        Self { bump: word("bump"), user: word("user"), is_unseen, name, old, new, comparison }
    }

    /// Returns a number that changes when the program or the effect of the edit is another.
    pub(crate) fn fingerprint(&self) -> String {
        let changes = self.comparison.changes.iter();
        let effects = changes.map(|change| format!("{} {:?} {:?}", change.path, change.old, change.new));
        let text = [self.user.clone(), self.bump.clone()].into_iter().chain(effects).collect::<Vec<_>>().join("\n");
        // FNV-1a: the same on every machine and in every version of Rust.
        let hash = text
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        format!("{hash:016x}")
    }
}

/// Returns the folder of the edits.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/bumps")
}

/// Adds what every document has.
fn completed(base: &Value) -> Value {
    let mut document = Map::new();
    document.insert("openapi".to_owned(), "3.0.3".into());
    document.insert("info".to_owned(), json!({ "title": "Case", "version": "1.0.0" }));
    document.insert("servers".to_owned(), json!([{ "url": "https://case.example" }]));
    document.extend(base.as_object().expect("`base` is a mapping").clone());
    Value::Object(document)
}

fn files(name: &str, document: &Value) -> Vec<File> {
    let text = serde_json::to_string_pretty(document).expect("JSON can be written");
    // The vendor is the same on both sides, as it is for a document that is edited.
    let settings = Settings { strict: false, ..Settings::for_vendor("acme") };
    let generation = generate(&Source { name: "specs/acme.yaml", text: &text }, &settings);
    assert!(
        !generation.diagnostics.has_errors() && !generation.files.is_empty(),
        "{name}: {:?}",
        generation.diagnostics
    );
    generation.files
}
