//! `cargo xtask lint` and `explain` as a user runs them: what is printed where, and how they exit.

use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// An unknown keyword is a warning, an integer without a format a note.
const DOCUMENT: &str = "\
openapi: 3.0.3
info: { title: Acme, version: 1.0.0 }
servers: [{ url: 'https://api.acme.test' }]
paths:
  /jobs:
    get:
      operationId: listJobs
      tags: [jobs]
      summary: Lists jobs.
      responses:
        '200': { description: Jobs., content: { application/json: { schema: { $ref: '#/components/schemas/Count' } } } }
components:
  schemas:
    Count: { type: integer, nullabel: true }
";

struct Run {
    code: Option<i32>,
    stdout: String,
    stderr: String,
}

fn xtask(arguments: &[&str]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { code: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
}

/// Writes a document of its own for a test, and returns the folder and the document's path.
fn sandbox(test: &str, document: &str) -> (PathBuf, String) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("lint-{test}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join("acme.yaml");
    fs::write(&path, document).unwrap();
    (folder, path.to_str().unwrap().to_owned())
}

fn codes(lines: &str) -> Vec<String> {
    let code = |line: &str| serde_json::from_str::<Value>(line).unwrap()["code"].as_str().unwrap().to_owned();
    lines.lines().map(code).collect()
}

#[test]
fn people_see_warnings_and_programs_see_all() {
    let (_, document) = sandbox("levels", DOCUMENT);
    let text = xtask(&["lint", &document]);
    assert_eq!((text.code, text.stdout.as_str()), (Some(1), ""));
    assert!(text.stderr.contains("warning[unknown_keyword]: `nullabel` means nothing in a schema"), "{}", text.stderr);
    assert!(text.stderr.ends_with("1 document: 1 finding\n1 finding of a lower level: --level note shows them\n"));

    let json = xtask(&["lint", &document, "--format", "json"]);
    assert_eq!(
        (json.code, codes(&json.stdout)),
        (Some(1), vec!["unknown_keyword".to_owned(), "integer_format".to_owned()])
    );
    let notes = xtask(&["lint", &document, "--level", "note"]);
    assert!(notes.stderr.contains("note[integer_format]"), "{}", notes.stderr);
}

#[test]
fn what_is_below_the_level_does_not_fail() {
    let (_, document) = sandbox("below", &DOCUMENT.replace("nullabel", "nullable"));
    let text = xtask(&["lint", &document]);
    assert_eq!(text.code, Some(0), "{}", text.stderr);
    assert!(text.stderr.contains("1 document: nothing found"), "{}", text.stderr);
    assert_eq!(xtask(&["lint", &document, "--level", "note"]).code, Some(1));
}

#[test]
fn annotations_name_file_line_and_column() {
    let (_, document) = sandbox("github", DOCUMENT);
    let run = xtask(&["lint", &document, "--format", "github"]);
    let expected = format!(
        "::warning file={document},line=14,endLine=14,col=29,endColumn=37,title=unknown_keyword::`nullabel` means nothing in \
         a schema: left out%0Ahelp: did you mean `nullable`?\n"
    );
    assert_eq!((run.code, run.stdout), (Some(1), expected));
}

#[test]
fn a_sarif_log_is_one_document_for_all_files() {
    let (folder, document) = sandbox("sarif", DOCUMENT);
    let other = folder.join("umbra.yaml");
    fs::write(&other, "openapi: 3.0.3\npaths: {}\n").unwrap();
    let run = xtask(&["lint", &document, other.to_str().unwrap(), "--format", "sarif"]);
    let log: Value = serde_json::from_str(&run.stdout).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let uris = results.iter().map(|result| &result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]);
    let uris: Vec<&str> = uris.filter_map(Value::as_str).collect();
    assert!(uris.iter().any(|uri| uri.ends_with("/acme.yaml")) && uris.iter().any(|uri| uri.ends_with("/umbra.yaml")));
}

#[test]
fn a_baseline_accepts_what_it_names_and_nothing_else() {
    let (folder, document) = sandbox("baseline", DOCUMENT);
    let baseline = folder.join("baseline.yaml");
    let path = baseline.to_str().unwrap();
    let write = xtask(&["lint", &document, "--baseline", path, "--write-baseline", "the vendor knows"]);
    assert_eq!(write.code, Some(0), "{}", write.stderr);
    let written = fs::read_to_string(&baseline).unwrap();
    let entry =
        "- code: unknown_keyword\n  at: \"/components/schemas/Count/nullabel\"\n  reason: \"the vendor knows\"\n";
    assert!(written.ends_with(entry), "{written}");

    assert_eq!(xtask(&["lint", &document, "--baseline", path]).code, Some(0));
    fs::write(&document, DOCUMENT.replace("nullabel: true", "nullabel: true, minium: 1")).unwrap();
    let new = xtask(&["lint", &document, "--baseline", path]);
    assert_eq!(new.code, Some(1));
    assert!(new.stderr.contains("`minium` means nothing") && !new.stderr.contains("`nullabel`"), "{}", new.stderr);

    fs::write(&document, DOCUMENT.replace("nullabel", "nullable")).unwrap();
    let unused = xtask(&["lint", &document, "--baseline", path]);
    assert_eq!(unused.code, Some(1));
    assert!(unused.stderr.contains("warning[unused_baseline]: no `unknown_keyword` is found"), "{}", unused.stderr);
}

#[test]
fn a_baseline_needs_one_document_and_reasons() {
    let (folder, document) = sandbox("reasons", DOCUMENT);
    let baseline = folder.join("baseline.yaml");
    let path = baseline.to_str().unwrap();
    let absent = xtask(&["lint", &document, "--baseline", path]);
    assert_eq!(absent.code, Some(2));
    assert!(absent.stderr.contains("could not read"), "{}", absent.stderr);
    let empty = xtask(&["lint", &document, "--baseline", path, "--write-baseline", " "]);
    assert_eq!(empty.code, Some(2));
    assert!(!baseline.exists());
    let two = xtask(&["lint", &document, &document, "--baseline", path]);
    assert_eq!(two.code, Some(2));
    fs::write(&baseline, "- { code: unknown_keyword, at: /components/schemas/Count/nullabel }\n").unwrap();
    let silent = xtask(&["lint", &document, "--baseline", path]);
    assert_eq!(silent.code, Some(1));
    assert!(
        silent.stderr.contains("error[invalid_baseline]: an accepted finding has no `reason`"),
        "{}",
        silent.stderr
    );
}

#[test]
fn a_document_of_specs_is_named_by_its_vendor() {
    let run = xtask(&["lint", "docmap"]);
    assert_eq!((run.code, run.stderr.lines().next()), (Some(0), Some("1 document: nothing found")), "{}", run.stderr);
    let wrong = xtask(&["lint", "docmp"]);
    assert_eq!(wrong.code, Some(2));
    assert_eq!(wrong.stderr, "error: no document specs/docmp.yaml; did you mean `docmap`?\n");
    let dump = xtask(&["dump", "docmap"]);
    assert!(dump.code == Some(0) && dump.stdout.contains("getExtraction"), "{}", dump.stderr);
}

#[test]
fn explain_knows_each_code_and_the_nearest_one() {
    let page = xtask(&["explain", "warning[array_items]"]);
    assert_eq!(page.code, Some(0));
    assert!(page.stdout.starts_with("array_items\n\nAn array without `items`"), "{}", page.stdout);
    assert!(page.stdout.contains("\nFound in\n\n    components:\n"), "{}", page.stdout);
    let wrong = xtask(&["explain", "array_item"]);
    assert_eq!(wrong.code, Some(2));
    assert_eq!(wrong.stderr, "error: there is no finding `array_item`; did you mean `array_items`?\n");
    let all = xtask(&["explain"]);
    let explains = |code: &str, words: &str| {
        let line = all.stdout.lines().find(|line| line.split(' ').next() == Some(code));
        assert!(line.is_some_and(|line| line.contains(words)), "{code}: {line:?}");
    };
    explains("name_clash", "  Two things of the document would have the same name in Rust");
    assert!(all.stdout.lines().count() > 70 && all.stdout.lines().all(|line| line.contains("  ")), "{}", all.stdout);
    // Those of reviews are known too, and so are the ids that a review prints.
    explains("member_optional", "  member became optional");
    for (asked, code) in [
        ("member_optional-a35449cd2fb5df48", "member_optional"),
        ("rust-47bb4376e35d1dd6", "rust_api_changed"),
        ("version_not_raised", "version_not_raised"),
    ] {
        let page = xtask(&["explain", asked]);
        assert!(page.code == Some(0) && page.stdout.starts_with(&format!("{code}: ")), "{asked}: {}", page.stdout);
    }
}
