//! Objects have the members without which they mean nothing.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::lint::document::{Document, Node};
use crate::lint::grammar::{Kind, Version};
use crate::lint::readings::supplied;
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "missing_keyword",
    scope: Scope::Crate,
    explanation: "\
OpenAPI requires some members, such as the `responses` of an operation or the `name` of a parameter. Some depend on \
another: the security scheme of type `http` needs a `scheme`, and a parameter needs a `schema` or a `content`.",
    bad: "\
info: { title: Acme }
",
    good: "\
info: { title: Acme, version: '1.0' }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.nodes().iter().filter(|node| node.reference().is_none()) {
        let grammar = node.grammar();
        let required = grammar.members().filter(|member| member.required).map(|member| member.name);
        for name in required.chain(required_here(node)).filter(|name| is_missing(node, name)) {
            let message = format!("`{name}` is missing from {}", grammar.title);
            let finding = match supplied(node.kind, name) {
                Some(Value::String(text)) if text.is_empty() => labelled(document, node, message, "read as empty"),
                Some(Value::Object(object)) if object.is_empty() => labelled(document, node, message, "read as empty"),
                Some(value) => labelled(document, node, message, &format!("read as `{value}`")),
                None => labelled(document, node, message, "left out"),
            };
            diagnostics.push(finding.help(format!("add `{name}`")));
        }
        let parts = ["paths", "webhooks", "components"];
        let is_newer = node.kind == Kind::OpenApi && document.version >= Version::V3_1;
        if is_newer && parts.iter().all(|name| is_missing(node, name)) {
            let message = "the document has neither `paths` nor `webhooks` nor `components`";
            diagnostics.push(Diagnostic::error(RULE.code, document.place(node), message).help("add `paths`"));
        }
        for choice in choices(node.kind) {
            if choice.iter().all(|name| is_missing(node, name)) {
                let message = format!("{} has neither `{}` nor `{}`", grammar.title, choice[0], choice[1]);
                let instead = if node.kind == Kind::Link { "left out" } else { "read as text" };
                let finding = labelled(document, node, message, instead);
                diagnostics.push(finding.help(format!("add `{}`", choice[0])));
            }
        }
    }
}

fn labelled(document: &Document<'_>, node: &Node<'_>, message: String, instead: &str) -> Diagnostic {
    Diagnostic::warning(RULE.code, document.place(node), message).label(instead)
}

fn is_missing(node: &Node<'_>, name: &str) -> bool {
    matches!(node.members.get(name), None | Some(Value::Null))
}

/// Returns the members that an object needs because of what another of its members says.
fn required_here(node: &Node<'_>) -> impl Iterator<Item = &'static str> {
    let names: &[&str] = match (node.kind, node.text("type")) {
        (Kind::SecurityScheme, Some("apiKey")) => &["name", "in"],
        (Kind::SecurityScheme, Some("http")) => &["scheme"],
        (Kind::SecurityScheme, Some("oauth2")) => &["flows"],
        (Kind::SecurityScheme, Some("openIdConnect")) => &["openIdConnectUrl"],
        _ => &[],
    };
    names.iter().copied()
}

/// Returns the pairs of members of which an object needs one.
fn choices(kind: Kind) -> &'static [[&'static str; 2]] {
    match kind {
        Kind::Parameter | Kind::Header => &[["schema", "content"]],
        Kind::Link => &[["operationId", "operationRef"]],
        _ => &[],
    }
}
