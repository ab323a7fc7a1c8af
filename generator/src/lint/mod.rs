//! Checks a document before anything is made of it.
//!
//! What the later stages would not understand is an error; what they can live with, but the author should know, is a
//! warning. Each check is a rule in a file of its own under `rules/`, with an explanation of what it is for.

mod baseline;
pub(crate) mod document;
mod durations;
mod extensions;
mod fits;
mod formats;
pub(crate) mod grammar;
mod keywords;
mod params;
pub(crate) mod readings;
mod rules;
mod schemas;

pub use baseline::Baseline;
pub(crate) use baseline::CODES;
pub(crate) use durations::duration;
pub use keywords::{Keyword, keywords, vocabulary};
pub(crate) use params::{placeholders, without_operators};
pub(crate) use rules::{HONOURED, styles, template_problem};
pub use rules::{RULES, Rule, Scope};

use crate::diagnostics::{Diagnostics, Level};
use document::Document;
use serde_json::Value;

/// Checks what a crate generated from a document depends on, and notes what it finds.
pub fn lint(tree: &Value, diagnostics: &mut Diagnostics) {
    let document = Document::new(tree);
    for rule in RULES.iter().filter(|rule| rule.scope == Scope::Crate) {
        rule.run(&document, diagnostics);
        // Later stages know one version of OpenAPI and would only be wrong about another.
        if diagnostics.iter().any(|finding| finding.code == "unsupported_version") {
            break;
        }
    }
    // What is but a matter of taste is left to those who ask for it.
    diagnostics.retain(|finding| finding.level > Level::Note);
}

/// Checks all that the rules know of, also what a crate does not depend on.
pub fn inspect(tree: &Value, diagnostics: &mut Diagnostics) {
    let document = Document::new(tree);
    for rule in RULES {
        rule.run(&document, diagnostics);
        if tree.get("openapi").is_none() && tree.get("swagger").is_some() {
            // Swagger gives the same words other meanings.
            return;
        }
    }
}

/// Runs one rule alone.
pub fn apply(rule: &Rule, tree: &Value, diagnostics: &mut Diagnostics) {
    rule.run(&Document::new(tree), diagnostics);
}
