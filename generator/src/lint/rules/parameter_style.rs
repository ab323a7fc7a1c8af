//! The style of a parameter can write its values.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::fits::{types, with_article};
use crate::lint::grammar::Kind;
use crate::lint::schemas::Members;
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "parameter_style",
    scope: Scope::Document,
    explanation: "\
`deepObject` writes objects of plain values, `spaceDelimited` and `pipeDelimited` write lists. For other values \
OpenAPI says nothing of what is sent, so each client and server does something else.",
    bad: "\
paths:
  /jobs:
    get:
      operationId: listJobs
      parameters: [{ name: filter, in: query, style: deepObject, schema: { type: array, items: { type: string } } }]
      responses: { '204': { description: None. } }
",
    good: "\
paths:
  /jobs:
    get:
      operationId: listJobs
      parameters: [{ name: filter, in: query, style: deepObject, explode: true, schema: { type: object, properties: { state: { type: string } } } }]
      responses: { '204': { description: None. } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for parameter in document.of_kind(Kind::Parameter) {
        let (Some(style), Some(schema)) = (parameter.text("style"), parameter.members.get("schema")) else { continue };
        let style_at = || Place::Value(document.pointer(parameter).child("style"));
        let Some(Value::Object(schema)) = document.resolve(schema) else { continue };
        let types = types(schema);
        let fitting = match style {
            "deepObject" => "object",
            "spaceDelimited" | "pipeDelimited" => "array",
            _ => continue,
        };
        if let Some(ty) = types.first().filter(|_| !types.contains(&fitting)) {
            let message = format!("the style `{style}` does not say how {} is written", with_article(ty));
            let finding = Diagnostic::warning(RULE.code, style_at(), message);
            diagnostics.push(finding.help(format!("use it for {} alone, or leave it out", with_article(fitting))));
            continue;
        }
        let explode = parameter.members.get("explode").and_then(Value::as_bool);
        if style == "deepObject" {
            if explode == Some(false) {
                let place = Place::Value(document.pointer(parameter).child("explode"));
                let finding = Diagnostic::warning(RULE.code, place, "`deepObject` has no form that is not exploded");
                diagnostics.push(finding.help("write `explode: true`"));
            }
            nested(document, parameter.members.get("schema"), style_at(), diagnostics);
        } else if explode == Some(true) {
            let place = Place::Value(document.pointer(parameter).child("explode"));
            let message = format!("`{style}` with `explode: true` is the same as `form`");
            diagnostics.push(Diagnostic::warning(RULE.code, place, message).help("write `explode: false`"));
        }
    }
}

/// Notes the members of a `deepObject` that are no plain values.
fn nested<'a>(document: &Document<'a>, schema: Option<&'a Value>, place: Place, diagnostics: &mut Diagnostics) {
    let Some(schema) = schema else { return };
    for (name, property) in Members::of(document, schema).properties {
        let Some(Value::Object(property)) = document.resolve(property) else { continue };
        if let Some(ty) = types(property).into_iter().find(|ty| matches!(*ty, "object" | "array")) {
            let message = format!("`deepObject` does not say how `{name}` is written, which is {}", with_article(ty));
            let finding = Diagnostic::warning(RULE.code, place.clone(), message);
            diagnostics.push(finding.help("say in the description what the server reads"));
        }
    }
}
