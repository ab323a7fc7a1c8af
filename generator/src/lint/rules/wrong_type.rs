//! Members hold what OpenAPI says they hold.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Pointer, did_you_mean};
use crate::lint::document::{Document, Node};
use crate::lint::fits::kind_of;
use crate::lint::grammar::{Kind, Shape};
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "wrong_type",
    scope: Scope::Crate,
    explanation: "\
A member holds another kind of value than OpenAPI gives it, such as a number where there should be text. In YAML the \
usual reason is a missing pair of quotes: `version: 1.0` is a number, `version: '1.0'` is text.",
    bad: "\
info: { title: Acme, version: 1.0 }
",
    good: "\
info: { title: Acme, version: '1.0' }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    if !document.tree.is_object() {
        let message = format!("the document is {}, not an object", kind_of(document.tree));
        let finding = Diagnostic::error(RULE.code, Place::Value(Pointer::root()), message);
        diagnostics.push(finding.help("begin with `openapi: 3.0.3`"));
    }
    for node in document.nodes() {
        if node.reference().is_some() {
            continue;
        }
        if node.members.contains_key("$ref") && node.grammar().section.is_some() {
            let place = Place::Value(document.pointer(node).child("$ref"));
            diagnostics.push(Diagnostic::error(RULE.code, place, "`$ref` must be text"));
        }
        let grammar = node.grammar();
        for (name, value) in node.members {
            let Some(shape) = grammar.shape(name) else { continue };
            if value.is_null() && grammar.requires(name) {
                // It is as good as missing, which is another rule's finding.
                continue;
            }
            if is_as_good_as_absent(value, shape) {
                let place = Place::Value(document.pointer(node).child(name));
                let finding = Diagnostic::warning(RULE.code, place, format!("`{name}` is null"));
                diagnostics.push(finding.help("leave it out, or say something"));
            } else if !holds(value, shape) {
                let pointer = document.pointer(node).child(name);
                explain(value, shape, name, &pointer, diagnostics);
            }
        }
        style(document, node, diagnostics);
    }
}

/// Null is what a single member without a value is in YAML. It does no harm where one value is expected.
fn is_as_good_as_absent(value: &Value, shape: Shape) -> bool {
    value.is_null()
        && matches!(
            shape,
            Shape::Text | Shape::Word(_) | Shape::Words(_) | Shape::Number | Shape::Count | Shape::Object(_)
        )
}

fn holds(value: &Value, shape: Shape) -> bool {
    match shape {
        Shape::Any => true,
        Shape::Text => value.is_string(),
        Shape::Boolean => value.is_boolean(),
        Shape::Number => value.is_number(),
        Shape::Count => value.is_u64(),
        Shape::Word(words) => value.as_str().is_some_and(|text| words.contains(&text)),
        Shape::Words(words) => match value {
            Value::Array(items) => items.iter().all(|value| holds(value, Shape::Word(words))),
            _ => holds(value, Shape::Word(words)),
        },
        Shape::Object(_) => value.is_object(),
        Shape::List(item) => value.as_array().is_some_and(|items| items.iter().all(|value| holds(value, *item))),
        Shape::Map(item) => value
            .as_object()
            .is_some_and(|items| items.iter().all(|(key, value)| holds(value, *item) || is_extension(key, *item))),
        Shape::SchemaOrBoolean => value.is_boolean() || value.is_object(),
    }
}

/// Maps of named objects are often given extensions too, which then look like objects of the wrong type.
fn is_extension(key: &str, item: Shape) -> bool {
    key.starts_with("x-") && matches!(item, Shape::Text)
}

/// Notes which part of a value is wrong.
fn explain(value: &Value, shape: Shape, name: &str, pointer: &Pointer, diagnostics: &mut Diagnostics) {
    let place = Place::Value(pointer.clone());
    match (shape, value) {
        (Shape::List(item), Value::Array(items)) => {
            for (index, value) in items.iter().enumerate().filter(|(_, value)| !holds(value, *item)) {
                explain(value, *item, &format!("{name}[{index}]"), &pointer.child(index), diagnostics);
            }
        }
        (Shape::Words(words), Value::Array(items)) => {
            for (index, value) in items.iter().enumerate().filter(|(_, value)| !holds(value, Shape::Word(words))) {
                explain(value, Shape::Word(words), name, &pointer.child(index), diagnostics);
            }
        }
        (Shape::Map(item), Value::Object(items)) => {
            for (key, value) in items.iter().filter(|(key, value)| !holds(value, *item) && !is_extension(key, *item)) {
                explain(value, *item, key, &pointer.child(key), diagnostics);
            }
        }
        (Shape::Word(words) | Shape::Words(words), Value::String(text)) => {
            let message = format!("`{text}` is not a word for `{name}`");
            let help = match did_you_mean(text, words.iter().copied()) {
                _ if text == "null" && name == "type" => "write `nullable: true` beside the other type".to_owned(),
                Some(nearest) => format!("did you mean `{nearest}`?"),
                None => format!("write one of {}", quoted(words)),
            };
            diagnostics.push(Diagnostic::error(RULE.code, place, message).help(help));
        }
        _ => {
            let message = format!("`{name}` must be {}, not {}", expected(shape), kind_of(value));
            let finding = Diagnostic::error(RULE.code, place, message);
            diagnostics.push(match (shape, value) {
                (Shape::Word(words), Value::Array(types)) if name == "type" => finding.help(one_type(words, types)),
                (Shape::Text | Shape::Word(_) | Shape::Words(_), Value::Number(_) | Value::Bool(_)) => {
                    finding.help(format!("put it in quotes: `'{value}'`"))
                }
                (Shape::Boolean | Shape::Number | Shape::Count, Value::String(text)) if !text.is_empty() => {
                    finding.help("take off the quotes if there are any")
                }
                _ => finding,
            });
        }
    }
}

/// Returns how OpenAPI 3.0 says what a list of types says in 3.1.
fn one_type(words: &[&str], types: &[Value]) -> String {
    let others: Vec<&str> = types.iter().filter_map(Value::as_str).filter(|ty| words.contains(ty)).collect();
    match others.as_slice() {
        [ty] if types.len() == 2 => format!("write `type: {ty}` and `nullable: true` beside it"),
        _ => "write one type, or `anyOf` with a schema for each".to_owned(),
    }
}

fn expected(shape: Shape) -> &'static str {
    match shape {
        Shape::Any => "a value",
        Shape::Text | Shape::Word(_) => "text",
        Shape::Words(_) => "text or a list of texts",
        Shape::Boolean => "`true` or `false`",
        Shape::Number => "a number",
        Shape::Count => "a whole number that is not negative",
        Shape::Object(kind) => kind.grammar().title,
        Shape::List(_) => "a list",
        Shape::Map(_) => "an object",
        Shape::SchemaOrBoolean => "a schema, `true` or `false`",
    }
}

/// The styles of a parameter depend on where it goes.
fn style(document: &Document<'_>, node: &Node<'_>, diagnostics: &mut Diagnostics) {
    let (Kind::Parameter, Some(style)) = (node.kind, node.text("style")) else { return };
    let words: &[&str] = match node.text("in") {
        Some("query") => &["form", "spaceDelimited", "pipeDelimited", "deepObject"],
        Some("path") => &["simple", "label", "matrix"],
        Some("header") => &["simple"],
        Some("cookie") => &["form"],
        _ => return,
    };
    if !words.contains(&style) {
        let place = Place::Value(document.pointer(node).child("style"));
        let location = node.text("in").unwrap_or_default();
        let message = format!("a parameter in `{location}` has no style `{style}`");
        diagnostics.push(Diagnostic::error(RULE.code, place, message).help(format!("write one of {}", quoted(words))));
    }
}

fn quoted(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}
