//! A success has one body.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "several_answers",
    scope: Scope::Document,
    explanation: "\
Where an operation answers differently, by status or by content type, its result is an enum, and each caller has to \
match it. That may be what the API does; a body that differs by mistake, such as a copied schema, is worth mending.",
    bad: "\
paths:
  /jobs:
    get:
      operationId: listJobs
      responses:
        '200': { description: All., content: { application/json: { schema: { type: array, items: { type: string } } } } }
        '201': { description: One., content: { application/json: { schema: { type: string } } } }
",
    good: "\
paths:
  /jobs:
    get:
      operationId: listJobs
      responses:
        '200': { description: All., content: { application/json: { schema: { type: array, items: { type: string } } } } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for operation in document.operations() {
        let Some(Value::Object(responses)) = operation.node.members.get("responses") else { continue };
        let at = document.pointer(operation.node).child("responses");
        let mut first: Option<(&Value, Place)> = None;
        for (status, _) in responses.iter().filter(|(status, _)| status.starts_with('2')) {
            let Some((pointer, response)) = document.resolve_at(at.child(status)) else { continue };
            for (media, content) in response.get("content").and_then(Value::as_object).into_iter().flatten() {
                let Some(schema) = content.get("schema").and_then(|schema| document.resolve(schema)) else { continue };
                let place = Place::Key(pointer.child("content").child(media));
                match &first {
                    None => first = Some((schema, place)),
                    Some((known, _)) if *known == schema => {}
                    Some((_, known)) => {
                        let finding = Diagnostic::note(RULE.code, place, "the operation answers in several ways");
                        let finding = finding.label("another body").related(known.clone(), "the first");
                        diagnostics.push(finding.help("its result is an enum; make the bodies one if they are"));
                        break;
                    }
                }
            }
        }
    }
}
