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
    let schemas = document.of_kind(Kind::Schema).map(|node| (document.pointer(node), node.value));
    let unplaced = document.unplaced();
    let unplaced =
        unplaced.into_iter().filter(|(_, value)| ["type", "enum"].iter().any(|name| value.get(*name).is_some()));
    for (pointer, schema) in schemas.chain(unplaced) {
        let Some(default) = schema.get("default") else { continue };
        if let Some(mismatch) = mismatch(document, default, &pointer.child("default"), schema) {
            let place = Place::Value(mismatch.pointer);
            let finding = Diagnostic::warning(RULE.code, place, "the default does not fit the schema");
            diagnostics.push(finding.label(mismatch.reason).help("change the default or the schema"));
        }
    }
}
