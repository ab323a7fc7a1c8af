//! A required property is listed once.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;
use crate::lint::schemas::list;
use std::collections::HashMap;

pub(super) const RULE: Rule = Rule {
    code: "duplicate_required",
    scope: Scope::Document,
    explanation: "\
`required` is a set of names, and JSON Schema forbids to list one twice. Often the second was meant to be another \
one.",
    bad: "\
components:
  schemas:
    Job: { type: object, required: [id, id], properties: { id: { type: string } } }
",
    good: "\
components:
  schemas:
    Job: { type: object, required: [id], properties: { id: { type: string } } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.of_kind(Kind::Schema) {
        let mut seen = HashMap::new();
        for (index, name) in list(node.value, "required").enumerate() {
            let Some(name) = name.as_str() else { continue };
            let first = *seen.entry(name).or_insert(index);
            if first != index {
                let place = |index: usize| Place::Value(document.pointer(node).child("required").child(index));
                let finding = Diagnostic::warning(RULE.code, place(index), format!("`{name}` is listed twice"));
                let finding = finding.label("again here").related(place(first), "first here");
                diagnostics.push(finding.help("remove one of them"));
            }
        }
    }
}
