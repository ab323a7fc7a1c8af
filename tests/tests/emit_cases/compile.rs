//! Compiles the crates of the cases: a workspace of its own under `target/`, with the lints of this one.

use crate::cases::Case;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Writes the crates, compiles them with warnings denied, and runs their tests.
pub(crate) fn check(cases: &[Case]) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("cases");
    let _ = fs::remove_dir_all(folder.join("crates"));
    for case in cases {
        let home = folder.join("crates").join(&case.name);
        for file in case.files() {
            write(&home.join(&file.path), &file.text);
        }
        if let Some(test) = &case.test {
            write(&home.join("tests/case.rs"), &format!("//! The case's own test.\n\n{test}"));
        }
    }
    write(&folder.join("Cargo.toml"), &manifest(&root));
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).expect("the lock file can be copied");

    let cargo = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO"));
        command.args(arguments).args(["--offline", "--quiet"]).current_dir(&folder);
        // What this run of cargo was given is not meant for that one.
        command.env_remove("CARGO_TARGET_DIR").env_remove("RUSTFLAGS").env_remove("RUSTDOCFLAGS");
        let output = command.output().expect("cargo can be run");
        let text = String::from_utf8_lossy(&output.stderr);
        let out = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "cargo {arguments:?} in {}:\n{out}\n{text}", folder.display());
    };
    cargo(&["test", "--workspace"]);
}

/// Returns the root's manifest, made to fit: other members, and warnings denied.
fn manifest(root: &Path) -> String {
    let text = fs::read_to_string(root.join("Cargo.toml")).expect("the root's manifest can be read");
    let runtime = root.join("runtime").canonicalize().expect("the runtime is there");
    let lines = text.lines().map(|line| match line {
        line if line.starts_with("members = ") => "members = [\"crates/*\"]".to_owned(),
        line if line.starts_with("excerpt-runtime = ") => format!("excerpt-runtime = {{ path = {:?} }}", runtime),
        "[workspace.lints.rust]" => "[workspace.lints.rust]\nwarnings = \"deny\"".to_owned(),
        line => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a file has a folder")).expect("a folder can be made");
    fs::write(path, text).expect("a file can be written");
}
