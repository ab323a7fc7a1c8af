//! `x-login`: where the token of a security scheme comes from.

use super::notes::{is_variable, texts};
use super::parts::{Findings, request_schemas};
use crate::diagnostics::{Place, Pointer};
use crate::lint::document::{Document, Node, Operation};
use crate::lint::params::{Declared, declared};
use crate::lint::schemas::Members;
use serde_json::{Map, Value};

const MEMBERS: &[&str] = &["operation", "username", "password", "token", "env"];

pub(super) fn check(
    document: &Document<'_>,
    scheme: &Node<'_>,
    value: &Value,
    pointer: &Pointer,
    findings: &mut Findings<'_>,
) {
    let Some(members) = findings.members(value, pointer, MEMBERS) else { return };
    let is_bearer = scheme.text("scheme").is_some_and(|scheme| scheme.eq_ignore_ascii_case("bearer"));
    if !is_bearer && (scheme.text("type"), scheme.text("in")) != (Some("apiKey"), Some("header")) {
        let message = "`x-login` fetches a token, which this scheme does not send".to_owned();
        let help = "put it on a scheme with `scheme: bearer`, or on an API key in a header";
        findings.error(Place::Key(pointer.clone()), message, help);
    }
    let env = members.get("env").and_then(texts);
    if env.is_none_or(|names| names.len() != 2 || !names.iter().all(|name| is_variable(name))) {
        let place = match members.contains_key("env") {
            true => Place::Value(pointer.child("env")),
            false => Place::Key(pointer.clone()),
        };
        let message = "`env` must list two environment variables, of the user name and the password".to_owned();
        findings.error(place, message, "write `env: [ACME_USERNAME, ACME_PASSWORD]`");
    }
    let Some(operation) = findings.operation(document, members, pointer) else { return };
    is_public(document, &operation, pointer, findings);
    request(document, &operation, members, pointer, findings);
    if members.contains_key("token") {
        findings.body_pointer(document, operation.node, members, "token", pointer);
    } else if !answers_text(document, operation.node) {
        let message = "the operation does not answer with text, and `token` does not say where the token is".to_owned();
        findings.error(Place::Key(pointer.clone()), message, "add `token: /token`");
    }
}

/// The token cannot be what its own request needs.
fn is_public(document: &Document<'_>, operation: &Operation<'_, '_>, pointer: &Pointer, findings: &mut Findings<'_>) {
    let all = document.tree.get("security");
    let security = operation.node.members.get("security").or(all).and_then(Value::as_array);
    let needs = |alternative: &Value| alternative.as_object().is_none_or(|schemes| !schemes.is_empty());
    if security.is_some_and(|alternatives| alternatives.iter().any(needs)) {
        let message = "the operation that answers with the token needs a credential itself".to_owned();
        findings.error(Place::Value(pointer.child("operation")), message, "give it `security: []`");
    }
}

/// Checks that user name and password are all that the request is made of.
fn request<'a>(
    document: &Document<'a>,
    operation: &Operation<'_, 'a>,
    members: &Map<String, Value>,
    pointer: &Pointer,
    findings: &mut Findings<'_>,
) {
    let schemas = request_schemas(document, operation.node);
    for name in ["username", "password"] {
        if members.contains_key(name) {
            findings.pointer_into(document, &schemas, "request", members, name, pointer);
        } else {
            let help = format!("say where in the request body it goes: `{name}: /{name}`");
            findings.error(Place::Key(pointer.clone()), format!("`x-login` has no `{name}`"), help);
        }
    }
    let all = declared(document, operation);
    let required = all.iter().filter(|parameter| parameter.value.get("required") == Some(&Value::Bool(true)));
    let parameters = required.filter_map(Declared::name).map(|name| format!("the parameter `{name}`"));
    let given = |name: &str| {
        let first = |member: &str| Some(Pointer::parse(members.get(member)?.as_str()?).tokens().next()?.to_string());
        [first("username"), first("password")].contains(&Some(name.to_owned()))
    };
    let bodies = schemas.iter().flat_map(|schema| Members::of(document, schema).required);
    let bodies = bodies.filter(|name| !given(name)).map(|name| format!("the member `{name}` of its body"));
    for needed in parameters.chain(bodies) {
        let message = format!("the operation needs {needed} besides user name and password");
        findings.error(Place::Value(pointer.child("operation")), message, "a login gives those two alone");
    }
}

fn answers_text(document: &Document<'_>, operation: &Node<'_>) -> bool {
    let responses = operation.members.get("responses").and_then(Value::as_object).into_iter().flatten();
    let success = responses.filter(|(status, _)| status.starts_with('2'));
    let contents = success.filter_map(|(_, response)| document.resolve(response)?.get("content")?.as_object());
    contents.flatten().any(|(media_type, _)| media_type.to_ascii_lowercase().starts_with("text/"))
}
