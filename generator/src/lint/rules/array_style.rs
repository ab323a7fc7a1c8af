//! Lists and objects in a query say how they are written.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::fits::{types, with_article};
use crate::lint::grammar::Kind;
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "array_style",
    scope: Scope::Document,
    explanation: "\
Without `style` and `explode` a list in a query is written as `a=1&a=2`. Many servers read `a=1,2` or `a[]=1` \
instead, and their documents forget to say so: this is the commonest way for a client to send what no server \
understands. Whoever writes it down has looked.",
    bad: "\
paths:
  /jobs:
    get:
      operationId: listJobs
      parameters: [{ name: states, in: query, schema: { type: array, items: { type: string } } }]
      responses: { '204': { description: None. } }
",
    good: "\
paths:
  /jobs:
    get:
      operationId: listJobs
      parameters: [{ name: states, in: query, style: form, explode: true, schema: { type: array, items: { type: string } } }]
      responses: { '204': { description: None. } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for parameter in document.of_kind(Kind::Parameter).filter(|node| node.text("in") == Some("query")) {
        let Some(Value::Object(schema)) = parameter.members.get("schema").and_then(|schema| document.resolve(schema))
        else {
            continue;
        };
        let Some(ty) = types(schema).into_iter().find(|ty| matches!(*ty, "array" | "object")) else { continue };
        if ["style", "explode"].iter().all(|name| !parameter.members.contains_key(*name)) {
            let name = parameter.text("name").unwrap_or_default();
            let message = format!("`{name}` is {}, and nothing says how it is written", with_article(ty));
            let finding =
                Diagnostic::warning(RULE.code, Place::Value(document.pointer(parameter).child("name")), message);
            diagnostics.push(
                finding.help("add `style: form` and `explode: true` for `a=1&a=2`, `explode: false` for `a=1,2`"),
            );
        }
    }
}
