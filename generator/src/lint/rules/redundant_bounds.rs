//! A number has one lower and one upper bound.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;

pub(super) const RULE: Rule = Rule {
    code: "redundant_bounds",
    scope: Scope::Document,
    explanation: "\
OpenAPI 3.1 has `minimum` for a bound that is allowed itself and `exclusiveMinimum` for one that is not. Of both, the \
stricter one alone counts; which one was meant is anybody's guess.",
    bad: "\
openapi: 3.1.0
components:
  schemas:
    Limit: { type: integer, minimum: 1, exclusiveMinimum: 0 }
",
    good: "\
openapi: 3.1.0
components:
  schemas:
    Limit: { type: integer, minimum: 1 }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.of_kind(Kind::Schema) {
        for (bound, other) in [("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")] {
            let (Some(_), Some(exclusive)) = (node.members.get(bound), node.members.get(other)) else { continue };
            if exclusive.is_number() {
                let pointer = document.pointer(node);
                let message = format!("`{bound}` and `{other}` bound the same side");
                let finding = Diagnostic::note(RULE.code, Place::Key(pointer.child(other)), message);
                let finding = finding.related(Place::Key(pointer.child(bound)), "the other one");
                diagnostics.push(finding.help("keep the one that is meant"));
            }
        }
    }
}
