//! The examples of the clients: each method shows its call, and each crate runs against its mock.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

const VENDORS: [&str; 5] = ["anesya", "docmap", "documind", "expertai", "extracta"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

#[test]
fn every_operation_shows_its_call() {
    for vendor in VENDORS {
        let read = |file: &str| std::fs::read_to_string(root().join(format!("generated/{vendor}/src/{file}"))).unwrap();
        let (client, description) = (read("client.rs"), read("description.json"));
        let description: Value = serde_json::from_str(&description).unwrap();
        let operations = description["operations"].as_array().unwrap();
        assert!(!operations.is_empty());
        for name in operations.iter().map(|operation| operation["name"].as_str().unwrap()) {
            let (before, _) = client.split_once(&format!("pub fn {name}(")).expect("each operation is a method");
            let docs = before.rsplit("\n\n").next().unwrap();
            let example = docs.split("/// # Examples").nth(1).unwrap_or_default();
            assert!(
                example.contains("```no_run") && example.contains(&format!("{name}(")),
                "{vendor}: `{name}`\n{docs}"
            );
        }
    }
}

/// Runs cargo as a user does. It is not the build of this test: there every example would be called alike.
fn cargo(arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO"));
    command.args(arguments).args(["--quiet", "--offline", "--locked"]).current_dir(root());
    let output = command.output().unwrap();
    let (out, error) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && error.is_empty(), "cargo {arguments:?}:\n{out}\n{error}");
    out.into_owned()
}

#[test]
fn the_first_example_runs_without_an_account() {
    for vendor in VENDORS {
        let package = format!("{vendor}-client");
        let text = cargo(&["run", "--package", &package, "--example", "quickstart", "--features", "mock"]);
        assert!(text.ends_with(" requests were sent, none of them beyond this machine.\n"), "{text}");
        for heading in ["An error that the document knows, `", "`:\n\n"] {
            assert!(text.contains(heading), "{text}");
        }
    }
}

/// What the READMEs say of the mock is compiled with it alone.
#[test]
fn the_documentation_of_the_mock_is_true() {
    let packages: Vec<String> = VENDORS.iter().map(|vendor| format!("{vendor}-client")).collect();
    let packages = packages.iter().flat_map(|package| ["--package", package]);
    let text = cargo(&[&["test", "--doc", "--features", "mock"][..], &packages.collect::<Vec<_>>()].concat());
    assert_eq!(text.matches("test result: ok").count(), VENDORS.len(), "{text}");
}
