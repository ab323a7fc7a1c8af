//! Documents in which something is not what it should be: nothing panics, whatever stands where.

use excerpt_generator::diagnostics::{Source as Located, render, to_annotation, to_json_line, to_sarif};
use excerpt_generator::{Settings, Source, check, explain, generate};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// How often each document is changed.
const ROUNDS: usize = 10;

#[test]
fn changed_documents_are_checked_without_a_panic() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/lint");
    let mut random = Random(7);
    let (mut documents, mut findings) = (0, 0);
    for folder in fs::read_dir(cases).unwrap() {
        for file in fs::read_dir(folder.unwrap().path()).unwrap() {
            let text = fs::read_to_string(file.unwrap().path()).unwrap();
            let Ok(tree) = serde_yaml::from_str::<Value>(&text) else { continue };
            for round in 0..ROUNDS {
                let mut tree = completed(&tree, round);
                for _ in 0..=random.below(4) {
                    change(&mut tree, &mut random);
                }
                documents += 1;
                findings += print(&tree.to_string());
            }
        }
    }
    println!("{documents} documents, {findings} findings");
    assert!(
        documents > 500 && findings > documents,
        "the changes do no harm: {documents} documents, {findings} findings"
    );
}

/// Checks a document and prints what is found in every form. Returns how much that was.
fn print(text: &str) -> usize {
    let diagnostics = check(&Source { name: "changed.json", text });
    let source = Located::new("changed.json", text);
    for finding in &diagnostics {
        assert!(!to_json_line(finding, &source).is_empty() && to_annotation(finding, &source).starts_with("::"));
    }
    assert!(to_sarif([(&source, &diagnostics)], explain).ends_with("}\n"));
    assert_eq!(render(&diagnostics, "changed.json", text, false).is_empty(), diagnostics.is_empty());
    diagnostics.len()
}

/// Adds what every document must have, of one version or the other.
fn completed(tree: &Value, round: usize) -> Value {
    let mut tree = tree.clone();
    if let Value::Object(members) = &mut tree {
        let version = if round.is_multiple_of(2) { "3.0.3" } else { "3.1.0" };
        members.entry("openapi").or_insert(version.into());
        members.entry("info").or_insert(json!({ "title": "Changed", "version": "1" }));
        members.entry("paths").or_insert(json!({}));
    }
    tree
}

/// Replaces, removes, doubles or renames something somewhere.
fn change(tree: &mut Value, random: &mut Random) {
    let mut value = tree;
    while random.below(6) > 0 {
        let count = value.as_object().map(|members| members.len()).or(value.as_array().map(Vec::len)).unwrap_or(0);
        if count == 0 {
            break;
        }
        let index = random.below(count);
        value = match value {
            Value::Object(members) => members.values_mut().nth(index).unwrap(),
            Value::Array(items) => &mut items[index],
            _ => unreachable!("only collections have members"),
        };
    }
    let refers = || json!({ "$ref": "#/components/schemas/A" });
    match random.below(9) {
        0 => *value = Value::Null,
        1 => *value = json!("é/~{}«𝄞»#"),
        2 => *value = json!(-1.5e300),
        3 => *value = json!([[], {}, "", null, true]),
        4 => *value = refers(),
        5 => {
            *value =
                json!({ "type": ["string", "null"], "required": ["a", 1], "properties": { "a": null, "b": refers() } })
        }
        6 => *value = json!({ "allOf": [refers(), value.clone()], "oneOf": [value.clone()], "default": value.clone() }),
        7 => {
            if let Value::Object(members) = value {
                let all: Vec<(String, Value)> =
                    members.iter().map(|(key, value)| (format!("{key} x"), value.clone())).collect();
                members.extend(all);
            }
        }
        _ => {
            if let Value::Object(members) = value {
                let first = members.keys().next().cloned();
                first.map(|name| members.shift_remove(&name));
            }
        }
    }
}

/// Numbers that look random and are the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % end.max(1)
    }
}

/// Tests run on threads with a small stack, and the deepest document has to fit.
#[test]
fn unions_in_unions_fit_on_the_stack() {
    let deep = 44;
    let schema = format!("{}{{\"type\":\"string\"}}{}", "{\"anyOf\":[".repeat(deep), "]}".repeat(deep));
    let text = format!(
        "{{\"openapi\":\"3.1.0\",\"info\":{{\"title\":\"Deep\",\"version\":\"1.0.0\"}},\"paths\":{{}},\
         \"components\":{{\"schemas\":{{\"Deep\":{schema}}}}}}}"
    );
    let settings = Settings { strict: false, ..Settings::for_vendor("deep") };
    let source = Source { name: "deep.json", text: &text };
    let generation = generate(&source, &settings);
    assert!(!generation.files.is_empty(), "{:?}", generation.diagnostics);
}
