//! A large API: its tags are modules behind features, each of which compiles alone.

use excerpt_generator::surface::{Bump, compare};
use excerpt_generator::{File, Settings, Source, generate};
use excerpt_tests::Scratch;
use std::fmt::Write;
use std::path::PathBuf;

/// Returns a document of so many operations under the tags `Issues` and `pull requests`, and one operation under none.
///
/// Every type is needed in another way: by one tag, by both through another type, by what has no tag, and by nothing.
fn document(operations: usize) -> String {
    let mut text = "openapi: 3.0.3
info: { title: Forge, version: 1.0.0 }
servers: [{ url: 'https://forge.example' }]
tags: [{ name: Issues, description: 'What is to be done, `here` or <there>.' }]
components:
  schemas:
    Issue: { type: object, required: [by], properties: { by: { $ref: '#/components/schemas/Person' } } }
    Pull: { type: object, required: [by], properties: { by: { $ref: '#/components/schemas/Person' } } }
    Person: { type: object, properties: { name: { type: string }, role: { type: string, enum: [owner, guest] } } }
    Health: { type: object, properties: { up: { type: boolean } } }
    Unused: { type: object, properties: { by: { $ref: '#/components/schemas/Loner' } } }
    Loner: { type: object, properties: { name: { type: string } } }
paths:
  /health:
    get:
      operationId: getHealth
      responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Health' } } } } }
"
    .to_owned();
    for number in 1..operations {
        let (tag, ty) = if number % 2 == 0 { ("Issues", "Issue") } else { ("pull requests", "Pull") };
        write!(
            text,
            "  /{number}/{{order}}:
    get:
      operationId: get{ty}{number}
      tags: [{tag}]
      parameters: [{{ name: order, in: path, required: true, schema: {{ type: string, enum: [asc, desc] }} }}]
      responses: {{ '200': {{ description: It., content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{ty}' }} }} }} }} }}
"
        )
        .expect("writing to a string does not fail");
    }
    text
}

fn files(operations: usize) -> Vec<File> {
    files_of(&document(operations))
}

fn files_of(document: &str) -> Vec<File> {
    let settings =
        Settings { vendor: "forge".to_owned(), package: "forge-client".to_owned(), ..Settings::for_vendor("forge") };
    let generation = generate(&Source { name: "forge.yaml", text: document }, &settings);
    assert!(!generation.files.is_empty(), "{:?}", generation.diagnostics);
    generation.files
}

#[test]
fn a_large_crate_compiles_with_each_of_its_features_alone() {
    let scratch = Scratch::new(PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("groups"));
    let files = files(70);
    let crates = files.iter().map(|file| (format!("forge/{}", file.path), file.text.clone())).collect();
    scratch.write(&["forge"], "warnings = \"deny\"", crates);
    let user = |body: &str| {
        let text = format!("//! A user.\nfn main() {{ let _ = forge_client::{body}; }}\n");
        let path = scratch.folder().join("forge/examples/quickstart.rs");
        std::fs::write(path, text).expect("a file can be written");
    };
    let check = |features: &str, target: &str| {
        scratch.cargo(&["check", "--offline", "--quiet", "--no-default-features", "--features", features, target])
    };
    for features in ["", "issues", "pull-requests", "all", "mock,cli"] {
        let output = check(features, "--lib");
        assert!(output.status.success(), "with `{features}`: {}", String::from_utf8_lossy(&output.stderr));
    }
    let manifest = scratch.folder().join("forge/Cargo.toml");
    let text = std::fs::read_to_string(&manifest).expect("the manifest can be read");
    std::fs::write(&manifest, text.replace("required-features = [\"mock\"]", "")).expect("a file can be written");
    for (features, body, is_there) in [
        ("issues", "Client::get_issue2", true),
        ("issues", "types::Person::default()", true),
        ("issues", "operations::GetIssue2::clone", true),
        ("issues", "Client::get_health", true),
        ("issues", "types::Loner::default()", true),
        ("issues", "Client::get_pull1", false),
        ("issues", "operations::GetPull1::clone", false),
        ("issues", "types::Pull::clone", false),
        ("", "types::Person::clone", false),
        ("", "types::Health::clone", true),
    ] {
        user(body);
        let output = check(features, "--example=quickstart");
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.success(), is_there, "`{body}` with `{features}`: {errors}");
    }
}

#[test]
fn a_shape_that_many_operations_repeat_is_one_type() {
    let files = files(70);
    let types: Vec<&str> = files.iter().filter_map(|file| file.path.strip_prefix("src/types/")).collect();
    let expected =
        ["health.rs", "issue.rs", "loner.rs", "order.rs", "person.rs", "person_role.rs", "pull.rs", "unused.rs"];
    assert_eq!(types, expected);
}

#[test]
fn becoming_large_takes_away_what_nobody_asked_for() {
    let (small, large) = (files(60), files(70));
    let path = |file: &&File| file.path == "src/operations/issues/get_issue2.rs";
    assert!(!small.iter().any(|file| path(&file)) && large.iter().any(|file| path(&file)));
    let comparison = compare(&small, &large).expect("both are Rust");
    // What was always there is behind features of the default now, which is told once.
    let bad: Vec<_> = comparison.changes.iter().filter(|change| change.bump > Bump::Minor).collect();
    let told: Vec<&str> = bad.iter().map(|change| change.path.as_str()).collect();
    assert_eq!(told, ["feature all"], "{bad:#?}");
    let added = |path: &str| comparison.changes.iter().any(|change| change.path == path && change.old.is_none());
    assert!(added("Client::get_issue66") && added("operations::GetIssue66"), "{:#?}", comparison.changes);
    assert!(!added("Client::get_issue2"), "{:#?}", comparison.changes);
}

#[test]
fn another_tag_takes_an_operation_away_from_who_asked_for_the_old_one() {
    let operation = |tag: &str| format!("operationId: getPull9\n      tags: [{tag}]");
    let edited = |old: &str, new: &str| {
        let text = document(70).replace(old, new);
        assert_ne!(text, document(70));
        files_of(&text)
    };
    let changes = |new: &[File]| {
        let comparison = compare(&files(70), new).expect("both are Rust");
        let changes = comparison.changes.iter().map(|change| format!("{} {}", change.bump.as_str(), change.path));
        changes.collect::<Vec<String>>()
    };
    // Both groups need the type now, so that nobody loses it.
    let moved = edited(&operation("pull requests"), &operation("Issues"));
    assert_eq!(changes(&moved), ["major Client::get_pull9"]);
    assert_eq!(changes(&edited(&operation("pull requests"), "operationId: getPull9")), [""; 0], "it is always there");
    let renamed = edited("[pull requests]", "[changes]");
    assert_eq!(changes(&renamed), ["minor feature changes", "major feature pull-requests"]);
}
