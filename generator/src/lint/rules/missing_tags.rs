//! Operations have a tag.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "missing_tags",
    scope: Scope::Document,
    explanation: "\
Tags are how documentation groups operations, and how a large client could be split. An operation without one ends up \
by itself.",
    bad: "\
paths:
  /jobs:
    get:
      operationId: listJobs
      responses: { '204': { description: None. } }
",
    good: "\
paths:
  /jobs:
    get:
      operationId: listJobs
      tags: [jobs]
      responses: { '204': { description: None. } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for operation in document.operations() {
        let pointer = document.pointer(operation.node);
        let place = match operation.node.members.get("tags") {
            None | Some(Value::Null) => Place::Key(pointer),
            Some(Value::Array(tags)) if tags.is_empty() => Place::Key(pointer.child("tags")),
            Some(_) => continue,
        };
        diagnostics.push(Diagnostic::note(RULE.code, place, "the operation has no tag").help("add `tags: [ … ]`"));
    }
}
