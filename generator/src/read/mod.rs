//! The first stage: the text of a document becomes a tree of values.
//!
//! A document is YAML or JSON, told apart by what is in it and not by its name. Its members keep their order. Keys are
//! text, also where YAML takes them for numbers. What a tree cannot hold, or what would be lost or blow up in it, is a
//! finding: see [`CODES`].

mod bundle;
mod codes;
mod files;
mod identifiers;
mod marks;
mod positions;
mod syntax;
mod tree;

pub use codes::CODES;
pub use files::{Closed, Document, Files, Opened};
pub use positions::{Positions, Spot};
pub use syntax::decode;

use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use serde_json::Value;

/// How many bytes a document may have, with all of its files. The largest of those known has 40 MiB.
pub(crate) const LARGEST: usize = 128 << 20;

/// Reads a document with the other files that it refers to. Returns nothing when there is no tree to go on with; there is an
/// error then.
pub fn read_all(document: &Document<'_>, diagnostics: &mut Diagnostics) -> Option<Value> {
    let mut tree = read(document.source.name, document.source.text, diagnostics)?;
    identifiers::resolve(&mut tree);
    match document.files {
        Some(files) => bundle::bundle(&document.source, tree, files, diagnostics),
        None => Some(tree),
    }
}

/// Reads a document of one file. Returns nothing when there is no tree to go on with; there is an error then.
pub fn read(name: &str, text: &str, diagnostics: &mut Diagnostics) -> Option<Value> {
    if text.len() > LARGEST {
        let message = format!("the document has more than {} MiB", LARGEST >> 20);
        diagnostics.push(Diagnostic::error("too_large", Place::Offset(0), message));
        return None;
    }
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let outcome = if syntax::looks_like_json(body) {
        // Flow-style YAML may begin like JSON; a file that calls itself JSON is not given that chance.
        let json = syntax::json(body);
        if json.is_final() || name.ends_with(".json") { json } else { syntax::yaml(body).or(json) }
    } else {
        syntax::yaml(body)
    };
    syntax::report(outcome, text, diagnostics)
}
