//! A combination combines something.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "single_branch",
    scope: Scope::Document,
    explanation: "\
A `oneOf` or `anyOf` of one schema is that schema, and an `allOf` of one schema with nothing beside it is too. The \
detour makes the document longer, and in some generators a type more. An `allOf` around a single `$ref` with \
something beside it is how OpenAPI 3.0 adds to a reference, and fine.",
    bad: "\
components:
  schemas:
    Job: { oneOf: [{ type: string }] }
",
    good: "\
components:
  schemas:
    Job: { type: string }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.of_kind(Kind::Schema) {
        for word in ["oneOf", "anyOf", "allOf"] {
            let Some(Value::Array(parts)) = node.members.get(word) else { continue };
            let adds_something = word == "allOf" && node.members.len() > 1;
            if parts.len() == 1 && !adds_something {
                let place = Place::Key(document.pointer(node).child(word));
                let finding = Diagnostic::note(RULE.code, place, format!("`{word}` has a single branch"));
                diagnostics.push(finding.help("write that schema instead"));
            }
        }
    }
}
