//! Operations say what they do.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;

pub(super) const RULE: Rule = Rule {
    code: "undocumented_operation",
    scope: Scope::Document,
    explanation: "\
The summary and the description of an operation become the documentation of its method. Without either a user has the \
name of the method and its path to go by.",
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
      summary: Lists the jobs.
      responses: { '204': { description: None. } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for operation in document.operations() {
        let says = |name: &str| operation.node.text(name).is_some_and(|text| !text.trim().is_empty());
        if !says("summary") && !says("description") {
            let message = format!("nothing says what `{} {}` does", operation.method.to_uppercase(), operation.path);
            let finding = Diagnostic::note(RULE.code, Place::Key(document.pointer(operation.node)), message);
            diagnostics.push(finding.help("add a `summary` of one sentence"));
        }
    }
}
