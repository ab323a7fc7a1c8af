//! The document says where the API is.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Pointer};
use crate::lint::document::Document;
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "missing_server",
    scope: Scope::Document,
    explanation: "\
Without `servers` a client does not know where to send requests, and every user has to find the address and give it.",
    bad: "\
openapi: 3.0.3
",
    good: "\
servers: [{ url: 'https://api.acme.test' }]
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    let is_missing = |value: Option<&Value>| value.and_then(Value::as_array).is_none_or(Vec::is_empty);
    let servers = document.tree.get("servers");
    let has_operations = document.operations().next().is_some();
    let all_have = has_operations
        && document.operations().all(|operation| {
            let own = operation.node.members.get("servers");
            !is_missing(own) || !is_missing(operation.item.members.get("servers"))
        });
    if is_missing(servers) && !all_have {
        let place = match servers {
            Some(_) => Place::Key(Pointer::root().child("servers")),
            None => Place::Value(Pointer::root()),
        };
        let finding = Diagnostic::warning(RULE.code, place, "the document does not say where the API is");
        diagnostics.push(finding.help("add `servers: [{ url: 'https://…' }]`"));
    }
}
