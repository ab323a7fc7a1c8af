//! Compiles the crates of the cases: a workspace of its own under `target/`, with the lints of this one.
//!
//! The transport that is built in stays out: the tests bring their own, and TLS takes longer to compile than all cases. The
//! tests of all cases are one program, and the READMEs one document, so that little has to be linked.

use crate::cases::Case;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Writes the crates, compiles and documents them with warnings denied, and runs their tests and the examples of their
/// READMEs.
pub(crate) fn check(cases: &[Case]) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("cases");
    write(&folder, cases);
    // Clippy is a component that not everybody has; the compiler's own warnings are denied in any case.
    let has_clippy = cargo(&folder, &["clippy", "--version"]).status.success();
    let lint = if has_clippy { "clippy" } else { "check" };
    let common = ["--no-default-features", "--offline", "--quiet"];
    run(&folder, &[&[lint, "--workspace", "--keep-going"], &common[..]].concat());
    run(&folder, &[&["doc", "--workspace", "--no-deps", "--keep-going"], &common[..]].concat());
    run(&folder, &[&["test", "--package", "tests-of-cases"], &common[..]].concat());
}

fn run(folder: &Path, arguments: &[&str]) {
    let output = cargo(folder, arguments);
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "cargo {arguments:?} in {}:\n{out}\n{err}", folder.display());
}

fn cargo(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO"));
    // What this run of cargo was given is not meant for that one.
    command.env_remove("CARGO_TARGET_DIR").env_remove("RUSTFLAGS").env("RUSTDOCFLAGS", "-D warnings");
    // Nobody debugs these crates, and each is so small that it is compiled as a whole: a quarter less to do and to store.
    command.env("CARGO_PROFILE_DEV_DEBUG", "false").env("CARGO_INCREMENTAL", "0");
    command.args(arguments).current_dir(folder).output().expect("cargo can be run")
}

/// Writes the workspace. What has not changed stays untouched, so that it is not compiled again.
fn write(folder: &Path, cases: &[Case]) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = vec![
        ("Cargo.toml".to_owned(), manifest(&root)),
        ("Cargo.lock".to_owned(), fs::read_to_string(root.join("Cargo.lock")).expect("the lock file can be read")),
        ("tests/Cargo.toml".to_owned(), tests_manifest(cases)),
        ("tests/tests/cases/exchange.rs".to_owned(), include_str!("exchange.rs").to_owned()),
    ];
    let (mut readmes, mut modules) = ("//! The READMEs.\n".to_owned(), "//! The tests.\n\nmod exchange;\n".to_owned());
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
    let mut wanted = BTreeSet::new();
    for (path, text) in &files {
        let path = folder.join(path);
        if fs::read_to_string(&path).ok().as_ref() != Some(text) {
            fs::create_dir_all(path.parent().expect("a file has a folder")).expect("a folder can be made");
            fs::write(&path, text).expect("a file can be written");
        }
        wanted.insert(path);
    }
    remove_others(&folder.join("crates"), &wanted);
    remove_others(&folder.join("tests"), &wanted);
}

/// Removes files of cases that are gone.
fn remove_others(folder: &Path, wanted: &BTreeSet<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder can be read") {
        let path = entry.expect("an entry can be read").path();
        if !path.is_dir() {
            if !wanted.contains(&path) {
                fs::remove_file(&path).expect("a file can be removed");
            }
        } else if wanted.iter().any(|file| file.starts_with(&path)) {
            remove_others(&path, wanted);
        } else {
            fs::remove_dir_all(&path).expect("a folder can be removed");
        }
    }
}

/// Returns the root's manifest, made to fit: other members, no transport, and warnings denied.
fn manifest(root: &Path) -> String {
    let text = fs::read_to_string(root.join("Cargo.toml")).expect("the root's manifest can be read");
    let runtime = root.join("runtime").canonicalize().expect("the runtime is there");
    let lines = text.lines().map(|line| match line {
        line if line.starts_with("members = ") => "members = [\"crates/*\", \"tests\"]".to_owned(),
        line if line.starts_with("excerpt-runtime = ") => {
            format!("excerpt-runtime = {{ path = {runtime:?}, default-features = false }}")
        }
        "[workspace.lints.rust]" => "[workspace.lints.rust]\nwarnings = \"deny\"".to_owned(),
        line => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
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
