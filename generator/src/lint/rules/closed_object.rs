//! Objects that a server sends may get new members.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Pointer};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;
use serde_json::Value;
use std::collections::HashSet;

pub(super) const RULE: Rule = Rule {
    code: "closed_object",
    scope: Scope::Document,
    explanation: "\
`additionalProperties: false` says that there will never be another member. A vendor that adds one breaks every \
client that takes the document by its word. Generated clients do not: they skip members that they do not know.",
    bad: "\
paths:
  /jobs:
    get:
      operationId: listJobs
      responses:
        '200':
          description: A job.
          content:
            application/json:
              schema: { type: object, additionalProperties: false, properties: { id: { type: string } } }
",
    good: "\
paths:
  /jobs:
    get:
      operationId: listJobs
      responses:
        '200':
          description: A job.
          content:
            application/json:
              schema: { type: object, properties: { id: { type: string } } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    let mut seen = HashSet::new();
    let mut left: Vec<Pointer> = Vec::new();
    for response in document.of_kind(Kind::Response) {
        let content = response.members.get("content").and_then(Value::as_object);
        let at = document.pointer(response).child("content");
        left.extend(content.into_iter().flatten().map(|(media, _)| at.child(media).child("schema")));
        while let Some((pointer, schema)) = left.pop().map(|pointer| document.resolve_at(pointer)).unwrap_or_default() {
            if !seen.insert(pointer.clone()) {
                continue;
            }
            if schema.get("additionalProperties") == Some(&Value::Bool(false)) {
                let place = Place::Key(pointer.child("additionalProperties"));
                let finding = Diagnostic::note(RULE.code, place, "the server may never add a member to this answer");
                diagnostics.push(finding.help("remove it; unknown members are skipped"));
            }
            left.extend(parts(&pointer, schema));
        }
    }
}

/// Returns the places of the schemas in a schema.
fn parts(pointer: &Pointer, schema: &Value) -> Vec<Pointer> {
    let mut parts = vec![pointer.child("items"), pointer.child("additionalProperties")];
    let properties = schema.get("properties").and_then(Value::as_object);
    parts.extend(properties.into_iter().flatten().map(|(name, _)| pointer.child("properties").child(name)));
    for word in ["allOf", "oneOf", "anyOf"] {
        let count = schema.get(word).and_then(Value::as_array).map_or(0, Vec::len);
        parts.extend((0..count).map(|index| pointer.child(word).child(index)));
    }
    parts
}
