//! Examples of what is waited for, where the document shows none.

use excerpt_generator::{Settings, Source, generate};
use serde_json::{Value, json};

/// Returns the examples of the answer of `getJob` with this schema, each with the state that it is in.
fn states(polling: Value, schema: Value) -> Vec<(String, Value)> {
    let answer = json!({ "description": "It.", "content": { "application/json": { "schema": schema } } });
    let document = json!({
        "openapi": "3.0.3",
        "info": { "title": "Jobs", "version": "1.0.0" },
        "servers": [{ "url": "https://case.example" }],
        "paths": { "/job": { "get": { "operationId": "getJob", "x-polling": polling, "responses": { "200": answer } } } },
    });
    let settings = Settings { strict: false, ..Settings::for_vendor("case") };
    let files = generate(&Source { name: "case.json", text: &document.to_string() }, &settings).files;
    let description = files.iter().find(|file| file.path == "src/description.json").expect("there is a description");
    let description: Value = serde_json::from_str(&description.text).expect("it is JSON");
    let examples = description["operations"][0]["responses"][0]["contents"][0]["examples"].as_array().expect("a list");
    let state = polling["state"].as_str().expect("a pointer");
    examples
        .iter()
        .map(|example| (example["name"].as_str().expect("a name").to_owned(), example["value"].pointer(state).cloned()))
        .map(|(name, state)| (name, state.unwrap_or_default()))
        .collect()
}

fn named(words: &[&str]) -> Vec<(String, Value)> {
    words.iter().map(|word| ((*word).to_owned(), Value::from(*word))).collect()
}

#[test]
fn each_listed_state_has_an_example() {
    let polling = json!({ "state": "/data/status", "pending": ["queued"], "failed": ["failed"] });
    let status = json!({ "type": "string", "enum": ["queued", "failed", "succeeded"] });
    let data = json!({ "type": "object", "required": ["status"], "properties": { "status": status } });
    let schema = json!({ "type": "object", "required": ["data"], "properties": { "data": data } });
    assert_eq!(states(polling, schema), named(&["queued", "failed", "succeeded"]));
}

#[test]
fn each_branch_is_a_state() {
    let polling = json!({ "state": "/state", "pending": ["pending"] });
    let branch = |word: &str| {
        let state = json!({ "type": "string", "enum": [word] });
        json!({ "type": "object", "required": ["state"], "properties": { "state": state } })
    };
    assert_eq!(states(polling, json!({ "oneOf": [branch("pending"), branch("done")] })), named(&["pending", "done"]));
}

#[test]
fn states_that_are_not_listed_are_those_of_the_extension() {
    let polling = json!({ "state": "/state", "pending": ["waiting", "running"], "done": ["ready"] });
    let schema = json!({ "type": "object", "required": ["state"], "properties": { "state": { "type": "string" } } });
    assert_eq!(states(polling, schema), named(&["waiting", "ready"]));
}
