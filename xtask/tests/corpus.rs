//! A sample of `../shared/corpus`, real documents which are not part of the repository; where they are absent the tests say so.

use serde_json::Value;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Documents that are small, and odd in many ways.
const SAMPLE: &[&str] = &[
    "1password-connect",
    "billbee",
    "deepgram",
    "dnd5e",
    "e2b",
    "etherpad",
    "formapi",
    "hubspot-crm",
    "klarna",
    "lakefs",
    "opa.json",
    "open-meteo",
    "paypal-payments",
    "rev-ai",
    "sendgrid",
    "storecove",
    "thetvdb",
    "traccar",
    "vonage-reports",
    "xkcd",
];

/// Documents whose descriptions hold blocks of code, HTML and brackets.
const DESCRIBED: &[&str] = &["rev-ai", "klarna", "sendgrid-designs"];

#[test]
fn a_sample_of_real_documents_becomes_crates() {
    let Some(folder) = folder("a_sample_of_real_documents_becomes_crates") else { return };
    let rows = corpus(&folder, SAMPLE, &[]);
    assert!(rows.len() >= SAMPLE.len(), "{} documents", rows.len());
    for row in rows {
        assert_eq!(row["outcome"], "generated", "{row}");
        assert!(row["lines"].as_u64().is_some_and(|lines| lines > 100), "{row}");
    }
}

#[test]
fn a_document_with_a_defect_is_refused_by_line() {
    let Some(folder) = folder("a_document_with_a_defect_is_refused_by_line") else { return };
    let rows = corpus(&folder, &["cyclonedx-tea-publisher"], &[]);
    let error = &rows[0]["errors"][0];
    assert_eq!((&rows[0]["outcome"], &error["code"]), (&Value::from("refused"), &Value::from("duplicate_key")));
    assert!(error["line"].as_u64().is_some_and(|line| line > 1), "{error}");
}

#[test]
fn crates_of_real_documents_and_their_documentation_compile() {
    let Some(folder) = folder("crates_of_real_documents_and_their_documentation_compile") else { return };
    for row in corpus(&folder, DESCRIBED, &["--compile", "--docs"]) {
        assert_eq!(row["compiled"], true, "{}: {}", row["document"], row["compiler_errors"]);
    }
}

fn folder(test: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
    if folder.is_dir() {
        return Some(folder);
    }
    // What goes to the stream itself is shown for tests that pass, too.
    let text = format!("SKIPPED {test}: there is no ../shared/corpus beside the repository\n");
    io::stderr().write_all(text.as_bytes()).unwrap();
    None
}

/// Runs the command; returns its rows. It fails when a document makes the generator panic or hang.
fn corpus(folder: &Path, only: &[&str], arguments: &[&str]) -> Vec<Value> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.arg("corpus").arg(folder).arg("--json").args(arguments);
    command.args(only.iter().flat_map(|text| ["--only", text]));
    let output = command.output().unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    let rows: Vec<Value> =
        String::from_utf8_lossy(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(output.status.success(), "{stderr}\n{rows:#?}");
    rows
}
