//! Compiles the crates of the cases: a workspace of its own under `target/`, with the lints of this one.
//!
//! The tests bring their own transport. The tests of all cases are one program, and the READMEs one document, so that little has to be linked.

use crate::cases::Case;
use crate::round_trips;
use crate::values::{self, Values};
use excerpt_tests::Scratch;
use std::path::PathBuf;

/// Writes the crates, compiles and documents them with warnings denied, and runs their tests and the examples of their
/// READMEs.
pub(crate) fn check(cases: &[Case], values: &[Values]) {
    let scratch = Scratch::new(PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("cases"));
    write(&scratch, cases, values);
    // Clippy is a component that not everybody has; the compiler's own warnings are denied in any case.
    let has_clippy = scratch.cargo(&["clippy", "--version"]).status.success();
    let lint = if has_clippy { "clippy" } else { "check" };
    let common = ["--no-default-features", "--offline", "--quiet"];
    run(
        &scratch,
        &[&[lint, "--workspace", "--lib", "--examples", "--features", "mock,cli", "--keep-going"], &common[..]]
            .concat(),
    );
    run(&scratch, &[&["doc", "--workspace", "--no-deps", "--keep-going"], &common[..]].concat());
    run(
        &scratch,
        &[&["test", "--package", "tests-of-cases", "--package", "round-trips", "--package", "values"], &common[..]]
            .concat(),
    );
}

fn run(scratch: &Scratch, arguments: &[&str]) {
    let output = scratch.cargo(arguments);
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "cargo {arguments:?} in {}:\n{out}\n{err}", scratch.folder().display());
}

fn write(scratch: &Scratch, cases: &[Case], values: &[Values]) {
    let mut files = vec![
        ("tests/Cargo.toml".to_owned(), tests_manifest(cases)),
        ("tests/tests/cases/exchange.rs".to_owned(), include_str!("exchange.rs").to_owned()),
    ];
    let (mut readmes, mut modules) = (
        "//! The READMEs.\n".to_owned(),
        "//! The tests.\n\n// One case has types as deep as this.\n#![recursion_limit = \"1024\"]\n\n// A few cases alone do not need all of it.\n#[allow(dead_code)]\nmod exchange;\n"
            .to_owned(),
    );
    for case in cases {
        let name = &case.name;
        files.extend(case.files().iter().map(|file| (format!("crates/{name}/{}", file.path), file.text.clone())));
        readmes += &format!("#[doc = include_str!(\"../../crates/{name}/README.md\")]\npub mod {name} {{}}\n");
        if let Some(test) = &case.test {
            files.push((format!("tests/tests/cases/{name}.rs"), test.clone()));
            modules += &format!("mod {name};\n");
        }
    }
    files.push(("tests/src/lib.rs".to_owned(), readmes));
    files.push(("tests/tests/cases/main.rs".to_owned(), modules));
    // Samples are made of a document as it is written, which says too little where it has to be mended.
    let written_well = cases.iter().filter(|case| !case.is_mended());
    files.extend(round_trips::package(&written_well.map(Into::into).collect::<Vec<_>>()));
    files.extend(values.iter().flat_map(Values::files));
    files.extend(values::package(values));
    scratch.write(&["crates/*", "tests", "round-trips", "values"], "warnings = \"deny\"", files);
}

fn tests_manifest(cases: &[Case]) -> String {
    let clients: String = cases
        .iter()
        .map(|case| format!("{0}-client = {{ path = \"../crates/{0}\", default-features = false }}\n", case.name))
        .collect();
    format!(
        "[package]\nname = \"tests-of-cases\"\nedition.workspace = true\nrust-version.workspace = true\n\n\
         [lints]\nworkspace = true\n\n\
         [dev-dependencies]\nexcerpt-runtime.workspace = true\n\
         tokio = {{ workspace = true, features = [\"macros\", \"rt-multi-thread\"] }}\n{clients}"
    )
}
