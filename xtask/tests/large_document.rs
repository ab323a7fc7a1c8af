//! A large document: 13 MB of `../shared/corpus`, read in place, and a copy of it with fifty edits.

use serde_json::Value;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use xtask::review::report::Wire;
use xtask::review::review;
use xtask::review::sources::{Pair, Text};

const EDITS: usize = 50;
/// What a review may take of memory, with both documents and this test's own copies of them.
const GIBIBYTE: u64 = 1 << 30;

#[test]
fn fifty_edits_of_a_large_document_are_found() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus/github-api.json.gz");
    if !file.is_file() {
        let text = "SKIPPED large_document: there is no ../shared/corpus beside the repository\n";
        io::stderr().write_all(text.as_bytes()).unwrap();
        return;
    }
    let unpacked = Command::new("gzip").arg("-dc").arg(&file).output().expect("gzip unpacks the document");
    let base = String::from_utf8(unpacked.stdout).expect("the document is text");
    let (head, mut edits) = edited(&base);
    let started = Instant::now();
    let side = |file: &str, text: &str| Text::new(file, file, text);
    let (old, new) = (side("base.json", &base), side("head.json", &head));
    let pair =
        Pair { vendor: "github".to_owned(), base: Some(old), head: Some(new), head_path: None, base_crate: None };
    let report = review(vec![pair]).expect("the document can be read").report;
    let took = started.elapsed();
    let mut found: Vec<String> = report.changes.iter().map(|change| change.pointer.clone()).collect();
    found.sort();
    edits.sort();
    assert_eq!(found, edits);
    let breaks = report.changes.iter().filter(|change| change.wire == Wire::Breaks && !change.operations.is_empty());
    println!(
        "{} edits of {} bytes found in {took:?}, {} of them break clients",
        edits.len(),
        base.len(),
        breaks.count()
    );
    let allowed = if cfg!(debug_assertions) { 300 } else { 30 };
    assert!(took < Duration::from_secs(allowed), "{took:?}");
    let Some(most) = most_memory() else { return };
    println!("at most {} MiB of memory", most >> 20);
    assert!(most < GIBIBYTE, "{most} bytes of memory");
}

/// Makes members optional that were required, one in each of fifty schemas, and returns the places of these members.
fn edited(base: &str) -> (String, Vec<String>) {
    let mut tree: Value = serde_json::from_str(base).expect("the document is JSON");
    let schemas = tree.pointer_mut("/components/schemas").and_then(Value::as_object_mut).expect("there are schemas");
    let mut places = Vec::new();
    let step = schemas.len() / (2 * EDITS);
    let editable = |(name, schema): (&String, &Value)| {
        let required = schema.get("required")?.as_array()?;
        let member = required.first()?.as_str()?.to_owned();
        let has_member = schema.get("properties")?.get(&member).is_some();
        (has_member && schema["type"] == "object").then(|| (name.clone(), member))
    };
    let candidates: Vec<(String, String)> = schemas.iter().filter_map(editable).collect();
    for (name, member) in candidates.into_iter().step_by(step.max(1)).take(EDITS) {
        let required = schemas[&name]["required"].as_array_mut().expect("it was a list");
        required.remove(0);
        places.push(format!("/components/schemas/{name}/properties/{member}"));
    }
    assert_eq!(places.len(), EDITS);
    (serde_json::to_string_pretty(&tree).expect("a tree is JSON"), places)
}

/// Returns the most memory that this process has had, where the system tells.
fn most_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kilobytes| kilobytes << 10)
}
