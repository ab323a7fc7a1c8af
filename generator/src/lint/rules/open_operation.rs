//! Operations that need no credentials are meant to.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Pointer};
use crate::lint::document::Document;
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "open_operation",
    scope: Scope::Document,
    explanation: "\
Where the document asks for credentials everywhere, an operation with an empty `security` is open to all, and the \
client sends it without a key. That is right for a log-in or a health check; elsewhere it is often left over from a \
test, and every call is refused.",
    bad: "\
security: [{ token: [] }]
paths:
  /jobs:
    get:
      operationId: listJobs
      security: []
      responses: { '204': { description: None. } }
components:
  securitySchemes: { token: { type: http, scheme: bearer } }
",
    good: "\
security: [{ token: [] }]
paths:
  /jobs:
    get:
      operationId: listJobs
      responses: { '204': { description: None. } }
components:
  securitySchemes: { token: { type: http, scheme: bearer } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    let has_any = |value: &Value| value.as_array().is_some_and(|all| !all.is_empty());
    if !document.tree.get("security").is_some_and(has_any) {
        return;
    }
    for operation in document.operations() {
        if operation.node.members.get("security").and_then(Value::as_array).is_some_and(Vec::is_empty) {
            let place = Place::Key(document.pointer(operation.node).child("security"));
            let finding = Diagnostic::note(RULE.code, place, "the operation is sent without credentials");
            let everywhere = Place::Key(Pointer::root().child("security"));
            let finding = finding.related(everywhere, "others need them");
            diagnostics.push(finding.help("remove the empty `security`, unless the operation is open to all"));
        }
    }
}
