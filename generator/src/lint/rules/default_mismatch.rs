//! Defaults are values that their schema allows.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::fits::mismatch;
use crate::lint::grammar::Kind;

pub(super) const RULE: Rule = Rule {
    code: "default_mismatch",
    scope: Scope::Crate,
    explanation: "\
A `default` stands for a value that is not given, so it must be one that could be given: of the schema's type, among \
the values of its `enum`, within its bounds.",
    bad: "\
components:
  schemas:
    Limit: { type: integer, maximum: 100, default: 250 }
",
    good: "\
components:
  schemas:
    Limit: { type: integer, maximum: 100, default: 25 }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.of_kind(Kind::Schema) {
        let Some(default) = node.members.get("default") else { continue };
        let pointer = document.pointer(node);
        if let Some(mismatch) = mismatch(document, default, &pointer.child("default"), node.value) {
            let place = Place::Value(mismatch.pointer);
            let finding = Diagnostic::warning(RULE.code, place, "the default does not fit the schema");
            diagnostics.push(finding.label(mismatch.reason).help("change the default or the schema"));
        }
    }
}
