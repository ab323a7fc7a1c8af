//! Looks at schemas the way a value sees them: through references, `allOf`, and the branches of unions.

use super::document::Document;
use serde_json::Value;
use std::collections::HashSet;

/// Nobody writes an `allOf` of more parts; beyond this a schema is taken for one that may hold anything.
const MOST_PARTS: usize = 128;

/// The members of an object that a schema describes, with those of its `allOf`.
#[derive(Default)]
pub(crate) struct Members<'a> {
    pub(crate) properties: Vec<(&'a str, &'a Value)>,
    pub(crate) required: Vec<&'a str>,
    /// True when values may have, and may be documented to have, other members.
    pub(crate) open: bool,
    /// True when the schema says that values are objects, or talks about members.
    pub(crate) is_object: bool,
}

impl<'a> Members<'a> {
    /// Collects the members of a schema.
    pub(crate) fn of(document: &Document<'a>, schema: &'a Value) -> Self {
        let mut members = Self::default();
        members.collect(document, schema);
        members
    }

    /// Returns the schema of a property.
    pub(crate) fn property(&self, name: &str) -> Option<&'a Value> {
        self.properties.iter().find(|(known, _)| *known == name).map(|(_, schema)| *schema)
    }

    /// Adds a schema and what its `allOf` adds to it.
    fn collect(&mut self, document: &Document<'a>, schema: &'a Value) {
        let mut seen: HashSet<*const Value> = HashSet::new();
        let mut parts = vec![schema];
        while let Some(part) = parts.pop() {
            let Some(part) = document.resolve(part).filter(|_| seen.len() < MOST_PARTS) else {
                // What cannot be looked into may hold anything; that it leads nowhere is another rule's finding.
                self.open = true;
                continue;
            };
            if seen.insert(part) {
                self.add(part);
                let all_of: Vec<_> = list(part, "allOf").collect();
                parts.extend(all_of.into_iter().rev());
            }
        }
    }

    fn add(&mut self, schema: &'a Value) {
        let properties = schema.get("properties").and_then(Value::as_object);
        self.properties.extend(properties.into_iter().flatten().map(|(name, schema)| (name.as_str(), schema)));
        self.required.extend(list(schema, "required").filter_map(Value::as_str));
        self.is_object |= properties.is_some() || schema.get("type").and_then(Value::as_str) == Some("object");
        self.open |= match schema.get("additionalProperties") {
            Some(Value::Bool(allowed)) => *allowed,
            Some(_) => true,
            None => false,
        };
        self.open |= ["oneOf", "anyOf", "not"].into_iter().any(|name| schema.get(name).is_some());
    }
}

/// Returns the elements of a member that is a list.
pub(crate) fn list<'a>(schema: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    schema.get(name).and_then(Value::as_array).into_iter().flatten()
}

/// Returns the branches of a union, whether it says `oneOf` or `anyOf`.
pub(crate) fn branches(schema: &Value) -> Option<(&'static str, &Vec<Value>)> {
    ["oneOf", "anyOf"].into_iter().find_map(|name| Some((name, schema.get(name)?.as_array()?)))
}

/// What following a JSON pointer into the values of a schema leads to.
#[derive(Default)]
pub(crate) struct Reach<'a> {
    /// What the branches of the schema say of the value.
    pub(crate) schemas: Vec<&'a Value>,
    /// True when the schema leaves open what is there.
    pub(crate) open: bool,
    /// The first name that no branch has, when nothing was reached, and the names that there are instead.
    pub(crate) missing: Option<(String, Vec<&'a str>)>,
}

impl<'a> Reach<'a> {
    /// Follows the tokens of a JSON pointer into the values of a schema.
    pub(crate) fn of(document: &Document<'a>, schema: &'a Value, tokens: &[String]) -> Self {
        let mut reach = Self::default();
        reach.walk(document, schema, tokens, &mut HashSet::new());
        reach
    }

    /// Returns true when a value may be there.
    pub(crate) fn exists(&self) -> bool {
        self.open || !self.schemas.is_empty()
    }

    fn walk(
        &mut self,
        document: &Document<'a>,
        schema: &'a Value,
        tokens: &[String],
        seen: &mut HashSet<(*const Value, usize)>,
    ) {
        let Some(schema) = document.resolve(schema) else {
            self.open = true;
            return;
        };
        if !seen.insert((schema, tokens.len())) {
            return;
        }
        let parts = || ["allOf", "oneOf", "anyOf"].into_iter().flat_map(|name| list(schema, name));
        let Some((first, rest)) = tokens.split_first() else {
            self.schemas.push(schema);
            parts().for_each(|part| self.walk(document, part, tokens, seen));
            return;
        };
        parts().for_each(|part| self.walk(document, part, tokens, seen));
        let properties = schema.get("properties").and_then(Value::as_object);
        let other = schema.get("additionalProperties");
        let is_index = first.bytes().all(|byte| byte.is_ascii_digit());
        if let Some(property) = properties.and_then(|properties| properties.get(first)) {
            self.walk(document, property, rest, seen);
        } else if let Some(items) = schema.get("items").filter(|_| is_index) {
            self.walk(document, items, rest, seen);
        } else if let Some(other @ Value::Object(_)) = other {
            self.walk(document, other, rest, seen);
        } else if other == Some(&Value::Bool(true)) || says_nothing(schema) {
            self.open = true;
        } else {
            let names = properties.into_iter().flat_map(|properties| properties.keys()).map(String::as_str);
            match &mut self.missing {
                Some((token, known)) if token == first => known.extend(names),
                Some(_) => {}
                missing => *missing = Some((first.clone(), names.collect())),
            }
        }
    }
}

/// Returns true for a schema that describes objects or anything, but not what is in them.
fn says_nothing(schema: &Value) -> bool {
    let silent = ["properties", "items", "allOf", "oneOf", "anyOf", "additionalProperties", "enum"];
    matches!(schema.get("type").and_then(Value::as_str), None | Some("object"))
        && silent.iter().all(|name| schema.get(*name).is_none())
}
