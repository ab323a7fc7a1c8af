//! Values of one feature each: what a type must decode, and what it must send for it.
//!
//! A file of `tests/cases/values/` is a list of features, which together become one crate:
//!
//! ```yaml
//! openapi: 3.0.3
//! features:
//!   - feature: a union with a tag
//!     schemas: { Pet: { … }, Cat: { … } }
//!     values: { Pet: [{ kind: cat, lives: 9 }] }      # comes back as it is
//!     becomes: { Pet: [[{ kind: cat, new: 1 }, { kind: cat }]] }   # comes back otherwise
//!     refused: { Pet: [7] }                           # is an error that says where
//! ```

use excerpt_generator::read::read;
use excerpt_generator::{File, Settings, Source, generate};
use serde_json::{Map, Value, json};
use std::fmt::Write;
use std::path::Path;

/// A file of features and the crate that was made of it.
pub(crate) struct Values {
    name: String,
    features: Vec<Value>,
    files: Vec<File>,
}

impl Values {
    /// Reads all files, sorted by name.
    pub(crate) fn all() -> Vec<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/values");
        let entries = std::fs::read_dir(folder).expect("the folder of values can be read");
        let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry can be read").path()).collect();
        paths.sort();
        paths.iter().map(|path| Self::read(path)).collect()
    }

    fn read(path: &Path) -> Self {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).expect("a file has a name in UTF-8");
        let text = std::fs::read_to_string(path).expect("a file of values can be read");
        let file = read(stem, &text, &mut Default::default()).expect("a file of values is YAML");
        let features = file["features"].as_array().expect("a file has features").clone();
        let (mut schemas, mut paths) = (Map::new(), Map::new());
        for feature in &features {
            for (name, schema) in members(&feature["schemas"]) {
                assert!(schemas.insert(name.clone(), schema.clone()).is_none(), "{stem}: there are two schemas {name}");
            }
            // Each type goes both ways.
            for name in types(feature) {
                let content =
                    json!({ "application/json": { "schema": { "$ref": format!("#/components/schemas/{name}") } } });
                let operation = json!({
                    "operationId": format!("put{name}"),
                    "requestBody": { "required": true, "content": content },
                    "responses": { "200": { "description": "The same.", "content": content } },
                });
                paths.insert(format!("/{name}"), json!({ "put": operation }));
            }
        }
        let document = json!({
            "openapi": file["openapi"],
            "info": { "title": "Values", "version": "1.0.0" },
            "servers": [{ "url": "https://case.example" }],
            "paths": paths,
            "components": { "schemas": schemas },
        });
        let name = format!("values_{stem}");
        let text = document.to_string();
        let settings = Settings { strict: false, ..Settings::for_vendor(&name) };
        let generation = generate(&Source { name: stem, text: &text }, &settings);
        assert!(!generation.files.is_empty(), "{stem}: {:#?}", generation.diagnostics);
        Self { name, features, files: generation.files }
    }

    /// Returns the files of the crate, by their paths in the workspace.
    pub(crate) fn files(&self) -> impl Iterator<Item = (String, String)> {
        self.files.iter().map(|file| (format!("crates/{}/{}", self.name, file.path), file.text.clone()))
    }

    /// Returns the test of the crate.
    fn test(&self) -> String {
        let mut text =
            "use values::Failures;\n\n#[test]\nfn values_survive() {\n    let mut failures = Failures::default();\n"
                .to_owned();
        for feature in &self.features {
            let title = feature["feature"].as_str().expect("a feature has a title");
            let mut check = |method: &str, name: &str, texts: &[&Value]| {
                let texts: Vec<String> = texts.iter().map(|value| format!("{:?}", value.to_string())).collect();
                writeln!(
                    text,
                    "    failures.{method}::<{}_client::types::{name}>({title:?}, {});",
                    self.name,
                    texts.join(", ")
                )
                .expect("writing to a string does not fail");
            };
            for (name, values) in members(&feature["values"]) {
                list(values).for_each(|value| check("becomes", name, &[value, value]));
            }
            for (name, pairs) in members(&feature["becomes"]) {
                list(pairs).for_each(|pair| check("becomes", name, &[&pair[0], &pair[1]]));
            }
            for (name, values) in members(&feature["refused"]) {
                list(values).for_each(|value| check("refuses", name, &[value]));
            }
        }
        text + "    failures.end();\n}\n"
    }
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

fn list(value: &Value) -> std::slice::Iter<'_, Value> {
    value.as_array().expect("values are a list").iter()
}

fn types(feature: &Value) -> Vec<&String> {
    let lists = ["values", "becomes", "refused"].map(|list| members(&feature[list]).map(|(name, _)| name));
    let mut names: Vec<&String> = lists.into_iter().flatten().collect();
    assert!(!names.is_empty(), "{feature} has no values");
    names.sort();
    names.dedup();
    names
}

/// Returns the files of a package that tries the values.
pub(crate) fn package(all: &[Values]) -> Vec<(String, String)> {
    let file = |path: String, text: String| (format!("values/{path}"), text);
    let mut files = vec![file("src/lib.rs".to_owned(), include_str!("failures.rs").to_owned())];
    let mut root = "//! The values of each file.\n\n".to_owned();
    let mut clients = String::new();
    for values in all {
        let name = &values.name;
        files.push(file(format!("tests/values/{name}.rs"), values.test()));
        writeln!(root, "mod {name};").expect("writing to a string does not fail");
        writeln!(clients, "{name}-client = {{ path = \"../crates/{name}\", default-features = false }}")
            .expect("writing to a string does not fail");
    }
    files.push(file("tests/values/main.rs".to_owned(), root));
    let manifest = format!(
        "[package]\nname = \"values\"\nedition.workspace = true\nrust-version.workspace = true\n\n\
         [lints]\nworkspace = true\n\n\
         [dependencies]\nserde.workspace = true\nserde_json.workspace = true\n\n[dev-dependencies]\n{clients}"
    );
    files.push(file("Cargo.toml".to_owned(), manifest));
    files
}
