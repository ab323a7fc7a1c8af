//! The cases: their documents and what is expected of them.

use excerpt_generator::diagnostics::{Diagnostics, Level, Place};
use excerpt_generator::read::{read, read_all};
use excerpt_generator::surface::Origins;
use excerpt_generator::{Document, File, Generation, Settings, Source, generate_traced};
use serde_json::{Map, Value};
use std::path::{Path, PathBuf};
use xtask::files::Folder;

/// A small document with what is expected of it.
pub(crate) struct Case {
    /// The concept and the name, as an identifier.
    pub(crate) name: String,
    /// Where the expected Rust stands.
    pub(crate) expected_path: PathBuf,
    /// The expected Rust; empty when there is none yet.
    pub(crate) expected: String,
    /// The test to run against the crate.
    pub(crate) test: Option<String>,
    /// The document with its other files, as JSON.
    pub(crate) document: String,
    /// Which node each public item is made of.
    pub(crate) origins: Origins,
    findings: Vec<String>,
    generation: Generation,
}

impl Case {
    /// Returns all cases, sorted by path.
    pub(crate) fn all() -> Vec<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/emit");
        let mut cases = Vec::new();
        for concept in sorted(&root) {
            let files = sorted(&concept);
            let documents = files.iter().filter(|path| path.extension().is_some_and(|ending| ending == "yaml"));
            cases.extend(documents.map(|path| Self::read(path)));
        }
        cases
    }

    fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).expect("a case can be read");
        Self::of(path, &text, std::fs::read_to_string(path.with_extension("test.rs")).ok())
    }

    /// Returns the case of a document that stands, or might stand, at a path.
    pub(crate) fn of(path: &Path, text: &str, test: Option<String>) -> Self {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).expect("a case has a name in UTF-8");
        let concept =
            path.parent().and_then(Path::file_name).and_then(|name| name.to_str()).expect("a case has a folder");
        let name = format!("{concept}_{stem}");
        let expected_path = path.with_extension("rs");
        let text_of_document = completed(text);
        let source = Source { name: &format!("cases/emit/{concept}/{stem}.yaml"), text: &text_of_document };
        let settings = Settings { strict: false, ..Settings::for_vendor(&name) };
        let files = Folder::of(path, None).expect("a case has a folder");
        let document = Document { source, files: Some(&files) };
        let (generation, origins) = generate_traced(document, &settings);
        let tree = read_all(&document, &mut Default::default()).expect("a case can be read");
        Self {
            name,
            expected: std::fs::read_to_string(&expected_path).unwrap_or_default(),
            expected_path,
            test,
            document: tree.to_string(),
            origins,
            findings: text.lines().filter_map(finding_comment).collect(),
            generation,
        }
    }

    /// Returns the files of the crate.
    pub(crate) fn files(&self) -> &[File] {
        &self.generation.files
    }

    /// Returns the types and operations as one text.
    pub(crate) fn printed(&self) -> String {
        let files = self.files().iter();
        let shown = files.filter(|file| {
            ["src/headers", "src/types/", "src/operations/"].iter().any(|root| file.path.starts_with(root))
        });
        let texts = shown.map(|file| {
            let (_, body) = file.text.split_once("\n\n").expect("a file has a header");
            format!("// {}\n\n{body}", file.path)
        });
        texts.collect::<Vec<_>>().join("\n")
    }

    /// True for a document with values of the wrong type, which the generator reads as they are meant.
    pub(crate) fn is_mended(&self) -> bool {
        self.generation.diagnostics.iter().any(|finding| finding.code == "wrong_type")
    }

    /// Returns what is wrong with the findings; none when they are as the case says.
    pub(crate) fn unexpected_findings(&self) -> Option<String> {
        let made = self.generation.diagnostics.iter().map(|finding| {
            let level = if finding.level == Level::Error { "error" } else { "warning" };
            let place = match &finding.place {
                Place::Value(pointer) | Place::Key(pointer) => pointer.to_string(),
                elsewhere => format!("{elsewhere:?}"),
            };
            format!("{level}[{}] {place}", finding.code)
        });
        let made: Vec<String> = made.collect();
        (made != self.findings).then(|| format!("{}: expected {:#?}, made {made:#?}", self.name, self.findings))
    }
}

fn finding_comment(line: &str) -> Option<String> {
    let text = line.strip_prefix("# ")?;
    (text.starts_with("warning[") || text.starts_with("error[")).then(|| text.to_owned())
}

/// Adds what every document has.
fn completed(text: &str) -> String {
    // As the generator reads it, also integers that YAML's own library has no room for.
    let parsed = read("case", text, &mut Diagnostics::default()).expect("a case is YAML");
    let mut document = Map::new();
    document.insert("openapi".to_owned(), "3.0.3".into());
    document.insert("info".to_owned(), serde_json::json!({ "title": "Case", "version": "1.0.0" }));
    document.insert("servers".to_owned(), serde_json::json!([{ "url": "https://case.example" }]));
    document.insert("paths".to_owned(), Value::Object(Map::new()));
    document.extend(parsed.as_object().expect("a case is a mapping").clone());
    serde_json::to_string_pretty(&document).expect("JSON can be written")
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the folder of cases can be read");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry can be read").path()).collect();
    paths.sort();
    paths
}
