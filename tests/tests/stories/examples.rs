//! The examples of the clients: each method shows its call, and each crate runs against its mock.

use std::path::{Path, PathBuf};
use std::process::Command;

const VENDORS: [&str; 5] = ["anesya", "docmap", "documind", "expertai", "extracta"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

#[test]
fn every_method_shows_its_call() {
    for vendor in VENDORS {
        let text = std::fs::read_to_string(root().join(format!("generated/{vendor}/src/client.rs"))).unwrap();
        let mut shown = false;
        let mut methods = 0;
        for line in text.lines().map(str::trim_start) {
            shown |= line.starts_with("/// let ") && line.contains("client");
            if let Some(method) = line.strip_prefix("pub fn ") {
                let name = method.split(['(', '<']).next().unwrap();
                let is_operation = !matches!(name, "builder" | "from_env" | "login");
                assert!(shown || !is_operation, "{vendor}: `{name}` has no example");
                methods += usize::from(is_operation);
                shown = false;
            }
        }
        assert!(methods > 0, "{vendor}: no method is found");
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
