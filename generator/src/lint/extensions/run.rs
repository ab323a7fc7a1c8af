//! `x-run`: start some work, wait for it, and return its result.

use super::parts::{Findings, request_schemas};
use crate::diagnostics::{Place, Pointer, did_you_mean};
use crate::lint::document::{Document, Node, Operation};
use crate::lint::params::{Declared, declared};
use crate::lint::schemas::Members;
use serde_json::{Map, Value};

const MEMBERS: &[&str] = &["operation", "parameters", "body", "query"];

pub(super) fn check(
    document: &Document<'_>,
    start: &Node<'_>,
    value: &Value,
    pointer: &Pointer,
    findings: &mut Findings<'_>,
) {
    let Some(members) = findings.members(value, pointer, MEMBERS) else { return };
    if let Some(query) = findings.object(members, "query", pointer, "write `{ name: value }`") {
        let parameters = parameters_of(document, start);
        let known: Vec<&str> = named(&parameters, "query");
        let pointer = pointer.child("query");
        unknown(query, &known, &pointer, "the operation has no query parameter", findings);
        for (name, value) in query.iter().filter(|(_, value)| value.is_object() || value.is_array() || value.is_null())
        {
            let message = format!("`{name}` is set to no text, number or boolean");
            findings.error(Place::Value(pointer.child(name)), message, format!("it is {value}"));
        }
    }
    let Some(target) = findings.operation(document, members, pointer) else { return };
    let id = target.node.text("operationId").unwrap_or_default();
    if !target.node.members.contains_key("x-polling") {
        let message = format!("`{id}` does not say when its answer is final");
        findings.error(Place::Value(pointer.child("operation")), message, "give it `x-polling`");
    }
    parameters(document, (start, &target), members, pointer, findings);
    body(document, (start, &target), members, pointer, findings);
}

/// Checks what the parameters of the operation that is waited on are taken from.
fn parameters<'a>(
    document: &Document<'a>,
    (start, target): (&Node<'a>, &Operation<'_, 'a>),
    members: &Map<String, Value>,
    pointer: &Pointer,
    findings: &mut Findings<'_>,
) {
    let id = target.node.text("operationId").unwrap_or_default();
    let empty = Map::new();
    let given = findings.object(members, "parameters", pointer, "write `{ id: /id }`").unwrap_or(&empty);
    let all = declared(document, target);
    let known: Vec<&str> = ["path", "query", "header"].into_iter().flat_map(|location| named(&all, location)).collect();
    let pointer = &if members.contains_key("parameters") { pointer.child("parameters") } else { pointer.clone() };
    unknown(given, &known, pointer, &format!("`{id}` has no path, query or header parameter"), findings);
    let required = all.iter().filter(|parameter| parameter.value.get("required") == Some(&Value::Bool(true)));
    for name in required.filter_map(Declared::name).filter(|name| !given.contains_key(*name)) {
        let message = format!("the parameter `{name}` of `{id}` is required");
        findings.error(Place::Key(pointer.clone()), message, format!("say where it comes from: `{name}: /{name}`"));
    }
    for name in given.keys() {
        findings.body_pointer(document, start, given, name, pointer);
    }
}

/// Checks what the body of the operation that is waited on is made of.
fn body<'a>(
    document: &Document<'a>,
    (start, target): (&Node<'a>, &Operation<'_, 'a>),
    members: &Map<String, Value>,
    pointer: &Pointer,
    findings: &mut Findings<'_>,
) {
    let id = target.node.text("operationId").unwrap_or_default();
    let Some(given) = findings.object(members, "body", pointer, "write `{ id: /id }`") else {
        let body = target.node.members.get("requestBody").and_then(|body| document.resolve(body));
        if body.is_some_and(|body| body.get("required") == Some(&Value::Bool(true))) && !members.contains_key("body") {
            let message = format!("`{id}` needs a body");
            findings.error(
                Place::Key(pointer.clone()),
                message,
                "say where its members come from: `body: { id: /id }`",
            );
        }
        return;
    };
    let pointer = pointer.child("body");
    let Some(schema) = request_schemas(document, target.node).into_iter().next() else {
        findings.error(Place::Key(pointer), format!("`{id}` takes no JSON body"), "remove `body`");
        return;
    };
    let body = Members::of(document, schema);
    let known: Vec<&str> = body.properties.iter().map(|(name, _)| *name).collect();
    if !body.open {
        unknown(given, &known, &pointer, &format!("the body of `{id}` has no member"), findings);
    }
    for name in body.required.iter().filter(|name| !given.contains_key(**name)) {
        let message = format!("the member `{name}` of the body of `{id}` is required");
        findings.error(Place::Key(pointer.clone()), message, format!("say where it comes from: `{name}: /{name}`"));
    }
    for name in given.keys() {
        findings.body_pointer(document, start, given, name, &pointer);
    }
}

fn unknown(given: &Map<String, Value>, known: &[&str], pointer: &Pointer, message: &str, findings: &mut Findings<'_>) {
    for name in given.keys().filter(|name| !known.contains(&name.as_str())) {
        let help = match did_you_mean(name, known.iter().copied()) {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => "remove it, or describe it there".to_owned(),
        };
        findings.error(Place::Key(pointer.child(name)), format!("{message} `{name}`"), help);
    }
}

fn parameters_of<'a>(document: &Document<'a>, operation: &Node<'a>) -> Vec<Declared<'a>> {
    let mut operations = document.operations();
    operations
        .find(|known| std::ptr::eq(known.node, operation))
        .map_or_else(Vec::new, |known| declared(document, &known))
}

fn named<'a>(parameters: &[Declared<'a>], location: &str) -> Vec<&'a str> {
    let there = parameters.iter().filter(|parameter| parameter.location() == Some(location));
    there.filter_map(Declared::name).collect()
}
