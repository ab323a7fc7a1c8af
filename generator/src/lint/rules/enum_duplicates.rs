//! An enum lists each value once.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;
use serde_json::Value;
use std::collections::HashMap;

pub(super) const RULE: Rule = Rule {
    code: "enum_duplicates",
    scope: Scope::Crate,
    explanation: "\
A value that an `enum` lists twice becomes one variant. The second is ignored, and may once have been meant to be \
another value.",
    bad: "\
components:
  schemas:
    State: { type: string, enum: [done, failed, done] }
",
    good: "\
components:
  schemas:
    State: { type: string, enum: [done, failed] }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.of_kind(Kind::Schema) {
        let Some(Value::Array(values)) = node.members.get("enum") else { continue };
        let mut seen = HashMap::new();
        for (index, value) in values.iter().enumerate() {
            let first = *seen.entry(value.to_string()).or_insert(index);
            if first == index {
                continue;
            }
            let list = document.pointer(node).child("enum");
            let place = |index: usize| Place::Value(list.child(index));
            let finding = Diagnostic::warning(RULE.code, place(index), format!("`{value}` is listed twice"));
            let finding = finding.label("again here").related(place(first), "first here");
            diagnostics.push(finding.help("remove one of them"));
        }
    }
}
