//! The description: what a document says of its operations, as data.
//!
//! A mock server and a command line need to know at run time what a client knows by its types: which parameters there are, what
//! they are for, what an answer looks like. All of that is one JSON file, which only their features compile in; the
//! runtime's `description` module says what its members mean.

use super::Cx;
use crate::File;
use crate::ir::{
    Body, BodyKind, Docs, Encoding, Example, Field, Operation, Parameter, Payload, Response, Struct, Style, Type,
    TypeId, TypeKind,
};
use serde_json::{Map, Value, json};

/// How deep the members of objects in objects are described.
const DEEP: usize = 3;

/// How many members of one body are described. Types that all contain each other would fill a file of any size.
const MOST: usize = 2_000;

/// The way from a body to a type inside of it.
#[derive(Default)]
struct Walk {
    /// The named types around it.
    open: Vec<TypeId>,
    /// How many members are described already.
    described: usize,
}

/// Prints `description.json`.
pub(super) fn description_file(cx: &Cx<'_>) -> File {
    let operations: Vec<Value> = cx.api.operations.iter().map(|item| operation(cx, item)).collect();
    let value = object([
        ("title", json!(cx.api.title)),
        ("about", about(&cx.api.docs)),
        ("operations", Value::Array(operations)),
    ]);
    // JSON has no comments, so the line that every generated file starts with is a member.
    let members = super::layout::json(&value).split_off(1);
    let text = format!("{{\"generated\": {},{members}", json!(cx.header()));
    File { path: "src/description.json".to_owned(), text }
}

/// Makes an object without the members that say nothing.
fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
    let says_something = |value: &Value| match value {
        Value::Null | Value::Bool(false) => false,
        Value::Array(items) => !items.is_empty(),
        _ => true,
    };
    let members = members.into_iter().filter(|(_, value)| says_something(value));
    Value::Object(members.map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>())
}

fn operation(cx: &Cx<'_>, operation: &Operation) -> Value {
    object([
        ("id", json!(operation.id)),
        ("name", json!(operation.method_name.bare())),
        ("about", about(&operation.docs)),
        ("deprecated", json!(operation.docs.deprecated)),
        ("sources", json!(operation.docs.sources)),
        ("parameters", operation.parameters.iter().map(|item| parameter(cx, item)).collect()),
        ("body", operation.body.as_ref().map_or(Value::Null, |item| body(cx, item))),
        ("responses", operation.responses.iter().map(response).collect()),
    ])
}

fn parameter(cx: &Cx<'_>, parameter: &Parameter) -> Value {
    let place = parameter.location.word();
    object([
        ("name", json!(parameter.name.bare())),
        ("wire", json!(parameter.wire)),
        ("in", json!(place)),
        ("required", json!(parameter.required)),
        ("style", style(parameter.style)),
        ("type", ty(cx, &parameter.ty, 0, &mut Walk::default())),
        ("about", about(&parameter.docs)),
        ("default", json!(parameter.docs.default)),
        ("deprecated", json!(parameter.docs.deprecated)),
        ("example", parameter.example.clone().unwrap_or_default()),
    ])
}

fn style(style: Style) -> Value {
    match style {
        Style::Usual => Value::Null,
        Style::Named { style, explode, allow_reserved } => {
            json!({"name": style, "explode": explode, "allow_reserved": allow_reserved})
        }
        Style::Json => json!({"name": "json"}),
    }
}

fn encoding(encoding: &Encoding) -> Value {
    object([
        ("member", json!(encoding.member)),
        ("content_type", json!(encoding.content_type)),
        ("style", encoding.style.map_or(Value::Null, style)),
        ("headers", json!(encoding.headers)),
    ])
}

fn body(cx: &Cx<'_>, body: &Body) -> Value {
    let contents = body.contents.iter().map(|content| {
        let kind = match content.kind {
            BodyKind::Json => "json",
            BodyKind::Form => "form",
            BodyKind::Multipart | BodyKind::Parts => "multipart",
            BodyKind::Text => "text",
            BodyKind::Lines => "lines",
            BodyKind::Bytes => "bytes",
        };
        object([
            ("media_type", json!(content.media_type)),
            ("kind", json!(kind)),
            ("type", ty(cx, &content.ty, 0, &mut Walk::default())),
            ("encodings", content.encodings.iter().map(encoding).collect()),
            ("examples", examples(&content.examples)),
        ])
    });
    object([("required", json!(body.required)), ("about", about(&body.docs)), ("contents", contents.collect())])
}

fn response(response: &Response) -> Value {
    let contents = response.contents.iter().map(|content| {
        let payload = match content.payload {
            Payload::Json(_) => "json",
            Payload::Text => "text",
            Payload::Bytes => "bytes",
            Payload::Events(_) => "events",
            Payload::Lines(_) => "lines",
        };
        object([
            ("media_type", json!(content.media_type)),
            ("kind", json!(payload)),
            ("examples", examples(&content.examples)),
        ])
    });
    object([
        ("status", json!(response.status.to_string())),
        ("about", about(&response.docs)),
        ("contents", contents.collect()),
    ])
}

/// A list of pairs, because an object would lose two examples of one name and an empty one its value.
fn examples(examples: &[Example]) -> Value {
    examples.iter().map(|example| json!({"name": example.name, "value": example.value})).collect()
}

/// Returns what a document says for people, as one plain text.
fn about(docs: &Docs) -> Value {
    let texts: Vec<&str> =
        docs.summary.iter().chain(&docs.description).map(|text| text.trim()).filter(|text| !text.is_empty()).collect();
    let text = crate::markdown::terminal(&texts.join("\n\n"));
    if text.is_empty() { Value::Null } else { json!(text) }
}

/// Describes a type.
fn ty(cx: &Cx<'_>, ty: &Type, depth: usize, walk: &mut Walk) -> Value {
    let kind = |kind: &str| json!({"kind": kind});
    match ty {
        Type::Any => kind("any"),
        Type::Object | Type::Map(_) => kind("object"),
        Type::String => kind("string"),
        Type::Boolean => kind("boolean"),
        Type::Integer32 | Type::Integer64 | Type::Unsigned64 | Type::Integer128 => kind("integer"),
        Type::Number => kind("number"),
        Type::Timestamp => kind("date-time"),
        Type::Date => kind("date"),
        Type::Uuid => kind("uuid"),
        Type::Base64 => kind("base64"),
        Type::Binary => kind("binary"),
        Type::Array(item) => json!({"kind": "array", "items": self::ty(cx, item, depth + 1, walk)}),
        Type::Tuple(_) => json!({"kind": "array", "items": kind("any")}),
        Type::Nullable(inner) => self::ty(cx, inner, depth, walk),
        Type::Named(id) => named(cx, *id, depth, walk),
    }
}

fn named(cx: &Cx<'_>, id: TypeId, depth: usize, walk: &mut Walk) -> Value {
    if walk.open.contains(&id) {
        return json!({"kind": "any"});
    }
    walk.open.push(id);
    let value = match &cx.api.type_def(id).kind {
        TypeKind::Alias(target) => ty(cx, target, depth, walk),
        TypeKind::Enum(item) => {
            let values: Vec<&Value> = item.values.iter().map(|value| &value.wire).collect();
            let kind = if item.texts().is_some() { "string" } else { "any" };
            let open = cx.facts.is_open(id, item);
            object([("kind", json!(kind)), ("values", json!(values)), ("open", json!(open))])
        }
        TypeKind::Union(_) => json!({"kind": "any"}),
        TypeKind::Struct(item) if depth >= DEEP || walk.described + item.fields.len() > MOST => {
            json!({"kind": "object"})
        }
        TypeKind::Struct(item) => json!({"kind": "object", "fields": fields(cx, item, depth, walk)}),
    };
    walk.open.pop();
    value
}

fn fields(cx: &Cx<'_>, item: &Struct, depth: usize, walk: &mut Walk) -> Vec<Value> {
    walk.described += item.fields.len();
    let sent = item.fields.iter().filter(|field| !field.read_only);
    sent.map(|field| self::field(cx, field, depth, walk)).collect()
}

fn field(cx: &Cx<'_>, field: &Field, depth: usize, walk: &mut Walk) -> Value {
    let named = match &field.ty {
        Type::Named(id) => about(&cx.api.type_def(*id).docs),
        _ => Value::Null,
    };
    let own = about(&field.docs);
    object([
        ("name", json!(field.name.bare())),
        ("wire", json!(field.wire)),
        ("required", json!(field.required)),
        ("nullable", json!(field.nullable)),
        ("secret", json!(field.secret)),
        ("constant", field.constant.clone().unwrap_or_default()),
        ("type", ty(cx, &field.ty, depth + 1, walk)),
        ("about", if own.is_null() { named } else { own }),
        ("default", json!(field.docs.default)),
        ("deprecated", json!(field.docs.deprecated)),
    ])
}
