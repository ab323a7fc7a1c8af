//! Clients for browsers: `wasm32-unknown-unknown`, which has neither files nor sockets.

use super::root;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output};

const TARGET: &str = "wasm32-unknown-unknown";

/// Says on the terminal what could not be tried. Not `eprintln!`, which nobody sees of a test that passes.
fn skipped(what: &str) {
    std::io::stderr().write_all(format!("SKIPPED {what}\n").as_bytes()).unwrap();
}

fn cargo(arguments: &[&str]) -> Output {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    Command::new(cargo).args(arguments).args(["--target", TARGET, "--locked"]).current_dir(root()).output().unwrap()
}

/// Needs the target's standard library: `rustup target add wasm32-unknown-unknown`.
#[test]
fn a_client_compiles_for_browsers() {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let sysroot = Command::new(rustc).args(["--print", "sysroot"]).current_dir(root()).output().unwrap();
    let sysroot = String::from_utf8(sysroot.stdout).unwrap();
    if !Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).join("lib").is_dir() {
        return skipped(&format!("compiling a client for browsers: the target {TARGET} is not installed"));
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
    let output = cargo(&["check", "--quiet", "--package", "docmap-client", "--target-dir", folder.to_str().unwrap()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Holds where the target is not installed, too: what a client would be compiled from.
#[test]
fn a_client_for_browsers_needs_no_system() {
    let arguments = ["tree", "--package", "docmap-client", "--edges", "normal,features", "--prefix", "none"];
    let output = cargo(&arguments);
    let errors = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() && errors.contains("download") {
        return skipped("what clients need in browsers: the packages cannot be downloaded");
    }
    assert!(output.status.success(), "{errors}");
    let tree = String::from_utf8(output.stdout).unwrap();
    let has = |start: &str| tree.lines().any(|line| line.starts_with(start));
    for needed in ["reqwest v", "wasm-bindgen v", "web-time v", "gloo-timers v", "jiff feature \"js\""] {
        assert!(has(needed), "{needed} is missing from\n{tree}");
    }
    for system in
        ["tokio feature \"fs\"", "tokio feature \"net\"", "tokio feature \"rt\"", "mio v", "socket2 v", "hyper v"]
    {
        assert!(!has(system), "{system} is in\n{tree}");
    }
}
