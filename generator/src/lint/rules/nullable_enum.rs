//! An enum that may be null lists `null`.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::grammar::{Kind, Version};
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "nullable_enum",
    scope: Scope::Document,
    explanation: "\
In OpenAPI 3.0 a value must be among those of `enum`, also where `nullable` allows null. Taken by the letter, null is \
forbidden unless it is listed. The generator takes `nullable` for what was meant; other tools refuse null.",
    bad: "\
components:
  schemas:
    State: { type: string, nullable: true, enum: [done, failed] }
",
    good: "\
components:
  schemas:
    State: { type: string, nullable: true, enum: [done, failed, null] }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.of_kind(Kind::Schema).filter(|_| document.version == Version::V3_0) {
        let may_be_null = node.members.get("nullable") == Some(&Value::Bool(true));
        let Some(Value::Array(values)) = node.members.get("enum").filter(|_| may_be_null) else { continue };
        if !values.iter().any(Value::is_null) {
            let place = Place::Key(document.pointer(node).child("enum"));
            let finding =
                Diagnostic::warning(RULE.code, place, "the schema is nullable, but its enum does not list null");
            diagnostics.push(finding.help("add `null` to the enum, without quotes"));
        }
    }
}
