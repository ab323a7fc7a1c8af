//! Descriptions hold no scripts.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;

pub(super) const RULE: Rule = Rule {
    code: "unsafe_markdown",
    scope: Scope::Document,
    explanation: "\
Descriptions are Markdown, and Markdown may hold HTML. They end up on web pages: those of the vendor and those of \
`cargo doc`. A script in one runs in the browser of whoever reads it. The generator writes HTML as plain text; other \
tools do not.",
    bad: "\
info: { title: Acme, version: '1.0', description: 'Reads <script src=x></script> documents.' }
",
    good: "\
info: { title: Acme, version: '1.0', description: Reads documents. }
",
    check,
};

/// What runs in a browser, in lower case.
const SCRIPTS: &[&str] = &["<script", "eval(", "javascript:", "<iframe", " onerror=", " onload="];

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.nodes().iter().filter(|node| !node.is_open()) {
        for name in ["title", "summary", "description"] {
            let Some(text) = node.text(name).map(str::to_ascii_lowercase) else { continue };
            if let Some(script) = SCRIPTS.iter().find(|script| text.contains(**script)) {
                let place = Place::Value(document.pointer(node).child(name));
                let message = format!("`{}` in a text would run in a browser", script.trim());
                let finding = Diagnostic::warning(RULE.code, place, message);
                diagnostics.push(finding.help("put it in backticks if it is an example, or remove it"));
            }
        }
    }
}
