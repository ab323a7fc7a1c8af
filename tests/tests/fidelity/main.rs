//! The documents in `specs/` say what the vendors' pages say: each row of `tests/fidelity/<vendor>.tsv` holds, whatever
//! a document adds tells where it comes from, and every example fits its schema.

mod document;
mod examples;
mod rows;
mod schemas;

use document::Document;
use rows::Reader;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

fn specs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs")
}

fn tables() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fidelity")
}

/// The files of a folder with this extension, as name and text.
fn files(folder: &Path, extension: &str) -> Vec<(String, String)> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|found| found == extension));
    paths.sort();
    let name = |path: &PathBuf| path.file_stem().unwrap().to_string_lossy().into_owned();
    paths.iter().map(|path| (name(path), fs::read_to_string(path).unwrap())).collect()
}

fn document(vendor: &str) -> Document {
    let path = specs().join(format!("{vendor}.yaml"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    Document::new(serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
}

fn check(table: &str, document: &Document) -> Vec<String> {
    let mut reader = Reader::new(document);
    let mut findings = Vec::new();
    for (number, line) in table.lines().enumerate() {
        if let Err(finding) = reader.row(line) {
            findings.push(format!("row {}: `{line}`: {finding}", number + 1));
        }
    }
    findings.extend(reader.undocumented());
    findings
}

#[test]
fn every_documented_fact_is_in_the_document() {
    let mut findings = Vec::new();
    for (vendor, table) in files(&tables(), "tsv") {
        findings.extend(check(&table, &document(&vendor)).into_iter().map(|finding| format!("{vendor}: {finding}")));
    }
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

#[test]
fn every_example_fits_its_schema() {
    let mut findings = Vec::new();
    for (vendor, _) in files(&specs(), "yaml") {
        findings.extend(examples::check(&document(&vendor)).into_iter().map(|finding| format!("{vendor}: {finding}")));
    }
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

/// A check that cannot fail proves nothing: each change of a document must be found.
#[test]
fn a_changed_document_is_found() {
    let extraction = "/components/schemas/Extraction";
    let get = "/paths/~1v1~1extractions~1{id}/get";
    let changes: [(String, &str, Value, &str); 10] = [
        (format!("{extraction}/properties/fileName"), "type", json!("integer"), "type string"),
        (format!("{extraction}/properties/runId"), "nullable", json!(false), "`null`"),
        (format!("{extraction}/properties/userId"), "nullable", json!(true), "`nullable`"),
        (format!("{extraction}/properties"), "pages", json!({"type": "integer"}), "`pages`"),
        (extraction.into(), "required", json!(["id"]), "required"),
        ("/components/schemas/ExtractionStatus".into(), "enum", json!(["processing", "completed"]), "enum"),
        ("/components/securitySchemes/bearerAuth".into(), "scheme", json!("basic"), "security"),
        (format!("{get}/x-polling"), "interval", json!("1s"), "2s"),
        (format!("{get}/responses"), "402", json!({"description": "Not on the page"}), "402"),
        ("/servers/0".into(), "url", json!("https://example.com"), "server"),
    ];
    let table = fs::read_to_string(tables().join("docmap.tsv")).unwrap();
    for (place, key, value, expected) in changes {
        let mut changed = document("docmap").root;
        changed.pointer_mut(&place).unwrap_or_else(|| panic!("{place} is gone"))[key] = value;
        let findings = check(&table, &Document::new(changed));
        assert!(findings.iter().any(|finding| finding.contains(expected)), "{place} {key}: {findings:?}");
    }
}

#[test]
fn an_operation_of_another_page_says_where_it_comes_from() {
    let table = fs::read_to_string(tables().join("extracta.tsv")).unwrap();
    let mut changed = document("extracta").root;
    changed["paths"]["/credits"]["get"].as_object_mut().unwrap().remove("x-source");
    let findings = check(&table, &Document::new(changed));
    for expected in ["/paths/~1credits/get:", "/paths/~1credits/get/responses/200:"] {
        assert!(findings.iter().any(|finding| finding.starts_with(expected)), "{expected} {findings:?}");
    }
}

#[test]
fn a_changed_example_is_found() {
    let example =
        "/paths/~1v1~1extractions~1{id}/get/responses/200/content/application~1json/examples/completed/value/data";
    let changes = [
        ("status", json!("done"), "is none of"),
        ("fileName", Value::Null, "is no"),
        ("error", json!(1), "is no"),
        ("variables", json!([{"name": "vendor_name"}]), "`type` is missing"),
        ("pages", json!(1), "does not describe"),
    ];
    for (key, value, expected) in changes {
        let mut changed = document("docmap").root;
        changed.pointer_mut(example).expect("the example is there")[key] = value;
        let findings = examples::check(&Document::new(changed));
        assert!(findings.iter().any(|finding| finding.contains(expected)), "{key}: {findings:?}");
    }
}
