//! Names of operations and schemas make good names in Rust.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;
use crate::names::{is_keyword, snake};

pub(super) const RULE: Rule = Rule {
    code: "awkward_name",
    scope: Scope::Document,
    explanation: "\
The id of an operation becomes the name of a method, the name of a schema that of a type. One that begins with a \
digit, is a keyword of Rust, or has other signs than letters, digits, `_`, `-` and `.`, is changed on the way, so \
that it is harder to find in the crate.",
    bad: "\
paths:
  /jobs:
    get:
      operationId: '2jobs'
      responses: { '204': { description: None. } }
",
    good: "\
paths:
  /jobs:
    get:
      operationId: listJobs
      responses: { '204': { description: None. } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    let ids = document.operations().filter_map(|operation| {
        let id = operation.node.text("operationId")?;
        Some((id, "method", Place::Value(document.pointer(operation.node).child("operationId"))))
    });
    let schemas = document.of_kind(Kind::Schema).filter(|node| node.holder() == "schemas");
    let schemas = schemas.map(|node| (node.key(), "type", Place::Key(document.pointer(node))));
    for (name, what, place) in ids.chain(schemas) {
        let problem = if name.starts_with(|first: char| first.is_ascii_digit()) {
            "begins with a digit"
        } else if what == "method" && is_keyword(&snake(name)) {
            "is a keyword of Rust"
        } else if name.chars().any(|c| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '-' | '.')) {
            "has signs that no name in Rust has"
        } else {
            continue;
        };
        let finding = Diagnostic::note(RULE.code, place, format!("`{name}` {problem}"));
        diagnostics
            .push(finding.help(format!("it becomes the name of a {what}: choose another if it is yours to choose")));
    }
}
