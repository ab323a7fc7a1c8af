//! Examples: what a body may look like.
//!
//! ```yaml
//! content:
//!   application/json:
//!     schema: { $ref: '#/components/schemas/Extraction' }
//!     examples:
//!       completed: { value: { id: extract_1, status: completed } }
//! ```
//!
//! An [`Example`] is one of them, by its name in the document. Where a document shows none, one is made up of the schema: of the
//! examples, defaults and enums further inside, and of plain values where there are none. They become the answers of a
//! mock server and the samples of a command line.

use super::lowering::Lowering;
use crate::diagnostics::Pointer;
use serde_json::{Map, Value, json};
use std::cell::Cell;

/// A value that a body may have.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// Its name in the document; `example` for one without a name.
    pub name: String,
    /// The value.
    pub value: Value,
}

/// How deep a made up value goes before optional members are left out, and before nothing is made up any more.
const DEEP: usize = 4;
const TOO_DEEP: usize = 24;

/// How many values are made up for one example: required members of dense circles would multiply for ever.
const MOST: usize = 400;

impl Lowering<'_> {
    /// Returns the examples of the media type at a place; one is made up of its schema when it shows none.
    pub(super) fn examples(&self, media_type: &Pointer) -> Vec<Example> {
        self.examples_of(media_type, &media_type.child("schema"))
    }

    /// Does the same with the schema at another place.
    pub(super) fn examples_of(&self, media_type: &Pointer, schema: &Pointer) -> Vec<Example> {
        let documented = self.documented(media_type);
        if !documented.is_empty() {
            return documented;
        }
        let Some(schema) = self.tree_at(schema) else { return Vec::new() };
        vec![Example { name: "example".to_owned(), value: Maker::new(self).made_up(schema, 0) }]
    }

    /// Returns the examples that the media type itself shows.
    pub(super) fn documented(&self, media_type: &Pointer) -> Vec<Example> {
        let Some(node) = self.tree_at(media_type) else { return Vec::new() };
        if let Some(value) = node.get("example") {
            return vec![Example { name: "example".to_owned(), value: value.clone() }];
        }
        let named = node.get("examples").and_then(Value::as_object).into_iter().flatten();
        let value = |(name, example): (&String, &Value)| {
            let value = self.resolved(example)?.get("value")?.clone();
            Some(Example { name: name.clone(), value })
        };
        named.filter_map(value).collect()
    }

    /// Follows the references of a node to the end.
    pub(super) fn resolved<'a>(&'a self, node: &'a Value) -> Option<&'a Value> {
        let mut node = node;
        // Longer chains are circles.
        for _ in 0..64 {
            let Some(reference) = node.get("$ref").and_then(Value::as_str) else { return Some(node) };
            node = self.tree_at(&Pointer::parse(reference.strip_prefix('#')?))?;
        }
        None
    }
}

/// Makes up values of schemas.
pub(super) struct Maker<'a> {
    lowering: &'a Lowering<'a>,
    /// How many more it may make up.
    left: Cell<usize>,
}

impl<'a> Maker<'a> {
    pub(super) fn new(lowering: &'a Lowering<'a>) -> Self {
        Self { lowering, left: Cell::new(MOST) }
    }

    /// Makes up a value of a schema.
    pub(super) fn made_up(&self, schema: &Value, depth: usize) -> Value {
        self.composed(schema, depth, &[])
    }

    /// Makes up a value of a schema that others are composed of. What builds on a schema that leaves the choice is chosen already.
    fn composed(&self, schema: &Value, depth: usize, within: &[&Value]) -> Value {
        let left = self.left.get();
        self.left.set(left.saturating_sub(1));
        let Some(schema) = self.lowering.resolved(schema).filter(|_| depth < TOO_DEEP && left > 0) else {
            return Value::Null;
        };
        let shown = schema.get("example").or_else(|| schema.get("default"));
        let listed = || schema.get("enum").and_then(Value::as_array).and_then(|values| values.first());
        if let Some(value) = shown.or_else(listed) {
            return value.clone();
        }
        let parts = schema.get("allOf").and_then(Value::as_array);
        let branches = ["oneOf", "anyOf"].iter().find_map(|keyword| schema.get(*keyword)?.as_array());
        if parts.is_some() || branches.is_some() {
            let within = [within, &[schema]].concat();
            let is_chosen = |branch| {
                self.lowering
                    .resolved(branch)
                    .is_some_and(|branch| within.iter().any(|open| std::ptr::eq(*open, branch)))
            };
            let own = self.object(schema, depth).map_or(Value::Null, Value::Object);
            let parts = parts.into_iter().flatten().map(|part| self.composed(part, depth + 1, &within));
            let own = parts.fold(own, merged);
            let branch =
                branches.filter(|branches| !branches.iter().any(is_chosen)).and_then(|branches| branches.first());
            let chosen = branch.map_or(Value::Null, |branch| self.branch(schema, branch, depth, &within));
            return merged(own, chosen);
        }
        match schema.get("type").and_then(Value::as_str) {
            Some("string") => text(schema),
            Some("integer") => schema.get("minimum").filter(|least| least.is_i64()).cloned().unwrap_or(json!(1)),
            Some("number") => schema.get("minimum").filter(|least| least.is_number()).cloned().unwrap_or(json!(1.5)),
            Some("boolean") => json!(true),
            Some("array") => match schema.get("items").filter(|_| depth < DEEP) {
                Some(items) => json!([self.made_up(items, depth + 1)]),
                None => json!([]),
            },
            _ => self.object(schema, depth).map_or(Value::Null, Value::Object),
        }
    }

    /// Makes up an object; none for a schema that speaks of no object.
    fn object(&self, schema: &Value, depth: usize) -> Option<Map<String, Value>> {
        let properties = schema.get("properties").and_then(Value::as_object);
        if properties.is_none() && schema.get("type").and_then(Value::as_str) != Some("object") {
            return None;
        }
        let required = schema.get("required").and_then(Value::as_array);
        let is_required = |name: &str| required.is_some_and(|list| list.iter().any(|item| item.as_str() == Some(name)));
        let is_sent = |member: &Value| {
            self.lowering.resolved(member).is_none_or(|node| node.get("writeOnly") != Some(&json!(true)))
        };
        let members = properties.into_iter().flatten();
        let members = members.filter(|(name, member)| is_sent(member) && (is_required(name) || depth < DEEP));
        Some(members.map(|(name, member)| (name.clone(), self.made_up(member, depth + 1))).collect())
    }

    /// Makes up a value of a branch of a union, with its tag.
    pub(super) fn of_branch(&self, union: &Value, branch: &Value, depth: usize) -> Value {
        let own = self.object(union, depth).map_or(Value::Null, Value::Object);
        merged(own, self.branch(union, branch, depth, &[union]))
    }

    fn branch(&self, union: &Value, branch: &Value, depth: usize, within: &[&Value]) -> Value {
        let mut value = self.composed(branch, depth + 1, within);
        let reference = branch.get("$ref").and_then(Value::as_str).unwrap_or_default();
        let discriminator = union.get("discriminator");
        let property = discriminator.and_then(|node| node.get("propertyName")).and_then(Value::as_str);
        if let (Some(property), Value::Object(members)) = (property, &mut value) {
            let name = reference.rsplit('/').next().unwrap_or_default();
            let mapping = discriminator.and_then(|node| node.get("mapping")).and_then(Value::as_object);
            let leads_there =
                |target: &Value| target.as_str().is_some_and(|target| target == reference || target == name);
            let tag =
                mapping.into_iter().flatten().find(|(_, target)| leads_there(target)).map(|(tag, _)| tag.as_str());
            members.insert(property.to_owned(), json!(tag.unwrap_or(name)));
        }
        value
    }
}

/// Lays one made up value over another.
fn merged(one: Value, other: Value) -> Value {
    match (one, other) {
        (Value::Object(mut one), Value::Object(other)) => {
            one.extend(other);
            Value::Object(one)
        }
        (one, Value::Null) => one,
        (_, other) => other,
    }
}

fn text(schema: &Value) -> Value {
    let text = match schema.get("format").and_then(Value::as_str) {
        Some("date-time") => "2024-01-15T10:30:00Z",
        Some("date") => "2024-01-15",
        Some("uuid") => "550e8400-e29b-41d4-a716-446655440000",
        Some("byte") => "ZXhhbXBsZQ==",
        Some("uri" | "url") => "https://example.com/",
        Some("email") => "user@example.com",
        _ => "text",
    };
    json!(text)
}
