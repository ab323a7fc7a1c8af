use excerpt_generator::diagnostics::Pointer;
use excerpt_generator::lint::{Keyword, keywords};
use excerpt_generator::read::read_all;
use excerpt_generator::{Document, Settings, Source, generate};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

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

/// Returns the document with the word gone, or with another value, in several ways.
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

fn cases() -> Vec<(String, Value)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/emit");
    let mut found = Vec::new();
    for concept in std::fs::read_dir(&root).unwrap() {
        let concept = concept.unwrap().path();
        for file in std::fs::read_dir(&concept).unwrap() {
            let path: PathBuf = file.unwrap().path();
            if path.extension().is_none_or(|ending| ending != "yaml") {
                continue;
            }
            let parsed: Value = serde_yaml::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
            let mut document = Map::new();
            document.insert("openapi".to_owned(), "3.0.3".into());
            document.insert("info".to_owned(), json!({ "title": "Case", "version": "1.0.0" }));
            document.insert("servers".to_owned(), json!([{ "url": "https://case.example" }]));
            document.insert("paths".to_owned(), json!({}));
            document.extend(parsed.as_object().unwrap().clone());
            let text = Value::Object(document).to_string();
            let name = format!(
                "{}/{}",
                concept.file_name().unwrap().to_string_lossy(),
                path.file_name().unwrap().to_string_lossy()
            );
            let files = xtask::files::Folder::of(&path, None).unwrap();
            let source = Source { name: &name, text: &text };
            let Some(tree) = read_all(&Document { source, files: Some(&files) }, &mut Default::default()) else {
                continue;
            };
            found.push((name, tree));
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

pub(crate) fn explore() {
    let mut table: BTreeMap<(String, String), (usize, usize, usize, Vec<String>)> = BTreeMap::new();
    let start = std::time::Instant::now();
    let mut runs = 0;
    for (name, tree) in cases() {
        let before = made(&tree);
        for Keyword { kind, word, place, .. } in keywords(&tree) {
            let entry = table.entry((kind, word)).or_default();
            let is_warned = before.findings.iter().any(|(_, at)| {
                at.starts_with(place.as_str())
                    || place.as_str() == at
                    || place.parent().is_some_and(|parent| parent.as_str() == at)
            });
            let is_read = changes(&tree, &place).any(|changed| {
                runs += 1;
                made(&changed) != before
            });
            if is_read {
                entry.0 += 1
            } else if is_warned {
                entry.1 += 1
            } else {
                entry.2 += 1;
                if entry.3.len() < 6 {
                    entry.3.push(format!(
                        "{name} {place} {}",
                        tree.pointer(place.as_str()).unwrap().to_string().chars().take(60).collect::<String>()
                    ));
                }
            }
        }
    }
    println!("{runs} runs in {:?}", start.elapsed());
    for ((kind, word), (read, warned, idle, places)) in table {
        println!("{kind}.{word}: read {read}, warned {warned}, idle {idle}");
        for place in places {
            println!("      {place}");
        }
    }
}
