//! A constant is one of the values of its enum.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "const_outside_enum",
    scope: Scope::Document,
    explanation: "\
A value must be that of `const` and among those of `enum`. Where the constant is not listed, nothing is valid.",
    bad: "\
openapi: 3.1.0
components:
  schemas:
    State: { const: done, enum: [failed] }
",
    good: "\
openapi: 3.1.0
components:
  schemas:
    State: { const: done }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.of_kind(Kind::Schema) {
        let (Some(only), Some(Value::Array(values))) = (node.members.get("const"), node.members.get("enum")) else {
            continue;
        };
        if !values.contains(only) {
            let pointer = document.pointer(node);
            let message = format!("the constant {only} is none of the values of `enum`");
            let finding = Diagnostic::warning(RULE.code, Place::Value(pointer.child("const")), message);
            let finding = finding.related(Place::Key(pointer.child("enum")), "the values");
            diagnostics.push(finding.help("remove one of the two"));
        }
    }
}
