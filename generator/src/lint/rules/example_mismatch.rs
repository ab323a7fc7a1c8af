//! Examples are values that their schema allows.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Level, Place, Pointer};
use crate::lint::document::{Document, Node};
use crate::lint::fits::{is_structured, mismatch};
use crate::lint::grammar::Kind;
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "example_mismatch",
    scope: Scope::Crate,
    explanation: "\
People copy examples, and tests are made of them. One that its schema does not allow means that one of the two is \
wrong. Examples of formats other than JSON are text and are not looked into.",
    bad: "\
components:
  schemas:
    Limit: { type: integer, example: twenty }
",
    good: "\
components:
  schemas:
    Limit: { type: integer, example: 20 }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.nodes().iter().filter(|node| node.reference().is_none()) {
        let Some(schema) = schema(node) else { continue };
        for (pointer, example) in examples(document, node) {
            // Some keep examples in files of their own.
            if !is_serialized(document, node, example, schema) && example.get("$ref").is_none() {
                compare(document, pointer, example, schema, diagnostics);
            }
        }
    }
    for (pointer, value) in document.unplaced() {
        let schema = value.get("schema").unwrap_or(value);
        let is_schema = ["type", "enum", "properties"].iter().any(|name| schema.get(*name).is_some());
        let Some(Value::Object(_)) = is_schema.then_some(schema) else { continue };
        let single = value.get("example").map(|example| (pointer.child("example"), example));
        let named = value.get("examples").and_then(Value::as_object).into_iter().flatten();
        let named = named.filter_map(|(name, example)| {
            Some((pointer.child("examples").child(name).child("value"), example.get("value")?))
        });
        for (pointer, example) in single.into_iter().chain(named) {
            compare(document, pointer, example, schema, diagnostics);
        }
    }
}

fn compare<'a>(
    document: &Document<'a>,
    pointer: Pointer,
    example: &Value,
    schema: &'a Value,
    diagnostics: &mut Diagnostics,
) {
    if let Some(mismatch) = mismatch(document, example, &pointer, schema) {
        let place = Place::Value(mismatch.pointer);
        let mut finding = Diagnostic::warning(RULE.code, place, "the example does not fit the schema");
        if example.is_null() {
            // Null is what a member without a value is in YAML, and mostly stands for no example.
            finding.level = Level::Note;
        }
        diagnostics.push(finding.label(mismatch.reason).help("change the example or the schema"));
    }
}

fn schema<'a>(node: &Node<'a>) -> Option<&'a Value> {
    match node.kind {
        Kind::Schema => Some(node.value),
        Kind::Parameter | Kind::Header | Kind::MediaType => node.members.get("schema"),
        _ => None,
    }
}

/// Returns the examples of an object with their places.
fn examples<'a>(document: &Document<'a>, node: &Node<'a>) -> Vec<(Pointer, &'a Value)> {
    let named = node.members.get("examples").and_then(Value::as_object);
    let single = node.members.get("example");
    if single.is_none() && named.is_none() {
        return Vec::new();
    }
    let pointer = document.pointer(node);
    let single = single.map(|example| (pointer.child("example"), example));
    let named = named.filter(|_| node.kind != Kind::Schema).into_iter().flatten().filter_map(|(name, _)| {
        let (pointer, example) = document.resolve_at(pointer.child("examples").child(name))?;
        Some((pointer.child("value"), example.get("value")?))
    });
    single.into_iter().chain(named).collect()
}

/// Returns true for text that shows how a value is written on the wire instead of the value.
fn is_serialized<'a>(document: &Document<'a>, node: &Node<'a>, example: &Value, schema: &'a Value) -> bool {
    let is_text = example.is_string();
    match node.kind {
        Kind::MediaType => is_text && !is_json(&node.name()),
        Kind::Parameter | Kind::Header => is_text && is_structured(document, schema),
        _ => false,
    }
}

fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || essence.ends_with("+json")
}
