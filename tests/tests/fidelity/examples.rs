//! Every example of a document against its schema.

use crate::document::{Document, escape};
use serde_json::Value;

/// What is wrong with the examples of a document.
pub(crate) fn check(document: &Document) -> Vec<String> {
    let mut findings = Vec::new();
    document.visit("", &mut |at, node| {
        // Beside a `schema` stand the examples of a parameter or a body, beside a `type` that of a schema.
        let schema = if node.get("schema").is_some_and(Value::is_object) && node.get("type").is_none() {
            format!("{at}/schema")
        } else if node["type"].is_string() {
            at.to_owned()
        } else {
            return;
        };
        if let Some(example) = node.get("example") {
            fit(document, &schema, example, &format!("{at}/example"), &mut findings);
        }
        for (name, example) in node["examples"].as_object().into_iter().flatten() {
            fit(document, &schema, &example["value"], &format!("{at}/examples/{name}"), &mut findings);
        }
    });
    findings
}

/// Reports where a value does not fit the schema at this place.
fn fit(document: &Document, schema: &str, value: &Value, place: &str, findings: &mut Vec<String>) {
    let node = document.node(schema);
    if let Some(reference) = node["$ref"].as_str() {
        return fit(document, reference.trim_start_matches('#'), value, place, findings);
    }
    if value.is_null() && node["nullable"] == true {
        return;
    }
    if node["type"].is_string() && !is_a(value, &node["type"]) {
        return findings.push(format!("{place}: {value} is no {}", node["type"]));
    }
    if node["enum"].as_array().is_some_and(|values| !values.contains(value)) {
        findings.push(format!("{place}: {value} is none of {}", node["enum"]));
    }
    for part in 0..node["allOf"].as_array().map_or(0, Vec::len) {
        fit(document, &format!("{schema}/allOf/{part}"), value, place, findings);
    }
    if let Some(tag) = node["discriminator"]["propertyName"].as_str() {
        match document.branch(schema, value[tag].as_str().unwrap_or_default()) {
            Some(branch) => fit(document, &branch, value, place, findings),
            None => findings.push(format!("{place}: no branch has the tag {}", value[tag])),
        }
    }
    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
        fit(document, &format!("{schema}/items"), item, &format!("{place}/{index}"), findings);
    }
    let Some(members) = value.as_object() else { return };
    for name in node["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if !members.contains_key(name) {
            findings.push(format!("{place}: `{name}` is missing"));
        }
    }
    let described =
        node["allOf"].is_null() && node["discriminator"].is_null() && node.get("additionalProperties").is_none();
    for (name, member) in members {
        let place = format!("{place}/{name}");
        if node["properties"].get(name).is_some() {
            fit(document, &format!("{schema}/properties/{}", escape(name)), member, &place, findings);
        } else if node["additionalProperties"].is_object() {
            fit(document, &format!("{schema}/additionalProperties"), member, &place, findings);
        } else if described && node["type"].is_string() {
            findings.push(format!("{place}: the schema does not describe this member"));
        }
    }
}

fn is_a(value: &Value, ty: &Value) -> bool {
    match ty.as_str() {
        Some("string") => value.is_string(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("number") => value.is_number(),
        Some("boolean") => value.is_boolean(),
        Some("array") => value.is_array(),
        Some("object") => value.is_object(),
        _ => false,
    }
}
