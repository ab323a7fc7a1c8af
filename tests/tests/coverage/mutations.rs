//! A document with one word changed, and what is made of it.

use excerpt_generator::diagnostics::Pointer;
use excerpt_generator::{Settings, Source, generate};
use serde_json::{Value, json};
use std::hash::{DefaultHasher, Hash, Hasher};

/// What is made of a document: a fingerprint of the files, and the findings.
#[derive(PartialEq, Eq)]
pub(crate) struct Made {
    files: u64,
    pub(crate) findings: Vec<(String, String)>,
}

pub(crate) fn made(tree: &Value) -> Made {
    let text = tree.to_string();
    let settings = Settings { strict: false, ..Settings::for_vendor("case") };
    let generation = generate(&Source { name: "case.yaml", text: &text }, &settings);
    let mut hasher = DefaultHasher::new();
    for file in &generation.files {
        (&file.path, &file.text).hash(&mut hasher);
    }
    let findings = generation.diagnostics.iter().map(|finding| {
        let place = finding.place.pointer().map(Pointer::to_string).unwrap_or_default();
        (finding.code.to_owned(), place)
    });
    Made { files: hasher.finish(), findings: findings.collect() }
}

/// Returns the document without a word, and with other values of it.
pub(crate) fn changes<'t>(tree: &'t Value, place: &'t Pointer) -> impl Iterator<Item = Value> + 't {
    let mut values: Vec<Option<Value>> = vec![None];
    match tree.pointer(place.as_str()) {
        Some(Value::Bool(value)) => values.push(Some(json!(!value))),
        Some(Value::String(text)) => {
            let others =
                ["integer", "string", "header", "cookie", "query", "spaceDelimited", "byte", "uuid", "date-time"];
            values.push(Some(json!(format!("{text}x"))));
            values.extend(others.iter().map(|other| Some(json!(other))));
        }
        Some(Value::Number(number)) => values.push(Some(json!(number.as_f64().unwrap_or_default() + 1.0))),
        Some(Value::Array(items)) if !items.is_empty() => values.push(Some(items[1..].to_vec().into())),
        _ => {}
    }
    values.into_iter().map(move |value| {
        let mut tree = tree.clone();
        let (parent, word) = (place.parent().unwrap(), place.last().unwrap());
        if let Some(Value::Object(members)) = tree.pointer_mut(parent.as_str()) {
            match value {
                Some(value) => drop(members.insert(word, value)),
                None => drop(members.shift_remove(&word)),
            }
        }
        tree
    })
}
