//! How many crates a client brings along. Each of them is one more to compile and to trust.

use super::{read, root};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

/// What `cargo progenitor` writes into the manifest of a client whatever the document is, but for TLS and HTTP/2. There it
/// leaves out all that reqwest has, and such a client can reach none of our vendors. So it gets here what our clients
/// have; what progenitor's README advises, reqwest's default features, is a few crates more.
const ALWAYS: &str = r#"
bytes = "1.9"
futures-core = "0.3"
progenitor-client = "0.15"
reqwest = { version = "0.13", default-features = false, features = ["json", "query", "stream", "rustls", "http2"] }
serde = { version = "1.0", features = ["derive"] }
serde_urlencoded = "0.7"
"#;

/// What it adds where the client uses it.
const WHERE_USED: [(&str, &str); 5] = [
    ("chrono", r#"chrono = { version = "0.4", default-features = false, features = ["serde"] }"#),
    ("futures", r#"futures = "0.3""#),
    ("regress", r#"regress = "*""#),
    ("serde_json", r#"serde_json = "1.0""#),
    ("uuid", r#"uuid = { version = "1.0", features = ["serde", "v4"] }"#),
];

/// Printed by the build script.
const PEER: &str = include_str!(concat!(env!("OUT_DIR"), "/docmap.rs"));

#[test]
fn a_client_needs_hardly_more_crates_than_its_peer() {
    let ours = crates(&root(), "docmap-client");
    let theirs = crates(&peer(), "peer");
    assert!([&ours, &theirs].iter().all(|crates| crates.iter().any(|krate| krate.starts_with("rustls v"))), "no TLS");
    let (ours, theirs) = (ours.len(), theirs.len());
    assert!(ours <= theirs + 5, "docmap-client needs {ours} crates, progenitor's client {theirs}");

    // Elsewhere it is a few more or less on both sides.
    if !cfg!(target_os = "linux") {
        return;
    }
    let sentence = format!(
        "`docmap-client` needs {ours} crates; progenitor's client of the same document, with the same TLS and HTTP/2,"
    );
    let readme = read(&root().join("README.md")).replace('\n', " ");
    assert!(
        readme.contains(&format!("{sentence} needs {theirs}.")),
        "README.md does not say: {sentence} needs {theirs}."
    );
}

/// Writes the package of progenitor's client, locked to the same versions as ours.
fn peer() -> std::path::PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("peer");
    fs::create_dir_all(folder.join("src")).unwrap();
    let uses = |krate: &str| PEER.contains(&format!("::{krate}::"));
    let used: Vec<&str> = WHERE_USED.iter().filter(|(krate, _)| uses(krate)).map(|(_, line)| *line).collect();
    let package = "[workspace]\n[package]\nname = \"peer\"\nedition = \"2024\"\n[dependencies]";
    fs::write(folder.join("Cargo.toml"), format!("{package}{ALWAYS}{}\n", used.join("\n"))).unwrap();
    fs::write(folder.join("src/lib.rs"), "").unwrap();
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    folder
}

/// Returns the crates that a package needs to run on this platform with its default features, with their versions.
///
/// `cargo tree` and not `cargo metadata`, which adds the features that the rest of the workspace asks for.
fn crates(folder: &Path, package: &str) -> BTreeSet<String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = ["tree", "--offline", "--package", package, "--edges", "normal", "--prefix", "none", "--no-dedupe"];
    let output = Command::new(cargo).args(arguments).args(["--format", "{p}"]).current_dir(folder).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    // `serde_derive v1.0.2 (proc-macro)`, `docmap-client v1.0.0 (/path)`
    let versions = text.lines().map(|line| line.split(" (").next().unwrap().to_owned());
    let all: BTreeSet<String> = versions.collect();
    all.into_iter().filter(|krate| !krate.starts_with(&format!("{package} "))).collect()
}
