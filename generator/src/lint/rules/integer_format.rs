//! Integers say how large they get.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::fits::types;
use crate::lint::grammar::Kind;

pub(super) const RULE: Rule = Rule {
    code: "integer_format",
    scope: Scope::Document,
    explanation: "\
An integer without a format may be of any size. The client takes it for one of 64 bits, which is right nearly always; \
`format: int64` says that it was thought of, and `int32` or bounds say more.",
    bad: "\
components:
  schemas:
    Count: { type: integer }
",
    good: "\
components:
  schemas:
    Count: { type: integer, format: int64 }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.of_kind(Kind::Schema).filter(|node| types(node.members).contains(&"integer")) {
        if ["format", "maximum", "exclusiveMaximum", "enum", "const"]
            .iter()
            .all(|name| !node.members.contains_key(*name))
        {
            let place = Place::Value(document.pointer(node).child("type"));
            let finding = Diagnostic::note(RULE.code, place, "the integer does not say how large it gets");
            diagnostics.push(finding.help("add `format: int64`, or a `maximum`"));
        }
    }
}
