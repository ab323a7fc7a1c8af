//! Small documents beside the Rust that they become.
//!
//! A case is `tests/cases/emit/<concept>/<name>.yaml`; it holds what the case is about, the rest of the document is added
//! here. Beside it stand
//!
//! - `<name>.rs`: the types and operations of the crate, rewritten by `UPDATE_EXPECT=1 cargo test`;
//! - `<name>.test.rs`, if need be: a test that is compiled against that crate and run;
//! - `<name>/`, if need be: the document's other files;
//! - the findings the document makes, as comments at the end of the YAML: `# warning[unsupported] /paths/…`.
//!
//! Beside them, `tests/cases/values/` holds values of one feature each that must survive their types.

mod cases;
mod circle;
mod compile;
mod groups;
mod round_trips;
mod rustdoc;
mod values;

use cases::Case;
use similar::TextDiff;
use values::Values;

#[test]
fn cases_print_as_expected() {
    let cases = Case::all();
    assert!(!cases.is_empty(), "there are no cases");
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut failures = Vec::new();
    for case in &cases {
        let printed = case.printed();
        if printed == case.expected {
            continue;
        }
        if update {
            std::fs::write(&case.expected_path, &printed).expect("the expected file can be written");
            continue;
        }
        let diff = TextDiff::from_lines(&case.expected, &printed);
        let path = case.expected_path.display();
        failures.push(diff.unified_diff().header(&format!("{path}"), "printed now").to_string());
    }
    assert!(failures.is_empty(), "{}\nUPDATE_EXPECT=1 cargo test accepts what is printed now", failures.join("\n"));
}

#[test]
fn cases_make_the_findings_they_name() {
    let wrong: Vec<String> = Case::all().iter().filter_map(Case::unexpected_findings).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Compiles the crates of all cases with every warning denied, and runs the tests that stand beside them. `CASES=unions` does so for
/// those alone whose names have this in them.
#[test]
fn crates_of_cases_compile_and_pass_their_tests() {
    let wanted = std::env::var("CASES").unwrap_or_default();
    let mut cases = Case::all();
    cases.push(circle::case());
    cases.retain(|case| case.name.contains(&wanted));
    let values = if wanted.is_empty() || "values".contains(&wanted) { Values::all() } else { Vec::new() };
    assert!(!cases.is_empty() || !values.is_empty(), "no case is called like `{wanted}`");
    compile::check(&cases, &values);
}

/// Values made at random from other people's documents survive their crates. Done on request, as it compiles each of them:
/// `ROUND_TRIPS=folder cargo test -p excerpt-tests --test emit_cases -- --ignored --nocapture round_trips`.
#[test]
#[ignore = "compiles a crate for each document of the folder that ROUND_TRIPS names"]
fn round_trips_of_a_folder() {
    let folder = std::env::var_os("ROUND_TRIPS").expect("ROUND_TRIPS names a folder of documents");
    round_trips::folder(std::path::Path::new(&folder));
}

/// The public items that `surface` reads from the files are those that rustdoc sees in the compiled crates. Done on request:
/// rustdoc's JSON is for nightly toolchains, and another toolchain may write it otherwise.
#[test]
#[ignore = "documents a hundred crates, and needs rustdoc's unstable JSON"]
fn rustdoc_sees_the_same_items() {
    rustdoc::check(&Case::all());
}
