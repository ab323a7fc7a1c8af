//! One documented field or parameter against its declared schema.

use crate::document::Document;
use serde_json::{Value, json};

/// Compares the facts with the schema at this place. `beside` is another place that may say where a fact comes from.
pub(crate) fn compare(
    document: &Document,
    schema: &str,
    beside: &str,
    required: bool,
    examples: &[&Value],
    facts: &[&str],
) -> Result<(), String> {
    let mut places = document.layers(schema);
    places.push(beside.to_owned());
    let says = |key: &str| places.iter().any(|place| document.node(place).get(key).is_some());
    // What the page is silent about may only be declared when a fact of the row is assumed or sourced.
    let mut silent = vec!["nullable", "enum", "default", "minimum", "maximum", "format"];
    for documented in facts {
        let (fact, marker) = match documented.split_once(' ') {
            Some(("assumed", fact)) => (fact, "x-assumption"),
            Some(("sourced", fact)) => (fact, "x-source"),
            _ => (*documented, ""),
        };
        if !marker.is_empty() && !says(marker) {
            return Err(format!("`{documented}`, but there is no `{marker}`"));
        }
        let (kind, value) = fact.split_once(' ').unwrap_or((fact, ""));
        let parsed = || serde_json::from_str::<Value>(value).map_err(|error| format!("`{fact}`: {error}"));
        let declared = |keyword: &str| document.keyword(schema, keyword).cloned().unwrap_or_default();
        let (keyword, holds) = match kind {
            "string" | "integer" | "number" | "boolean" | "array" | "object" | "any" => {
                let found = type_of(document, schema);
                if found != kind {
                    return Err(format!("documented type {kind}, declared {found}"));
                }
                ("type", true)
            }
            "null" => ("nullable", declared("nullable") == true),
            "required" => ("required", required),
            "optional" => ("required", !required),
            "enum" => {
                let values: Vec<Value> = value.split(' ').map(Value::from).collect();
                ("enum", declared("enum") == Value::Array(values))
            }
            "default" => ("default", declared("default") == parsed()?),
            "min" => ("minimum", declared("minimum") == parsed()?),
            "max" => ("maximum", declared("maximum") == parsed()?),
            "format" => ("format", declared("format") == value),
            "items" => ("items", is_of(document, schema, "items", value)),
            "values" => ("additionalProperties", is_of(document, schema, "additionalProperties", value)),
            "example" => ("example", examples.contains(&&parsed()?)),
            "assumed" => ("x-assumption", says("x-assumption")),
            "sourced" => ("x-source", says("x-source")),
            _ => return Err(format!("`{fact}` is no fact")),
        };
        silent.retain(|name| *name != keyword);
        if !holds {
            return Err(format!("`{fact}` is documented, but `{keyword}` differs or is missing"));
        }
    }
    silent.retain(|keyword| document.keyword(schema, keyword).is_some_and(|value| *value != json!(false)));
    if silent.is_empty() { Ok(()) } else { Err(format!("the row says nothing of `{}`", silent.join("`, `"))) }
}

/// The type of the schema at this place, `any` when it has none.
fn type_of(document: &Document, at: &str) -> String {
    let named = document.keyword(at, "type").and_then(Value::as_str);
    named.unwrap_or(if document.node(at).is_null() { "nothing" } else { "any" }).to_owned()
}

/// Whether the elements under this keyword of a schema have the type or format.
fn is_of(document: &Document, schema: &str, keyword: &str, expected: &str) -> bool {
    let layers = document.layers(schema);
    let holder = layers.iter().find(|layer| document.node(layer).get(keyword).is_some());
    holder.map(|layer| format!("{layer}/{keyword}")).is_some_and(|elements| {
        type_of(document, &elements) == expected
            || document.keyword(&elements, "format").is_some_and(|format| format == expected)
    })
}
