//! Every operation has an id.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::{Document, Operation};

pub(super) const RULE: Rule = Rule {
    code: "missing_operation_id",
    scope: Scope::Crate,
    explanation: "\
The id of an operation becomes the name of the method that calls it. Without one the generator makes a name out of the \
method and the path, which changes when the path does.",
    bad: "\
paths:
  /jobs:
    get: { responses: { '204': { description: None. } } }
",
    good: "\
paths:
  /jobs:
    get: { operationId: listJobs, responses: { '204': { description: None. } } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for operation in document.operations().filter(|operation| !operation.node.members.contains_key("operationId")) {
        let message = format!("`{} {}` has no `operationId`", operation.method.to_uppercase(), operation.path);
        let finding = Diagnostic::warning(RULE.code, Place::Key(document.pointer(operation.node)), message);
        diagnostics.push(finding.help(format!("add one, such as `{}`", suggestion(&operation))));
    }
}

/// Returns an id like those that people give: `getUsersById` for `GET /users/{id}`.
fn suggestion(operation: &Operation<'_, '_>) -> String {
    let mut id = operation.method.to_owned();
    for segment in operation.path.split('/') {
        if segment.starts_with('{') {
            id.push_str("By");
        }
        for word in segment.split(|c: char| !c.is_ascii_alphanumeric()) {
            let mut characters = word.chars();
            id.extend(characters.next().map(|first| first.to_ascii_uppercase()));
            id.push_str(characters.as_str());
        }
    }
    id
}
