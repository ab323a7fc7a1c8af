//! The manifest of a crate.
//!
//! A crate that takes the runtime from the workspace is a member of it and takes the rest from there too. Any other crate
//! stands alone: it says everything itself, and that no workspace around it is its own.

use super::{Group, Package, one_line, versions::version};
use askama::Template;

#[derive(Template)]
#[template(path = "manifest.toml", escape = "none")]
struct Manifest<'a> {
    header: String,
    name: String,
    description: String,
    version: String,
    rust_version: &'a str,
    is_member: bool,
    runtime: &'a str,
    groups: Vec<Feature<'a>>,
}

/// The feature of a tag.
struct Feature<'a> {
    name: &'a str,
    comment: String,
    /// The features that it needs, as TOML.
    needs: String,
}

/// Prints the manifest.
pub(super) fn manifest(package: &Package) -> String {
    let manifest = Manifest {
        header: package.header(),
        name: string(&package.name),
        description: string(&format!("Rust client of {}", one_line(&package.title))),
        version: string(&version(&package.version)),
        rust_version: env!("CARGO_PKG_RUST_VERSION"),
        is_member: package.is_member(),
        runtime: &package.runtime,
        groups: package.groups.iter().map(feature).collect(),
    };
    manifest.render().expect("writing to a string does not fail")
}

fn feature(group: &Group) -> Feature<'_> {
    let operations = match group.operations {
        1 => "1 operation".to_owned(),
        count => format!("{count} operations"),
    };
    let needs: Vec<String> = group.needs.iter().map(|name| string(name)).collect();
    let comment = format!("The tag {}: {operations}.", one_line(&string(&group.tag)));
    Feature { name: &group.feature, comment, needs: needs.join(", ") }
}

/// Returns a text as a TOML string. JSON's strings are TOML's, but for DEL, which TOML wants escaped.
fn string(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007f")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn acme() -> Package {
        Package {
            source: "specs/acme.yaml".to_owned(),
            command: "cargo xtask codegen".to_owned(),
            name: "acme-client".to_owned(),
            runtime: "{ workspace = true }".to_owned(),
            title: "Acme \"OCR\"\nname = \"x\"".to_owned(),
            version: "1.2".to_owned(),
            ..Package::default()
        }
    }

    #[test]
    fn a_member_inherits_from_the_workspace() {
        let expected = r##"# Generated from specs/acme.yaml by `cargo xtask codegen`. Do not edit.

[package]
name = "acme-client"
description = "Rust client of Acme \"OCR\" name = \"x\""
version = "1.2.0"
edition.workspace = true
rust-version.workspace = true
license.workspace = true
publish.workspace = true

[lints]
workspace = true

[[bin]]
name = "acme-client"
path = "src/main.rs"
required-features = ["cli"]
test = false
doc = false

[features]
default = ["rustls"]
# TLS by rustls, or by the operating system.
rustls = ["excerpt-runtime/rustls"]
native-tls = ["excerpt-runtime/native-tls"]
# Asks for compressed answers.
gzip = ["excerpt-runtime/gzip"]
# A server on loopback for tests of programs that use this client.
mock = ["_mock"]
# The same without the example, for workspaces of several clients, whose examples would be built into one file.
_mock = ["excerpt-runtime/mock"]
# A command line with a subcommand for each operation.
cli = ["excerpt-runtime/cli"]
# Calls without `async`: `send_blocking` and the like.
blocking = ["excerpt-runtime/blocking"]
# Spans and events of `tracing`, by OpenTelemetry's names.
tracing = ["excerpt-runtime/tracing"]

[dependencies]
excerpt-runtime = { workspace = true }

[dev-dependencies]
tokio = { workspace = true, features = ["macros", "rt-multi-thread"] }

[[example]]
name = "quickstart"
required-features = ["mock"]
"##;
        assert_eq!(manifest(&acme()), expected);
    }

    #[test]
    fn another_crate_stands_alone() {
        let text = manifest(&Package { runtime: "{ path = \"/runtime\" }".to_owned(), ..acme() });
        assert!(
            text.contains("\n[workspace]\n") && text.contains("\nexcerpt-runtime = { path = \"/runtime\" }\n"),
            "{text}"
        );
        assert!(!text.contains("workspace = true"), "{text}");
        assert!(text.contains(&format!("\nrust-version = \"{}\"\n", env!("CARGO_PKG_RUST_VERSION"))), "{text}");
    }
}
