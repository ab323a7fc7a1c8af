//! Members hold what OpenAPI says they hold.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Pointer, did_you_mean};
use crate::lint::document::{Document, Node};
use crate::lint::fits::kind_of;
use crate::lint::grammar::{Kind, Shape, Version};
use crate::lint::readings::{held, holds, is_extension, reading};
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
            // What only the other version of OpenAPI knows is another rule's finding.
            let Some(shape) = grammar.shape(name) else { continue };
            if value.is_null() && grammar.requires(name) {
                // It is as good as missing, which is another rule's finding.
                continue;
            }
            let pointer = || document.pointer(node).child(name);
            let is_foreign = held(node.kind, name, value, document.version).is_some_and(|held| held.foreign);
            if is_as_good_as_absent(value, shape) {
                let finding = Diagnostic::warning(RULE.code, Place::Value(pointer()), format!("`{name}` is null"));
                diagnostics.push(finding.help("leave it out, or say something"));
            } else if node.kind == Kind::Schema && name == "required" && value.is_boolean() {
                diagnostics.push(flag(node, value, pointer()));
            } else if !holds(value, shape) {
                let fate = match (is_foreign, is_vital(node.kind, name)) {
                    _ if node.kind == Kind::Schema && name == "required" && value.is_array() => Fate::LeftOut,
                    (true, _) if document.version >= Version::V3_1 => Fate::Foreign("3.0"),
                    (true, _) => Fate::Foreign("3.1"),
                    (false, true) => Fate::Refused,
                    (false, false) => Fate::Mended,
                };
                explain(value, shape, name, pointer(), fate, diagnostics);
            }
        }
        style(document, node, diagnostics);
    }
}

/// What becomes of a value of the wrong type.
#[derive(Clone, Copy)]
enum Fate {
    /// It is right in another version, and read by that.
    Foreign(&'static str),
    /// It is read in the one sensible way, or else left out.
    Mended,
    /// It is left out, as it could only be read wrongly.
    LeftOut,
    /// Without it there is nothing to generate.
    Refused,
}

impl Fate {
    /// Starts the finding for a value of some shape.
    fn finding(self, value: &Value, shape: Shape, pointer: Pointer, message: String) -> Diagnostic {
        let place = Place::Value(pointer);
        match self {
            Self::Refused => Diagnostic::error(RULE.code, place, message),
            Self::LeftOut => Diagnostic::warning(RULE.code, place, message).label("left out"),
            Self::Foreign(version) => {
                let label = format!("read as OpenAPI {version} means it");
                Diagnostic::warning(RULE.code, place, message).label(label)
            }
            Self::Mended => {
                let label = match reading(value, shape) {
                    Some(Value::Array(_)) => "read as a list with one element".to_owned(),
                    Some(read) if read.to_string().len() <= LONGEST_SHOWN => format!("read as `{read}`"),
                    Some(_) => format!("read as {}", expected(shape)),
                    None => "left out".to_owned(),
                };
                Diagnostic::warning(RULE.code, place, message).label(label)
            }
        }
    }
}

/// How long a reading may be to be shown, in bytes.
const LONGEST_SHOWN: usize = 60;

/// True for the members that hold everything there is to generate.
fn is_vital(kind: Kind, name: &str) -> bool {
    matches!((kind, name), (Kind::OpenApi, "paths" | "components" | "webhooks") | (Kind::Components, _))
}

/// Returns the finding for `required: true` on a property: the way of older drafts of JSON Schema.
fn flag(node: &Node<'_>, value: &Value, pointer: Pointer) -> Diagnostic {
    let label = match value {
        Value::Bool(true) if node.holder() == "properties" => "read as a member that must be there",
        _ => "left out",
    };
    let message = format!("`required` must be a list, not `{value}`");
    let help = "list the names of required members in `required` beside `properties`";
    Diagnostic::warning(RULE.code, Place::Value(pointer), message).label(label).help(help)
}

/// Null is what a single member without a value is in YAML. It does no harm where one value is expected.
fn is_as_good_as_absent(value: &Value, shape: Shape) -> bool {
    value.is_null()
        && matches!(
            shape,
            Shape::Text | Shape::Word(_) | Shape::Words(_) | Shape::Number | Shape::Count | Shape::Object(_)
        )
}

/// Notes which part of a value is wrong.
fn explain(value: &Value, shape: Shape, name: &str, at: Pointer, fate: Fate, diagnostics: &mut Diagnostics) {
    match (shape, value) {
        (Shape::List(item), Value::Array(items)) => {
            for (index, value) in items.iter().enumerate().filter(|(_, value)| !holds(value, *item)) {
                explain(value, *item, &format!("{name}[{index}]"), at.child(index), fate, diagnostics);
            }
        }
        (Shape::Words(words), Value::Array(items)) => {
            for (index, value) in items.iter().enumerate().filter(|(_, value)| !holds(value, Shape::Word(words))) {
                explain(value, Shape::Word(words), name, at.child(index), fate, diagnostics);
            }
        }
        (Shape::Map(item), Value::Object(items)) => {
            for (key, value) in items.iter().filter(|(key, value)| !holds(value, *item) && !is_extension(key, *item)) {
                // A section of the document is needed, but not each thing that is in it.
                let fate = if matches!(fate, Fate::Refused) { Fate::Mended } else { fate };
                explain(value, *item, key, at.child(key), fate, diagnostics);
            }
        }
        (Shape::Word(words) | Shape::Words(words), Value::String(text)) => {
            let message = format!("`{text}` is not a word for `{name}`");
            let help = match did_you_mean(text, words.iter().copied()) {
                _ if text == "null" && name == "type" => "write `nullable: true` beside the other type".to_owned(),
                Some(nearest) => format!("did you mean `{nearest}`?"),
                None => format!("write one of {}", quoted(words)),
            };
            diagnostics.push(fate.finding(value, shape, at, message).help(help));
        }
        _ => {
            let message = format!("`{name}` must be {}, not {}", expected(shape), kind_of(value));
            let finding = fate.finding(value, shape, at, message);
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

/// Returns the styles that a parameter may have at a place.
pub(crate) fn styles(location: &str) -> &'static [&'static str] {
    match location {
        "query" => &["form", "spaceDelimited", "pipeDelimited", "deepObject"],
        "path" => &["simple", "label", "matrix"],
        "header" => &["simple"],
        "cookie" => &["form"],
        _ => &[],
    }
}

/// The styles of a parameter depend on where it goes.
fn style(document: &Document<'_>, node: &Node<'_>, diagnostics: &mut Diagnostics) {
    let (Kind::Parameter, Some(style)) = (node.kind, node.text("style")) else { return };
    let words = styles(node.text("in").unwrap_or_default());
    if !words.is_empty() && !words.contains(&style) {
        let place = Place::Value(document.pointer(node).child("style"));
        let location = node.text("in").unwrap_or_default();
        let message = format!("a parameter in `{location}` has no style `{style}`");
        let finding = Diagnostic::warning(RULE.code, place, message).label("read as the usual style of that place");
        diagnostics.push(finding.help(format!("write one of {}", quoted(words))));
    }
}

fn quoted(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}
