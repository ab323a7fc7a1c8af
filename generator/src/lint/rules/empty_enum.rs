//! An enum lists at least one value.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "empty_enum",
    scope: Scope::Crate,
    explanation: "\
A value must be one of those that `enum` lists. Of an empty list there is none, so nothing is ever valid; most often \
the values were forgotten.",
    bad: "\
components:
  schemas:
    State: { type: string, enum: [] }
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
        if node.members.get("enum").and_then(Value::as_array).is_some_and(Vec::is_empty) {
            let place = Place::Key(document.pointer(node).child("enum"));
            let finding = Diagnostic::warning(RULE.code, place, "the enum lists no value");
            diagnostics.push(finding.help("list the values, or remove the `enum`"));
        }
    }
}
