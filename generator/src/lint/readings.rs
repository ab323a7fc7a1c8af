//! What a member is taken for that does not hold what OpenAPI gives it.
//!
//! `version: 1.0` is meant as text and `nullable: 'true'` as `true`. The rules say what will be done, and the dialect stage
//! does it: both ask here, so that nothing is mended in silence.

use super::grammar::{Kind, Shape, Version};
use serde_json::{Number, Value};

/// What a member holds, and by which version of OpenAPI.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Held {
    pub(crate) shape: Shape,
    /// True where the document's own version says otherwise, and the value is one of the other version.
    pub(crate) foreign: bool,
}

/// Returns what the member of a name holds: by the document's version or, where the value only fits the other, by that.
pub(crate) fn held(kind: Kind, name: &str, value: &Value, version: Version) -> Option<Held> {
    let other = if version >= Version::V3_1 { Version::V3_0 } else { Version::V3_1 };
    let own = kind.grammar_of(version).shape(name);
    let other = kind.grammar_of(other).shape(name);
    match (own, other) {
        (Some(shape), Some(other)) if !holds(value, shape) && holds(value, other) => {
            Some(Held { shape: other, foreign: true })
        }
        (Some(shape), _) => Some(Held { shape, foreign: false }),
        (None, Some(shape)) => Some(Held { shape, foreign: true }),
        (None, None) => None,
    }
}

/// Returns true when a value is of a shape, down to the places where other objects begin.
pub(crate) fn holds(value: &Value, shape: Shape) -> bool {
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
pub(crate) fn is_extension(key: &str, item: Shape) -> bool {
    key.starts_with("x-") && matches!(item, Shape::Text)
}

/// Returns the one sensible reading of a value that is not of the shape it should have; none where there is no such reading.
/// Lists and maps are looked at as wholes: what is wrong inside of them is read by itself.
pub(crate) fn reading(value: &Value, shape: Shape) -> Option<Value> {
    match (shape, value) {
        (Shape::Text, Value::Number(_) | Value::Bool(_)) => Some(value.to_string().into()),
        (Shape::Text, Value::Array(lines)) if !lines.is_empty() => {
            let lines: Option<Vec<&str>> = lines.iter().map(Value::as_str).collect();
            Some(lines?.join("\n").into())
        }
        (Shape::Boolean, Value::String(text)) => match text.to_ascii_lowercase().as_str() {
            "true" | "yes" => Some(true.into()),
            "false" | "no" => Some(false.into()),
            _ => None,
        },
        (Shape::Boolean, Value::Number(number)) => match number.as_f64() {
            Some(0.0) => Some(false.into()),
            Some(1.0) => Some(true.into()),
            _ => None,
        },
        (Shape::Number, Value::String(text)) => number(text),
        (Shape::Count, Value::String(text)) => number(text).and_then(|number| count(&number)),
        (Shape::Count, Value::Number(_)) => count(value),
        (Shape::Word(words), Value::String(text)) => word(text, words),
        (Shape::Words(words), Value::String(text)) => word(text, words),
        (Shape::Object(Kind::Discriminator), Value::String(name)) => Some(serde_json::json!({ "propertyName": name })),
        (Shape::Object(Kind::Schema), Value::Bool(_)) => Some(value.clone()),
        (Shape::SchemaOrBoolean, Value::String(text)) => match text.as_str() {
            "true" => Some(true.into()),
            "false" => Some(false.into()),
            _ => None,
        },
        (Shape::List(_), Value::Null) => None,
        (Shape::List(item), _) if !value.is_array() => {
            let item = if holds(value, *item) { Some(value.clone()) } else { reading(value, *item) };
            item.map(|item| Value::Array(vec![item]))
        }
        _ => None,
    }
}

/// Returns what an object is given for a member that it must have and has not; none where nothing sensible can stand there, and
/// the whole object is left out.
pub(crate) fn supplied(kind: Kind, name: &str) -> Option<Value> {
    match (kind, name) {
        (Kind::OpenApi, "openapi") => Some("3.1.0".into()),
        (Kind::OpenApi, "info") => Some(serde_json::json!({ "title": "API", "version": "0" })),
        (Kind::Info, "title") => Some("API".into()),
        (Kind::Info, "version") => Some("0".into()),
        (Kind::Response, "description") | (Kind::License, "name") | (Kind::ServerVariable, "default") => {
            Some("".into())
        }
        (Kind::OpenApi, "paths") | (Kind::Operation, "responses") | (Kind::RequestBody, "content") => {
            Some(Value::Object(Default::default()))
        }
        (
            Kind::ImplicitFlow | Kind::PasswordFlow | Kind::ClientCredentialsFlow | Kind::AuthorizationCodeFlow,
            "scopes",
        ) => Some(Value::Object(Default::default())),
        (Kind::Parameter, "schema") => Some(serde_json::json!({ "type": "string" })),
        (Kind::Header, "schema") => Some(serde_json::json!({ "type": "string" })),
        _ => None,
    }
}

/// Returns the type and the format that are meant by a word that is no type, such as those of other languages.
pub(crate) fn type_word(word: &str) -> Option<(&'static str, Option<&'static str>)> {
    Some(match word.to_ascii_lowercase().as_str() {
        "string" | "str" | "text" | "char" | "password" | "enum" => ("string", None),
        "file" | "binary" => ("string", Some("binary")),
        "uuid" | "guid" => ("string", Some("uuid")),
        "date" => ("string", Some("date")),
        "datetime" | "date-time" | "timestamp" => ("string", Some("date-time")),
        "integer" | "int" | "long" | "int64" => ("integer", None),
        "int32" | "short" => ("integer", Some("int32")),
        "number" | "float" | "double" | "decimal" => ("number", None),
        "boolean" | "bool" => ("boolean", None),
        "array" | "list" => ("array", None),
        "object" | "map" | "dict" | "hash" => ("object", None),
        "null" | "none" | "nil" => ("null", None),
        _ => return None,
    })
}

fn word(text: &str, words: &[&str]) -> Option<Value> {
    if words.contains(&"integer") {
        return type_word(text).map(|(ty, _)| ty).filter(|ty| words.contains(ty) || *ty == "null").map(Value::from);
    }
    words.iter().find(|word| word.eq_ignore_ascii_case(text)).map(|word| (*word).into())
}

fn number(text: &str) -> Option<Value> {
    let text = text.trim();
    let whole = text.parse::<i64>().ok().map(Value::from).or_else(|| text.parse::<u64>().ok().map(Value::from));
    whole.or_else(|| Number::from_f64(text.parse().ok()?).map(Value::Number))
}

fn count(number: &Value) -> Option<Value> {
    let whole = number.as_f64().filter(|count| count.fract() == 0.0 && (0.0..9e15).contains(count))?;
    Some((whole as u64).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn values_of_another_type_are_read_as_they_are_meant() {
        let text = Shape::Text;
        assert_eq!(reading(&json!(1.0), text), Some(json!("1.0")));
        assert_eq!(reading(&json!(true), text), Some(json!("true")));
        assert_eq!(reading(&json!(["a", "b"]), text), Some(json!("a\nb")));
        assert_eq!(reading(&json!({}), text), None);
        assert_eq!(reading(&json!("True"), Shape::Boolean), Some(json!(true)));
        assert_eq!(reading(&json!(0), Shape::Boolean), Some(json!(false)));
        assert_eq!(reading(&json!("maybe"), Shape::Boolean), None);
        assert_eq!(reading(&json!("18446744073709551615"), Shape::Number), Some(json!(u64::MAX)));
        assert_eq!(reading(&json!("1e999"), Shape::Number), None);
        assert_eq!(reading(&json!(5.0), Shape::Count), Some(json!(5)));
        assert_eq!(reading(&json!(-5), Shape::Count), None);
        assert_eq!(reading(&json!(1e300), Shape::Count), None);
        assert_eq!(reading(&json!("a"), Shape::List(&Shape::Text)), Some(json!(["a"])));
        assert_eq!(reading(&json!(7), Shape::List(&Shape::Text)), Some(json!(["7"])));
        assert_eq!(reading(&json!(null), Shape::List(&Shape::Text)), None);
        assert_eq!(reading(&json!("Header"), Shape::Word(&["query", "header"])), Some(json!("header")));
        assert_eq!(
            reading(&json!("kind"), Shape::Object(Kind::Discriminator)),
            Some(json!({ "propertyName": "kind" }))
        );
    }

    #[test]
    fn words_of_other_languages_are_types() {
        let shape = Kind::Schema.grammar().shape("type").expect("schemas have types");
        assert_eq!(reading(&json!("Integer"), shape), Some(json!("integer")));
        assert_eq!(reading(&json!("file"), shape), Some(json!("string")));
        assert_eq!(reading(&json!("Extraction"), shape), None);
    }

    #[test]
    fn values_of_the_other_version_are_known_as_such() {
        let held = |name, value, version| held(Kind::Schema, name, &value, version).map(|held| held.foreign);
        assert_eq!(held("type", json!("string"), Version::V3_0), Some(false));
        assert_eq!(held("type", json!(["string", "null"]), Version::V3_0), Some(true));
        assert_eq!(held("exclusiveMinimum", json!(true), Version::V3_1), Some(true));
        assert_eq!(held("const", json!(1), Version::V3_0), Some(true));
        assert_eq!(held("whatever", json!(1), Version::V3_1), None);
    }
}
