//! Checks a document before anything is made of it.
//!
//! What the later stages would not understand is an error; what they can live with, but the author should know, is a
//! warning. Each check is a rule in a file of its own under `rules/`, with an explanation of what it is for.

mod document;
mod durations;
mod extensions;
mod fits;
mod grammar;
mod params;
mod rules;
mod schemas;

pub(crate) use durations::duration;
pub use rules::{RULES, Rule};

use crate::diagnostics::Diagnostics;
use crate::read;
use document::Document;
use serde_json::Value;

/// Checks a document and notes what it finds.
pub fn lint(tree: &Value, diagnostics: &mut Diagnostics) {
    let document = Document::new(tree);
    for rule in RULES {
        rule.run(&document, diagnostics);
        // The other rules know one version of OpenAPI and would only be wrong about another.
        if diagnostics.iter().any(|finding| finding.code == "unsupported_version") {
            return;
        }
    }
}

/// Returns what a finding's code means, at some length.
pub fn explain(code: &str) -> Option<&'static str> {
    let rules = RULES.iter().map(|rule| (rule.code, rule.explanation));
    rules.chain(read::CODES.iter().copied()).find(|(known, _)| *known == code).map(|(_, explanation)| explanation)
}
