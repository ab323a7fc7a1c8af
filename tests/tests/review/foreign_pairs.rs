//! Pairs of documents that another tool has judged (`../shared/review-cases`, read in place).
//!
//! Its levels speak of a declared client and server, ours of clients that are released, so they need not agree. Where
//! they do not, `cases/review/differences.yaml` says why; an entry that no difference needs any more fails.

use crate::expected_places::Part;
use crate::pairs::{report, text};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use xtask::review::report::{Change, Report, Wire};

/// A pair and what the other tool says of it.
struct Case {
    name: String,
    expected: Vec<Expected>,
}

/// A finding of the other tool.
struct Expected {
    rule: String,
    level: String,
    /// The operation, such as `GET /items/{}`; empty for what belongs to none.
    operation: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/review-cases")
}

#[test]
fn findings_of_another_tool_are_found_or_the_difference_is_explained() {
    let folder = folder();
    if !folder.is_dir() {
        let text = "SKIPPED foreign_pairs: there is no ../shared/review-cases beside the repository\n";
        io::stderr().write_all(text.as_bytes()).unwrap();
        return;
    }
    let mut explained = differences();
    let (mut errors, mut found, mut quiet, mut kept, mut lines) = (0, 0, 0, 0, String::new());
    let mut unexplained = Vec::new();
    for case in cases(&folder) {
        let report = reviewed(&folder, &case.name);
        let has = |level: &str| case.expected.iter().any(|expected| expected.level == level);
        if has("ERR") {
            errors += 1;
            let missed: BTreeSet<&str> = case
                .expected
                .iter()
                .filter(|expected| expected.level == "ERR" && !is_found(expected, &report))
                .map(|expected| expected.rule.as_str())
                .collect();
            if missed.is_empty() {
                found += 1;
            }
            for rule in missed {
                match explained.get_mut(&(case.name.clone(), rule.to_owned())) {
                    Some((reason, used)) => {
                        *used = true;
                        let _ = writeln!(lines, "  explained {}: {rule}: {reason}", case.name);
                    }
                    None => {
                        unexplained.push(case.name.clone());
                        let _ = writeln!(lines, "  missed {}: {rule}", case.name);
                    }
                }
            }
        } else if !has("WARN") {
            quiet += 1;
            let breaks: Vec<&Change> = report.changes.iter().filter(|change| change.wire == Wire::Breaks).collect();
            if breaks.is_empty() {
                kept += 1;
            }
            for change in breaks {
                let _ = writeln!(lines, "  stricter {}: {} ({})", case.name, change.title, change.reason);
            }
        }
    }
    println!(
        "with an error: the same operation and place in {found} of {errors} pairs, {} of them unexplained",
        unexplained.len()
    );
    println!("without error and warning: no break in {kept} of {quiet} pairs\n{lines}");
    let unused: Vec<_> = explained.iter().filter(|(_, (_, used))| !used).map(|(key, _)| key).collect();
    assert!(unused.is_empty(), "differences.yaml explains what is no difference: {unused:?}");
    assert!(errors > 100 && quiet > 100, "pairs are missing: {errors} with an error, {quiet} without");
    assert!(
        (errors - unexplained.len()) * 100 >= errors * 95,
        "too many differences without a reason: {unexplained:?}"
    );
    assert!(kept * 100 >= quiet * 97, "too many breaks where the other tool sees none");
}

/// True when a change with an effect on the wire is at the same place of the same operation.
fn is_found(expected: &Expected, report: &Report) -> bool {
    let part = Part::of_rule(&expected.rule);
    let mut harmful = report.changes.iter().filter(|change| change.wire > Wire::None);
    harmful.any(|change| {
        let mut operations = change.operations.iter().map(|operation| anonymous(operation));
        // What belongs to no operation names none.
        let is_reached = expected.operation.is_empty() || operations.any(|operation| operation == expected.operation);
        is_reached && part.holds(change)
    })
}

fn reviewed(folder: &Path, name: &str) -> Report {
    let folder = folder.join("cases").join(name);
    let mut sides = [String::new(), String::new()];
    for entry in fs::read_dir(&folder).expect("a case is a folder") {
        let path = entry.expect("a folder can be listed").path();
        match path.file_stem().and_then(|stem| stem.to_str()) {
            Some("base") => sides[0] = text(&path),
            Some("revision") => sides[1] = text(&path),
            _ => {}
        }
    }
    report(&sides[0], &sides[1]).unwrap_or_else(|failure| panic!("{name}: {failure}"))
}

fn cases(folder: &Path) -> Vec<Case> {
    let expected = |entry: &Value| {
        let word = |member: &str| entry[member].as_str().unwrap_or_default().to_owned();
        let operation = match word("path").as_str() {
            "" => String::new(),
            path => anonymous(&format!("{} {path}", word("op"))),
        };
        Expected { rule: word("id"), level: word("level"), operation }
    };
    let case = |line: &str| {
        let case: Value = serde_json::from_str(line).expect("a case is a line of JSON");
        let name = case["case"].as_str().expect("a case has a name").to_owned();
        Case { name, expected: case["expected"].as_array().into_iter().flatten().map(expected).collect() }
    };
    text(&folder.join("EXPECTED.jsonl")).lines().map(case).collect()
}

/// Returns the reasons of known differences, by case and rule.
fn differences() -> BTreeMap<(String, String), (String, bool)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/review/differences.yaml");
    let entries: Vec<BTreeMap<String, String>> = serde_yaml::from_str(&text(&path)).expect("a list of differences");
    let entry = |entry: BTreeMap<String, String>| {
        let word = |name: &str| entry.get(name).cloned().unwrap_or_else(|| panic!("an entry has no `{name}`"));
        ((word("case"), word("rule")), (word("reason"), false))
    };
    entries.into_iter().map(entry).collect()
}

/// Returns an operation's name without the names of its path parameters.
fn anonymous(operation: &str) -> String {
    let mut parts = operation.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| name + "{}" + part.split_once('}').map_or("", |(_, rest)| rest))
}
