//! The values of an enum are of the schema's type.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::fits::{is_of_type, kind_of, with_article};
use crate::lint::grammar::Kind;
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "enum_mismatch",
    scope: Scope::Crate,
    explanation: "\
A value must be of the `type` and among the values of the `enum`, so a value of the enum that is of another type is one \
that nothing can have. In YAML, `no` and `1` want quotes to be text. An enum of a nullable schema lists `null`.",
    bad: "\
components:
  schemas:
    Flag: { type: string, enum: [yes, 1] }
",
    good: "\
components:
  schemas:
    Flag: { type: string, enum: ['yes', '1'] }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.of_kind(Kind::Schema) {
        let (Some(expected), Some(Value::Array(values))) = (node.text("type"), node.members.get("enum")) else {
            continue;
        };
        let may_be_null = node.members.get("nullable") == Some(&Value::Bool(true));
        for (index, value) in values.iter().enumerate() {
            if is_of_type(value, expected) || (value.is_null() && may_be_null) {
                continue;
            }
            let place = Place::Value(document.pointer(node).child("enum").child(index));
            let message = format!("`{value}` is {}, the schema says {}", kind_of(value), with_article(expected));
            let finding = Diagnostic::warning(RULE.code, place, message);
            diagnostics.push(finding.help(match value {
                Value::Null => "write `nullable: true` as well".to_owned(),
                Value::Bool(_) | Value::Number(_) if expected == "string" => format!("put it in quotes: `'{value}'`"),
                _ => "change the value or the type".to_owned(),
            }));
        }
    }
}
