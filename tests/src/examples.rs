//! The examples in the documents of `specs/`.

use crate::Reply;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::sync::{Mutex, PoisonError};

/// One example of a body.
#[derive(Clone, Debug)]
pub struct Example {
    /// Where it stands, such as `docmap getExtraction 200 completed`; for a body that is sent, `request` takes the place
    /// of the status.
    pub name: String,
    /// The key of the response, such as `404` or `default`.
    pub status: String,
    /// The content type.
    pub media: String,
    /// The body.
    pub value: Value,
}

impl Example {
    /// Returns the answer that the example is the body of. What is documented for any status is sent as a 400, what is
    /// documented for any success as a 200.
    pub fn reply(&self) -> Reply {
        let status = match self.status.as_str() {
            "default" => 400,
            "2XX" => 200,
            status => status.parse().expect("the example of an answer"),
        };
        let is_json = self.media.contains("json");
        let text = self.value.as_str().filter(|_| !is_json).map_or_else(|| self.value.to_string(), str::to_owned);
        Reply::text(status, &self.media, text)
    }

    /// Returns the value, changed at one place.
    pub fn with(&self, pointer: &str, value: impl Into<Value>) -> Value {
        let mut changed = self.value.clone();
        *changed.pointer_mut(pointer).expect("the example has this place") = value.into();
        changed
    }

    /// Returns the value without one of its members.
    pub fn without(&self, pointer: &str) -> Value {
        let (object, member) = pointer.rsplit_once('/').expect("a JSON pointer");
        let mut changed = self.value.clone();
        let object = changed.pointer_mut(object).and_then(Value::as_object_mut);
        object.and_then(|object| object.remove(member)).expect("the example has this place");
        changed
    }
}

/// Returns the example of this name, such as `docmap getExtraction 200 completed`.
pub fn example(name: &str) -> Example {
    let vendor = name.split(' ').next().unwrap_or_default();
    examples(vendor).into_iter().find(|example| example.name == name).unwrap_or_else(|| panic!("no example `{name}`"))
}

/// Returns all examples of bodies in a document, in its order. A document is read once.
pub fn examples(vendor: &str) -> Vec<Example> {
    static KNOWN: Mutex<BTreeMap<String, Vec<Example>>> = Mutex::new(BTreeMap::new());
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    known.entry(vendor.to_owned()).or_insert_with(|| read(vendor)).clone()
}

fn read(vendor: &str) -> Vec<Example> {
    let path = format!("{}/../specs/{vendor}.yaml", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let document: Value = serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut found = Vec::new();
    for (_, path) in members(&document["paths"]) {
        for (_, operation) in members(path).filter(|(_, operation)| operation["operationId"].is_string()) {
            let bodies = members(&operation["responses"]).chain([("request", &operation["requestBody"])]);
            for (status, body) in bodies {
                let reference = body["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
                let body = reference.map_or(body, |pointer| document.pointer(pointer).unwrap_or(&Value::Null));
                for (media, content) in members(&body["content"]) {
                    for (name, example) in members(&content["examples"]) {
                        let id = operation["operationId"].as_str().unwrap_or_default();
                        found.push(Example {
                            name: format!("{vendor} {id} {status} {name}"),
                            status: status.to_owned(),
                            media: media.to_owned(),
                            value: example["value"].clone(),
                        });
                    }
                }
            }
        }
    }
    found
}

fn members(object: &Value) -> impl Iterator<Item = (&str, &Value)> {
    object.as_object().into_iter().flatten().map(|(name, value)| (name.as_str(), value))
}
