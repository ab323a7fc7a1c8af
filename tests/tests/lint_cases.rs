//! Documents with mistakes, and what is found in them.
//!
//! Each case is a document in `cases/lint/<rule>/` or `cases/read/`. The findings that it must give, and no others, are
//! written in comments under the text that they point at:
//!
//! ```yaml
//! paths:
//!   users: {}
//! # ^^^^^ unknown_keyword
//! ```
//!
//! Where the text begins in the first column, the `#` stands for the first caret: `#^^^^ unknown_keyword`. What cannot be
//! drawn, such as the end of the text, is told by line, column and width: `# at 3:1+0: syntax`. A document of `cases/lint`
//! that says nothing about its version, title or paths is given some. `UPDATE_EXPECT=1 cargo test` writes the comments anew.

use excerpt_generator::diagnostics::{Diagnostics, Source, render};
use excerpt_generator::lint::{RULES, Scope, apply, lint};
use excerpt_generator::read::read;
use excerpt_generator::{Source as Document, check, explain, explanations};
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn lint_finds_what_the_cases_expect() {
    let folders = folders("lint");
    for folder in &folders {
        // What a crate depends on is checked together; a rule for documents has its own cases to itself.
        let alone = RULES.iter().find(|rule| folder.ends_with(rule.code) && rule.scope == Scope::Document);
        check_cases(documents(folder), |name, text, diagnostics| {
            let Some(tree) = read(name, &completed(text), diagnostics) else { return };
            match alone {
                Some(rule) => apply(rule, &tree, diagnostics),
                None => lint(&tree, diagnostics),
            }
        });
    }
    for rule in RULES {
        let has_case = folders.iter().any(|folder| folder.ends_with(rule.code));
        assert!(has_case, "the rule {} has no case: add tests/cases/lint/{}/", rule.code, rule.code);
    }
    for folder in folders {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        assert!(RULES.iter().any(|rule| rule.code == name), "there is no rule {name}");
    }
}

#[test]
fn read_finds_what_the_cases_expect() {
    check_cases(documents(&cases("read")), |name, text, diagnostics| {
        read(name, text, diagnostics);
    });
}

/// Codes whose examples cannot show them: bytes that are no text, what is too large to print, what is about another file,
/// and what an earlier finding of the same place keeps from being said.
const NOT_SHOWN: &[&str] = &[
    "encoding",
    "too_deep",
    "alias_bomb",
    "too_large",
    "missing_file",
    "outside_folder",
    "too_many_files",
    "misplaced_ref",
    "long_ref_chain",
    "invalid_baseline",
    "unused_baseline",
    "recursive_alias",
    "invalid_document",
];

#[test]
fn every_code_is_explained_by_examples_that_are_true() {
    let mut failures = String::new();
    for page in explanations() {
        let code = page.code;
        assert_eq!(explain(code), Some(page), "{code} has two pages");
        assert!(page.text.len() > 60 && page.text.ends_with('.'), "{code} is not explained: {}", page.text);
        for example in [page.bad, page.good] {
            assert!(example.ends_with('\n'), "the example of {code} does not end its line");
        }
        let finds = |example: &str| {
            let text = if code == "empty_document" { example.to_owned() } else { completed(example) };
            let findings = check(&Document { name: "example.yaml", text: &text });
            let report = render(&findings, "example.yaml", &text, false);
            (findings.iter().any(|finding| finding.code == code), report)
        };
        if NOT_SHOWN.contains(&code) {
            continue;
        }
        let ((in_bad, bad), (in_good, good)) = (finds(page.bad), finds(page.good));
        if !in_bad {
            failures.push_str(&format!("the bad example of {code} does not show it:\n{bad}\n"));
        }
        if in_good {
            failures.push_str(&format!("the good example of {code} shows it:\n{good}\n"));
        }
    }
    assert!(failures.is_empty(), "{failures}");
    assert_eq!(explain("no_such_code"), None);
}

#[test]
fn every_code_that_the_generator_writes_has_a_page() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../generator/src");
    let mut count = 0;
    for path in sources(&root) {
        let text = fs::read_to_string(&path).unwrap();
        for call in ["Diagnostic::error(", "Diagnostic::warning(", "Diagnostic::note("] {
            for (at, _) in text.match_indices(call) {
                let Some(code) = text[at + call.len()..].trim_start().strip_prefix('"') else { continue };
                let code = code.split('"').next().unwrap_or_default();
                count += 1;
                assert!(code == "case" || explain(code).is_some(), "{}: {code} has no page", path.display());
            }
        }
    }
    assert!(count > 20, "the calls are written otherwise now: {count}");
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in entries(folder) {
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}

/// Runs each document through a stage and compares what is found with what its comments say.
fn check_cases(documents: impl IntoIterator<Item = PathBuf>, stage: impl Fn(&str, &str, &mut Diagnostics)) {
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut failures = String::new();
    let mut count = 0;
    for path in documents {
        count += 1;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let annotated = fs::read_to_string(&path).unwrap();
        let (text, mut expected) = without_expectations(&annotated);
        let mut diagnostics = Diagnostics::default();
        stage(&name, &text, &mut diagnostics);
        let source = Source::new(&name, &text);
        let mut found: Vec<Expectation> = diagnostics
            .iter()
            .map(|finding| {
                let at = source.locate(&finding.place);
                Expectation { line: at.line, column: at.column, length: at.length, code: finding.code.to_owned() }
            })
            .collect();
        found.sort();
        expected.sort();
        if found == expected {
            continue;
        }
        if update {
            fs::write(&path, with_expectations(&text, &found)).unwrap();
            continue;
        }
        let report = render(&diagnostics, &name, &text, false);
        failures.push_str(&format!("{}:\n{}\n", path.display(), difference(&expected, &found)));
        failures.push_str(&report);
    }
    assert!(count > 0, "there are no cases");
    assert!(failures.is_empty(), "{failures}\nUPDATE_EXPECT=1 cargo test writes the expectations anew");
}

/// A finding that a case expects, with lines counted as if no comment were there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Expectation {
    line: usize,
    column: usize,
    length: usize,
    code: String,
}

/// Takes the comments with carets out of a document.
fn without_expectations(annotated: &str) -> (String, Vec<Expectation>) {
    let mut text = String::new();
    let mut expectations = Vec::new();
    let mut line = 0;
    for row in annotated.split_inclusive('\n') {
        match expectation(row, line) {
            Some(expectation) => expectations.push(expectation),
            None => {
                text.push_str(row);
                line += 1;
            }
        }
    }
    (text, expectations)
}

fn expectation(row: &str, line: usize) -> Option<Expectation> {
    let rest = row.trim_start().strip_prefix('#')?;
    if let Some((place, code)) = rest.strip_prefix(" at ").and_then(|rest| rest.split_once(": ")) {
        let mut numbers = place.split([':', '+']).map(str::parse);
        let mut number = || numbers.next()?.ok();
        return Some(Expectation {
            line: number()?,
            column: number()?,
            length: number()?,
            code: code.trim().to_owned(),
        });
    }
    let carets = rest.trim_start();
    let code = carets.trim_start_matches('^');
    let mut length = carets.len() - code.len();
    let mut column = row.chars().count() - carets.chars().count() + 1;
    if carets.len() == rest.len() {
        (column, length) = (column - 1, length + 1);
    }
    carets.starts_with('^').then(|| Expectation { line, column, length, code: code.trim().to_owned() })
}

/// Puts comments with carets into a document.
fn with_expectations(text: &str, expectations: &[Expectation]) -> String {
    let rows = text.lines().count();
    let (drawn, told): (Vec<_>, Vec<_>) = expectations.iter().partition(|expected| {
        let fits = if expected.column == 1 { expected.length > 1 } else { expected.column > 2 && expected.length > 0 };
        fits && expected.line <= rows
    });
    let mut annotated = String::new();
    for (index, row) in text.split_inclusive('\n').enumerate() {
        annotated.push_str(row);
        for expected in drawn.iter().filter(|expected| expected.line == index + 1) {
            let (carets, code) = ("^".repeat(expected.length), &expected.code);
            annotated.push_str(&match expected.column {
                1 => format!("#{} {code}\n", &carets[1..]),
                column => format!("#{}{carets} {code}\n", " ".repeat(column - 2)),
            });
        }
    }
    for Expectation { line, column, length, code } in told {
        annotated.push_str(&format!("# at {line}:{column}+{length}: {code}\n"));
    }
    annotated
}

fn difference(expected: &[Expectation], found: &[Expectation]) -> String {
    let only = |these: &[Expectation], those: &[Expectation], what: &str| -> String {
        let only = these.iter().filter(|this| !those.contains(this));
        only.map(|e| format!("  {what} {} at {}:{}, {} wide\n", e.code, e.line, e.column, e.length)).collect()
    };
    only(expected, found, "missing") + &only(found, expected, "unexpected")
}

/// Adds what every document must have, after its end so that its lines stay where they are.
fn completed(text: &str) -> String {
    let mut text = text.to_owned();
    if text.lines().next() == Some("# as it is") {
        return text;
    }
    for (name, addition) in
        [("openapi", "openapi: 3.0.3\n"), ("info", "info: { title: Case, version: 1.0.0 }\n"), ("paths", "paths: {}\n")]
    {
        if !text.lines().any(|line| line.starts_with(&format!("{name}:"))) {
            text.push_str(addition);
        }
    }
    text
}

fn cases(stage: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("cases").join(stage)
}

fn folders(stage: &str) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = entries(&cases(stage)).into_iter().filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

fn documents(folder: &Path) -> Vec<PathBuf> {
    let is_document = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "yaml" || ending == "json");
    let mut documents: Vec<PathBuf> = entries(folder).into_iter().filter(is_document).collect();
    documents.sort();
    documents
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}
