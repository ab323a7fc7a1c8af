//! Objects and enums have a name.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::fits::types;
use crate::lint::grammar::Kind;
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "unnamed_inline",
    scope: Scope::Document,
    explanation: "\
An object or an enum becomes a type, and a type needs a name. One that stands in the middle of another schema is \
named after the way to it. That name changes when the way does, and when a neighbour comes to the same one; then \
users of the crate have to follow. A schema of its own in `components`, or a `title`, keeps its name.",
    bad: "\
components:
  schemas:
    Job: { type: object, properties: { state: { type: string, enum: [done, failed] } } }
",
    good: "\
components:
  schemas:
    Job: { type: object, properties: { state: { $ref: '#/components/schemas/State' } } }
    State: { type: string, enum: [done, failed] }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.of_kind(Kind::Schema) {
        // A condition beside an object, and what a value must not be, become no types.
        let is_own = matches!(node.holder(), "schemas" | "allOf" | "not" | "if" | "then" | "else");
        if is_own || node.members.contains_key("title") {
            continue;
        }
        let has_members = node.members.get("properties").and_then(Value::as_object).is_some_and(|all| !all.is_empty());
        // A single value is the tag of a branch and no enum.
        let has_values = node.members.get("enum").and_then(Value::as_array).is_some_and(|all| all.len() > 1);
        let what = match (has_members, has_values) {
            (true, _) => "an object",
            (_, true) if !types(node.members).contains(&"boolean") => "an enum",
            _ => continue,
        };
        let pointer = document.pointer(node);
        let member = if has_members { "properties" } else { "enum" };
        let place = Place::Key(pointer.child(member));
        let finding = Diagnostic::note(RULE.code, place, format!("{what} without a name of its own"));
        diagnostics.push(finding.help("move it to `components/schemas`, or give it a `title`"));
    }
}
