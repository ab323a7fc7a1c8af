//! Compiles each program against the crate before its edit and the crate after it.
//!
//! A program is an example of the crate, so each crate is one package: one for each base with all programs, which must
//! compile, and one for each edit with its own.

use crate::edits::Edit;
use crate::table::Row;
use excerpt_generator::File;
use excerpt_tests::Scratch;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// Compiles everything and returns what came of it.
pub(crate) fn prove(edits: &[Edit]) -> Vec<Row> {
    let scratch = Scratch::new(PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bumps"));
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for edit in edits {
        let (concept, name) = edit.name.split_once('/').expect("a name has a concept");
        for (crate_files, place) in
            [(&edit.old, format!("old/{concept}")), (&edit.new, format!("new/{concept}-{name}"))]
        {
            let package = place.replace('/', "-");
            for file in crate_files {
                files.insert(format!("{place}/{}", file.path), renamed(file, &package));
            }
            files.insert(format!("{place}/examples/{name}.rs"), program(&edit.user));
        }
    }
    scratch.write(&["old/*", "new/*"], "", files.into_iter().collect());
    let output = scratch.cargo(&[
        "check",
        "--workspace",
        "--lib",
        "--examples",
        "--keep-going",
        "--offline",
        "--message-format",
        "json",
    ]);
    let said = Said::of(&String::from_utf8_lossy(&output.stdout));
    let mut rows = Vec::with_capacity(edits.len());
    let mut broken = Vec::new();
    for edit in edits {
        let (concept, name) = edit.name.split_once('/').expect("a name has a concept");
        let (old, new) = (format!("old-{concept}"), format!("new-{concept}-{name}"));
        let target = |package: &str, target: &str| (package.to_owned(), target.to_owned());
        let whole = [target(&old, "acme_client"), target(&old, name), target(&new, "acme_client")];
        broken.extend(whole.iter().filter(|target| !said.compiled.contains(*target)).map(|target| {
            let words = said.errors.get(target).map_or("cargo did not get so far", |(_, words)| words);
            format!("{}: {target:?} must compile: {words}", edit.name)
        }));
        rows.push(Row {
            edit: edit.name.clone(),
            bump: edit.comparison.bump.as_str().to_owned(),
            compiles: said.compiled.contains(&target(&new, name)),
            error: said.errors.get(&target(&new, name)).map(|(code, _)| code.clone()).unwrap_or_default(),
            fingerprint: edit.fingerprint(),
        });
    }
    let why = String::from_utf8_lossy(&output.stderr);
    assert!(broken.is_empty(), "{}\n{why}", broken.join("\n"));
    rows
}

/// Returns a file of a crate; of the manifest the same with a name of its own, and the library's name as it was.
fn renamed(file: &File, package: &str) -> String {
    match file.path.as_str() {
        "Cargo.toml" => file
            .text
            .replace("name = \"acme-client\"\n", &format!("name = \"{package}\"\n"))
            .replace("[dependencies]\n", "[lib]\nname = \"acme_client\"\n\n[dependencies]\n"),
        _ => file.text.clone(),
    }
}

fn program(user: &str) -> String {
    format!(
        "#![allow(unused)]\n\n\
         use acme_client::operations::*;\nuse acme_client::types::*;\nuse acme_client::{{Client, Error, Response}};\n\n\
         async fn user(client: Client) -> Result<(), Box<dyn std::error::Error>> {{\n{user}\nOk(())\n}}\n\n\
         fn main() {{}}\n"
    )
}

/// What cargo said, by package and target.
#[derive(Default)]
struct Said {
    compiled: BTreeSet<(String, String)>,
    /// The code and the words of the first error.
    errors: BTreeMap<(String, String), (String, String)>,
}

impl Said {
    fn of(messages: &str) -> Self {
        let mut said = Self::default();
        for message in messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()) {
            let text = |pointer: &str| message.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
            // `path+file:///…/old/bodies#old-bodies@1.0.0`, and without the name where the folder has the same.
            let id = text("/package_id");
            let package = id.rsplit(['#', '/']).next().unwrap_or_default().split('@').next().unwrap_or_default();
            let target = (package.to_owned(), text("/target/name"));
            match text("/reason").as_str() {
                "compiler-artifact" => drop(said.compiled.insert(target)),
                "compiler-message" if text("/message/level") == "error" => {
                    let error = (text("/message/code/code"), text("/message/rendered"));
                    said.errors.entry(target).or_insert(error);
                }
                _ => {}
            }
        }
        said
    }
}
