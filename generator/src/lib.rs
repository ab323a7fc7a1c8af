//! Turns an OpenAPI document into the files of a Rust client crate.
//!
//! The library is pure: text goes in, text comes out, the disk is never touched. Data flows one way through stages,
//! each a plain function: `read → dialect → lint → lower → facts → emit → package`.
//!
//! ```
//! use excerpt_generator::{Settings, Source, generate};
//!
//! let source = Source { name: "specs/acme.yaml", text: "openapi: 3.0.3\ninfo: {title: Acme, version: 1.0.0}\npaths: {}\n" };
//! let generation = generate(&source, &Settings::for_vendor("acme"));
//! assert!(generation.files.iter().any(|file| file.path == "src/lib.rs"));
//! ```

pub mod diagnostics;
mod dialect;
mod emit;
mod explain;
mod facts;
pub mod ir;
pub mod lint;
mod markdown;
pub mod names;
mod package;
pub mod read;
pub mod surface;

pub use dialect::format_of_content;
pub use explain::{explain, explanations};
pub use read::Document;

use diagnostics::{Diagnostics, Level};
use serde_json::Value;
use std::collections::HashSet;
use std::panic::resume_unwind;
use std::thread;

/// A document, as text, with the name by which messages call it.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The document's path as the user knows it, such as `specs/docmap.yaml`.
    pub name: &'a str,
    /// The whole text, YAML or JSON.
    pub text: &'a str,
}

/// What a crate is called and how strictly its document is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The vendor's short name, such as `docmap`: the prefix of environment variables, and the client's name in messages.
    pub vendor: String,
    /// The name of the generated package, such as `docmap-client`.
    pub package: String,
    /// The value of the `excerpt-runtime` dependency in the generated manifest, as TOML.
    pub runtime: String,
    /// The command that makes the crate again, written at the top of every file.
    pub command: String,
    /// What the files say they were made of, where that is not the name of the document.
    pub source: Option<String>,
    /// Makes every warning fail the generation: for our own documents.
    pub strict: bool,
}

impl Settings {
    /// Returns the settings for a document of `specs/`.
    pub fn for_vendor(vendor: &str) -> Self {
        Self {
            vendor: vendor.to_owned(),
            package: package_name(vendor),
            runtime: "{ workspace = true }".to_owned(),
            command: "cargo xtask codegen".to_owned(),
            source: None,
            strict: true,
        }
    }
}

/// Returns the name of a vendor's package. Cargo wants it to start with a letter.
fn package_name(vendor: &str) -> String {
    let prefix = if vendor.starts_with(|first: char| first.is_ascii_digit()) { "n" } else { "" };
    format!("{prefix}{vendor}-client")
}

/// A file of a generated crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The path inside the crate, with forward slashes, never absolute and never leaving the crate.
    pub path: String,
    /// The whole text.
    pub text: String,
}

/// What came of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Generation {
    /// The files of the crate, sorted by path; none when the document was refused.
    pub files: Vec<File>,
    /// What was found on the way.
    pub diagnostics: Diagnostics,
}

/// The words by which a generated file is recognised, in its first line.
pub const GENERATED_MARK: &str = "Do not edit.";

/// Generates the files of a crate.
///
/// Stages keep going after a finding; the pipeline stops between them when there are errors, so that one run shows all
/// that can be shown.
pub fn generate<'a>(document: impl Into<Document<'a>>, settings: &Settings) -> Generation {
    generate_traced(document, settings).0
}

/// Generates the files of a crate, and says which node of the document each public item is made of.
pub fn generate_traced<'a>(document: impl Into<Document<'a>>, settings: &Settings) -> (Generation, surface::Origins) {
    let document = document.into();
    let mut diagnostics = Diagnostics::default();
    let mut origins = surface::Origins::default();
    let files = lowered(&document, &mut diagnostics).and_then(|api| {
        let facts = facts::Facts::new(&api, &mut diagnostics);
        let refused = diagnostics.has(if settings.strict { Level::Warning } else { Level::Error });
        if refused {
            return None;
        }
        let cx = emit::Cx { api: &api, facts: &facts, source: &document.source, settings };
        let mut files = emit::emit(&cx);
        files.extend(package::package(&emit::words(&cx)));
        files.sort_by(|a, b| a.path.cmp(&b.path));
        origins = surface::Origins::of(&api);
        Some(files)
    });
    (Generation { files: files.unwrap_or_default(), diagnostics }, origins)
}

/// Returns the intermediate representation of a document, printed for people who debug the generator.
pub fn dump<'a>(document: impl Into<Document<'a>>) -> (Option<String>, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let api = lowered(&document.into(), &mut diagnostics);
    (api.map(|api| format!("{api:#?}")), diagnostics)
}

/// Returns all that is to be said about a document, by every rule and every stage, without generating anything.
pub fn check<'a>(document: impl Into<Document<'a>>) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    if let Some(tree) = read::read_all(&document.into(), &mut diagnostics) {
        lint::inspect(&tree, &mut diagnostics);
        if !diagnostics.has_errors()
            && let Some(api) = model(&tree, &mut diagnostics)
        {
            facts::Facts::new(&api, &mut diagnostics);
        }
    }
    // Some things are noticed by a rule and again by a stage.
    let mut seen = HashSet::new();
    diagnostics.retain(|finding| seen.insert((finding.code, finding.place.clone())));
    diagnostics
}

/// Runs the stages up to the intermediate representation.
fn lowered(document: &Document<'_>, diagnostics: &mut Diagnostics) -> Option<ir::Api> {
    let tree = read::read_all(document, diagnostics)?;
    lint::lint(&tree, diagnostics);
    if diagnostics.has_errors() {
        return None;
    }
    model(&tree, diagnostics)
}

/// The stack of the stages that go down a document as deep as it nests: enough for the deepest that is read, in a build
/// without optimisations, whatever thread calls.
const STACK: usize = 64 << 20;

fn model(tree: &Value, diagnostics: &mut Diagnostics) -> Option<ir::Api> {
    thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(STACK).spawn_scoped(scope, || deep_model(tree, diagnostics));
        thread.expect("a thread can be started").join().unwrap_or_else(|panic| resume_unwind(panic))
    })
}

fn deep_model(tree: &Value, diagnostics: &mut Diagnostics) -> Option<ir::Api> {
    let rewritten = dialect::rewrite(tree, diagnostics)?;
    let before = diagnostics.len();
    let mut api = facts::fold(ir::lower(&rewritten, diagnostics));
    diagnostics.restore(before, |finding| rewritten.moves.restore(finding));
    api.restore(|pointer| rewritten.moves.back(pointer));
    (!diagnostics.has_errors()).then_some(api)
}
