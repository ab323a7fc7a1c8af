//! What a server calls has neither callbacks nor servers of its own.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;

pub(super) const RULE: Rule = Rule {
    code: "callback_members",
    scope: Scope::Document,
    explanation: "\
A callback and a webhook are requests that the server of the API sends. `callbacks` in such an operation would be \
answers to an answer, and `servers` would say where the caller itself is. Nothing makes use of them.",
    bad: "\
paths:
  /jobs:
    get:
      operationId: listJobs
      callbacks:
        finished:
          '{$request.query.url}':
            post:
              servers: [{ url: 'https://api.acme.test' }]
              responses: { '200': { description: Heard. } }
      responses: { '204': { description: None. } }
",
    good: "\
paths:
  /jobs:
    get:
      operationId: listJobs
      callbacks:
        finished:
          '{$request.query.url}':
            post:
              responses: { '200': { description: Heard. } }
      responses: { '204': { description: None. } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for operation in document.of_kind(Kind::Operation) {
        let Some(holder) = document.parent(operation).and_then(|item| Some((item, document.parent(item)?))) else {
            continue;
        };
        let word = match holder {
            (item, _) if item.holder() == "webhooks" => "webhook",
            (_, parent) if parent.kind == Kind::Callback => "callback",
            _ => continue,
        };
        for member in ["callbacks", "servers"].into_iter().filter(|member| operation.members.contains_key(*member)) {
            let place = Place::Key(document.pointer(operation).child(member));
            let finding = Diagnostic::note(RULE.code, place, format!("`{member}` means nothing in a {word}"));
            diagnostics.push(finding.help("remove it; the receiver says where to send"));
        }
    }
}
