//! Requests that have no body describe none.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Level, Place};
use crate::lint::document::Document;

pub(super) const RULE: Rule = Rule {
    code: "body_on_get",
    scope: Scope::Document,
    explanation: "\
HTTP gives no meaning to the body of a GET, HEAD or TRACE. Proxies drop it, some servers refuse it, and caches do not \
know of it, so what a client sends may not arrive. A DELETE with a body is as undefined, but common enough to be but \
a note.",
    bad: "\
paths:
  /jobs:
    get:
      operationId: listJobs
      requestBody: { content: { application/json: { schema: { type: string } } } }
      responses: { '204': { description: None. } }
",
    good: "\
paths:
  /jobs:
    get:
      operationId: listJobs
      parameters: [{ name: filter, in: query, schema: { type: string } }]
      responses: { '204': { description: None. } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for operation in document.operations().filter(|operation| operation.node.members.contains_key("requestBody")) {
        let level = match operation.method {
            "get" | "head" | "trace" => Level::Warning,
            "delete" => Level::Note,
            _ => continue,
        };
        let place = Place::Key(document.pointer(operation.node).child("requestBody"));
        let message = format!("the body of a {} has no meaning", operation.method.to_uppercase());
        let mut finding = Diagnostic::warning(RULE.code, place, message);
        finding.level = level;
        diagnostics.push(finding.help("send it as query parameters, or by POST, if the server allows that"));
    }
}
