//! The fuzz target: a few documents of the many that it tries on demand.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

#[test]
fn changed_documents_break_nothing() {
    let output = fuzz(&["--runs", "250", "--seed", "11"]);
    let text = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{text}");
    assert!(text.contains("250 documents, "), "{text}");
    assert!(text.contains(", 0 broken in 0 kinds"), "{text}");
}

#[test]
fn a_document_can_be_tried_again() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz-again");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("document.json");
    fs::write(&file, format!("{{\"openapi\": {}1{}}}", "[".repeat(100_000), "]".repeat(100_000))).unwrap();
    let output = fuzz(&["--file", file.to_str().unwrap()]);
    assert!(output.status.success(), "{output:?}");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "refused\n");
}

fn fuzz(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask")).arg("fuzz").args(arguments).output().unwrap()
}
