//! Small pairs of documents, one concept each: `cases/review/<rule>/<name>/base.yaml` and `head.yaml`, beside
//! `expected.txt` with what is found.
//!
//! A line of it is the effect on the wire, the rule, the operations on which the change has this effect, the place and what
//! is said. `no_change` holds pairs between which nothing happens on the wire. `UPDATE_EXPECT=1 cargo test` writes the
//! lines anew.

use crate::pairs::{report, text};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use xtask::review::report::{Change, Wire};
use xtask::review::rules::{RULES, rule};

#[test]
fn pairs_give_the_changes_they_expect() {
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let (mut failures, mut met) = (String::new(), BTreeSet::new());
    for folder in folders() {
        let name = folder.iter().rev().take(2).collect::<PathBuf>();
        let side = |file: &str| completed(&text(&folder.join(file)));
        let report = report(&side("base.yaml"), &side("head.yaml")).expect("a case can be read");
        let lines: String = report.changes.iter().map(line).collect();
        let topic = folder.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy();
        match topic.as_ref() {
            "no_change" => assert_eq!(report.wire, Wire::None, "{}: {lines}", name.display()),
            topic => assert!(report.changes.iter().any(|change| change.rule == topic), "{}: {lines}", name.display()),
        }
        met.extend(report.changes.iter().map(|change| change.rule));
        let expected = folder.join("expected.txt");
        if update {
            fs::write(&expected, &lines).expect("expectations can be written");
        } else if text(&expected) != lines {
            let _ = writeln!(failures, "{}\n{lines}", name.display());
        }
    }
    assert!(failures.is_empty(), "other changes than expected:\n{failures}");
    let documents = ["document_added", "document_removed"];
    for rule in RULES.iter().filter(|rule| !documents.contains(&rule.code)) {
        assert!(met.contains(rule.code), "the rule {} has no case: add tests/cases/review/{}/", rule.code, rule.code);
    }
    for code in met {
        assert!(rule(code).is_some(), "{code} is missing in the table of rules");
    }
}

#[test]
fn an_id_stays_the_same_when_words_and_lines_change() {
    let document = |words: &str, schema: &str| {
        completed(&format!(
            "{words}paths: {{/a: {{get: {{responses: {{'200': {{description: {words:?}, content: {{application/json: {{schema: {schema}}}}}}}}}}}}}}}\n"
        ))
    };
    let (old, new, other) = ("{type: string}", "{type: integer}", "{type: boolean}");
    let id = |base: &str, head: &str| report(base, head).expect("a document").changes[0].id.clone();
    let first = id(&document("", old), &document("", new));
    assert_eq!(first, id(&document("# More\n\n", old), &document("# Words\n", new)));
    assert_ne!(first, id(&document("", old), &document("", other)));
}

fn line(change: &Change) -> String {
    let Change { wire, rule, operations, pointer, title, reason, .. } = change;
    let operations = if operations.is_empty() { "-".to_owned() } else { operations.join(", ") };
    format!("{} {rule} [{operations}] {pointer}\n    {title}: {reason}\n", wire.as_str())
}

/// Adds what a case does not say.
fn completed(text: &str) -> String {
    let version = if text.contains("openapi:") { "" } else { "openapi: 3.1.0\n" };
    format!("{version}info: {{title: Case, version: 1.0.0}}\n{text}")
}

fn folders() -> Vec<PathBuf> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/review");
    let listed = |folder: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).expect("a folder can be listed");
        let paths = entries.map(|entry| entry.expect("a folder can be listed").path());
        paths.filter(|path| path.is_dir()).collect()
    };
    let mut folders: Vec<PathBuf> = listed(&cases).iter().flat_map(|topic| listed(topic)).collect();
    folders.sort();
    folders
}
