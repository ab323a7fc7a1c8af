//! The document without what `openapiv3` cannot hold, and the model that is read from it.
//!
//! The model knows the words of 3.0 alone, and each of them in one form: an integer's bounds are `i64`, and a keyword that belongs to
//! another type makes a schema one of no type. Nothing is lost here: lowering has the whole tree beside the model.

use super::refusals::culprit;
use super::{Moves, place};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Pointer};
use crate::lint::grammar::{Kind, Shape, Version};
use openapiv3::OpenAPI;
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// Words that lowering has no use for, or reads from the tree.
const UNREAD: &[(Kind, &[&str])] = &[
    (Kind::OpenApi, &["externalDocs", "tags"]),
    (Kind::Info, &["contact", "license"]),
    (Kind::Components, &["links", "callbacks"]),
    (Kind::Operation, &["externalDocs"]),
    (Kind::Response, &["links"]),
    (Kind::Header, &["style", "explode"]),
    (Kind::Schema, &["externalDocs", "xml"]),
];

/// The words that belong to some types alone.
const TYPED: &[(&str, &[&str])] = &[
    ("pattern", &["string"]),
    ("minLength", &["string"]),
    ("maxLength", &["string"]),
    ("multipleOf", &["integer", "number"]),
    ("minimum", &["integer", "number"]),
    ("maximum", &["integer", "number"]),
    ("exclusiveMinimum", &["integer", "number"]),
    ("exclusiveMaximum", &["integer", "number"]),
    ("items", &["array"]),
    ("minItems", &["array"]),
    ("maxItems", &["array"]),
    ("uniqueItems", &["array"]),
    ("properties", &["object"]),
    ("required", &["object"]),
    ("additionalProperties", &["object"]),
    ("minProperties", &["object"]),
    ("maxProperties", &["object"]),
    ("format", &["string", "integer", "number"]),
];

/// Returns a document as the model can hold it; `unplaced` are objects that stand where OpenAPI has none.
pub(super) fn of(tree: &Value, unplaced: &[(Kind, Pointer)]) -> Value {
    let mut model = tree.clone();
    if let Value::Object(members) = &mut model {
        fit(members, Kind::OpenApi);
    }
    for (kind, place) in unplaced {
        if let Some(Value::Object(members)) = model.pointer_mut(place.as_str()) {
            fit(members, *kind);
        }
    }
    model
}

/// How many things may be left out before a document is taken for none.
const MOST_REFUSALS: usize = 30;

/// Reads the model. What it refuses after all is left out with a warning, as long as the rest is a document.
pub(super) fn read(model: &mut Value, moves: &Moves, diagnostics: &mut Diagnostics) -> Option<OpenAPI> {
    for _ in 0..MOST_REFUSALS {
        if let Ok(document) = OpenAPI::deserialize(&*model) {
            return Some(document);
        }
        let Some((place, reason)) = culprit(model) else { break };
        let message = format!("this does not fit OpenAPI: {reason}");
        let finding = Diagnostic::warning("invalid_document", Place::Key(moves.back(&place)), message);
        diagnostics.push(finding.label("left out"));
        let (Some(parent), Some(name)) = (place.parent(), place.last()) else { break };
        let Some(Value::Object(members)) = model.pointer_mut(parent.as_str()) else { break };
        members.shift_remove(&name);
    }
    match serde_path_to_error::deserialize::<_, OpenAPI>(&*model) {
        Ok(document) => Some(document),
        Err(error) => {
            let message = format!("this does not fit OpenAPI: {}", error.inner());
            let place = Place::Value(moves.back(&place(error.path())));
            diagnostics.push(Diagnostic::error("invalid_document", place, message));
            None
        }
    }
}

fn fit(members: &mut Map<String, Value>, kind: Kind) {
    if kind.grammar().section.is_some() && members.get("$ref").is_some_and(Value::is_string) {
        return;
    }
    for (_, words) in UNREAD.iter().filter(|(of, _)| *of == kind) {
        members.retain(|name, _| !words.contains(&name.as_str()));
    }
    match kind {
        Kind::Schema => schema(members),
        Kind::SecurityScheme if members.contains_key("flows") => {
            members.insert("flows".to_owned(), json!({}));
        }
        Kind::Operation => {
            // That there are some is all that lowering asks.
            if let Some(Value::Object(callbacks)) = members.get_mut("callbacks") {
                callbacks.values_mut().for_each(|callback| *callback = json!({}));
            }
        }
        Kind::Parameter | Kind::Header if members.contains_key("schema") => {
            members.shift_remove("content");
        }
        _ => {}
    }
    let grammar = kind.grammar_of(Version::V3_1);
    for (name, member) in members {
        if let Some(shape) = grammar.shape(name) {
            descend(member, shape);
        }
    }
}

fn descend(value: &mut Value, shape: Shape) {
    match (shape, value) {
        (Shape::List(item), Value::Array(items)) => items.iter_mut().for_each(|value| descend(value, *item)),
        (Shape::Map(item), Value::Object(items)) => items.values_mut().for_each(|value| descend(value, *item)),
        (shape, Value::Object(members)) => {
            if let Some(kind) = shape.kind() {
                fit(members, kind);
            }
        }
        _ => {}
    }
}

fn schema(members: &mut Map<String, Value>) {
    for bound in ["exclusiveMinimum", "exclusiveMaximum"] {
        if !members.get(bound).is_some_and(Value::is_boolean) {
            members.shift_remove(bound);
        }
    }
    if members.get("items").is_some_and(Value::is_boolean) {
        members.shift_remove("items");
    }
    let Some(ty) = members.get("type").and_then(Value::as_str).map(str::to_owned) else { return };
    members.retain(|name, _| {
        let types = TYPED.iter().find(|(word, _)| word == name).map(|(_, types)| *types);
        types.is_none_or(|types| types.contains(&ty.as_str()))
    });
    if ty == "integer" {
        for bound in ["minimum", "maximum", "multipleOf"] {
            let Some(value) = members.get_mut(bound) else { continue };
            match whole(value) {
                Some(number) => *value = number.into(),
                None => {
                    members.shift_remove(bound);
                }
            }
        }
    }
}

/// Returns the integer that a number is, if `i64` holds it.
fn whole(number: &Value) -> Option<i64> {
    let float = || number.as_f64().filter(|float| float.fract() == 0.0 && float.abs() < 9e15);
    number.as_i64().or_else(|| float().map(|float| float as i64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemas_keep_what_their_type_has() {
        let fitted = |mut value: Value| {
            schema(value.as_object_mut().expect("an object"));
            value
        };
        let wide = json!({ "type": "integer", "minimum": 0.0, "maximum": 1e30, "exclusiveMinimum": 3, "pattern": "a" });
        assert_eq!(fitted(wide), json!({ "type": "integer", "minimum": 0 }));
        let strict = json!({ "type": "array", "items": false, "format": "x" });
        assert_eq!(fitted(strict), json!({ "type": "array" }));
        let untyped = json!({ "properties": {}, "minLength": 1 });
        assert_eq!(fitted(untyped.clone()), untyped);
    }
}
