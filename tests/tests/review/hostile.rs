//! Documents that are broken, or made to be hard to compare.

use crate::pairs::report;
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use xtask::review::report::Wire;

#[test]
fn what_cannot_be_read_is_told_with_its_line() {
    let good = "openapi: 3.1.0\npaths: {}\n";
    let refusal = report(good, "openapi: 3.1.0\npaths: [\n").expect_err("broken");
    assert!(refusal.starts_with("head.yaml cannot be read\n") && refusal.contains("head.yaml:"), "{refusal}");
    assert_eq!(report("[]\n", good).expect_err("a list"), "base.yaml is no OpenAPI document");
}

/// Anything may stand anywhere.
#[test]
fn documents_with_any_value_anywhere_are_compared() {
    let whole = document();
    let mut places = Vec::new();
    pointers(&whole, String::new(), &mut places);
    let oddities = [
        json!(null),
        json!([]),
        json!({}),
        json!("x"),
        json!(1.5),
        json!([[{}]]),
        json!({"$ref": "#/paths"}),
        json!({"$ref": "#"}),
        json!({"$ref": 7}),
        json!(false),
    ];
    let text = whole.to_string();
    for (index, place) in places.into_iter().enumerate() {
        // Neighbours get different ones, so that each kind of place meets all of them.
        for oddity in oddities.iter().cycle().skip(index).step_by(3).take(4) {
            let mut odd = whole.clone();
            *odd.pointer_mut(&place).expect("the place was listed") = oddity.clone();
            let odd = odd.to_string();
            for (base, head) in [(&text, &odd), (&odd, &text), (&odd, &odd)] {
                let outcome = report(base, head);
                assert!(outcome.is_ok() || !oddity.is_object() && place.is_empty(), "{place}: {oddity}: {outcome:?}");
                if base == head {
                    assert_eq!(outcome.map_or(0, |report| report.changes.len()), 0, "{place}: {oddity}");
                }
            }
        }
    }
}

/// A hundred schemas, each of which has a member of every other one.
#[test]
fn dense_cycles_end() {
    let clique = |id: &str| {
        let members = |from: usize| -> Value {
            let members =
                (0..100).map(|to| (format!("m{to}"), json!({ "$ref": format!("#/components/schemas/S{to}") })));
            let own = [("id".to_owned(), json!({ "type": if from == 50 { id } else { "string" } }))];
            json!({ "type": "object", "required": ["id"], "properties": Value::Object(members.chain(own).collect()) })
        };
        let schemas: serde_json::Map<String, Value> =
            (0..100).map(|from| (format!("S{from}"), members(from))).collect();
        let body = json!({ "content": { "application/json": { "schema": { "$ref": "#/components/schemas/S0" } } } });
        let operation = json!({ "requestBody": body, "responses": { "200": body } });
        json!({ "openapi": "3.1.0", "paths": { "/s": { "post": operation } }, "components": { "schemas": schemas } })
            .to_string()
    };
    let started = Instant::now();
    let report = report(&clique("string"), &clique("integer")).expect("documents");
    assert_eq!(report.changes.len(), 1, "{:?}", report.changes);
    assert_eq!(
        (report.wire, report.changes[0].pointer.as_str()),
        (Wire::Breaks, "/components/schemas/S50/properties/id/type")
    );
    assert!(started.elapsed() < Duration::from_secs(120), "{:?}", started.elapsed());
}

/// Forty unions of each other.
#[test]
fn dense_unions_end() {
    let clique = |values: [&str; 2]| {
        let union = |from: usize| {
            let others =
                (0..40).filter(|to| *to != from).map(|to| json!({ "$ref": format!("#/components/schemas/U{to}") }));
            let own = json!({ "type": "string", "enum": values });
            json!({ "oneOf": others.chain([own]).collect::<Vec<_>>() })
        };
        let schemas: serde_json::Map<String, Value> = (0..40).map(|from| (format!("U{from}"), union(from))).collect();
        let body = json!({ "content": { "application/json": { "schema": { "$ref": "#/components/schemas/U0" } } } });
        let paths = json!({ "/u": { "post": { "requestBody": body, "responses": { "200": body } } } });
        json!({ "openapi": "3.1.0", "paths": paths, "components": { "schemas": schemas } }).to_string()
    };
    let started = Instant::now();
    let report = report(&clique(["a", "b"]), &clique(["b", "c"])).expect("documents");
    assert_eq!(report.changes.len(), 80, "{:?}", report.changes);
    assert!(started.elapsed() < Duration::from_secs(120), "{:?}", started.elapsed());
}

fn pointers(value: &Value, place: String, places: &mut Vec<String>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(name, value)| {
            pointers(value, format!("{place}/{}", name.replace('~', "~0").replace('/', "~1")), places);
        }),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, value)| pointers(value, format!("{place}/{index}"), places));
        }
        _ => {}
    }
    places.push(place);
}

/// Returns a document with a little of everything.
fn document() -> Value {
    json!({
        "openapi": "3.0.3",
        "info": { "title": "All", "version": "1.0.0" },
        "servers": [{ "url": "https://{r}.example", "variables": { "r": { "default": "eu" } } }],
        "security": [{ "key": ["a"] }],
        "paths": { "/a/{id}": {
            "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
            "post": {
                "operationId": "a",
                "parameters": [{ "name": "q", "in": "query", "schema": { "type": "array", "items": { "type": "string", "default": "x" } } }],
                "requestBody": { "content": { "multipart/form-data": {
                    "schema": { "$ref": "#/components/schemas/A" },
                    "encoding": { "a": { "contentType": "text/plain" } }
                } } },
                "responses": { "200": {
                    "headers": { "X-A": { "schema": { "type": "string" } } },
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/U" } } }
                } },
                "x-throttle": { "interval": "2s" }
            }
        } },
        "webhooks": { "w": {} },
        "components": {
            "securitySchemes": { "key": { "type": "oauth2", "flows": { "implicit": { "scopes": { "a": "A" } } } } },
            "schemas": {
                "A": { "type": "object", "required": ["a"], "additionalProperties": { "type": "integer" }, "properties": {
                    "a": { "type": "string", "enum": ["x"], "readOnly": true, "maxLength": 3, "nullable": true },
                    "k": { "type": "string", "enum": ["a"] }
                } },
                "B": { "allOf": [{ "$ref": "#/components/schemas/A" }, { "properties": { "k": { "const": "b" } } }] },
                "U": {
                    "oneOf": [{ "$ref": "#/components/schemas/A" }, { "$ref": "#/components/schemas/B" }],
                    "discriminator": { "propertyName": "k", "mapping": { "a": "#/components/schemas/A" } }
                }
            }
        }
    })
}
