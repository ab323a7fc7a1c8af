//! Rules for the text of files.

use super::{files, read, root};
use xtask::documents::documents;
use xtask::repository::Repository;

/// A vendor is added by its document alone. A list of vendors in code would have to be kept by hand.
#[test]
fn no_code_lists_the_vendors() {
    let vendors = documents(&Repository::find().unwrap()).unwrap();
    let folders = ["generator/src/", "generator/templates/", "runtime/src/", "xtask/src/"];
    for (name, path) in files() {
        if !folders.iter().any(|folder| name.starts_with(folder)) || name.ends_with("/tests.rs") {
            continue;
        }
        let text = read(&path);
        // Tests and comments may take their examples from a real document.
        let code = text.split("#[cfg(test)]").next().unwrap_or_default().lines();
        let code: String = code.filter(|line| !line.trim_start().starts_with("//")).collect();
        let is_named = |vendor: &str| code.contains(&format!("\"{vendor}\""));
        let named: Vec<&str> =
            vendors.iter().map(|document| document.vendor.as_str()).filter(|v| is_named(v)).collect();
        // One alone may be a word that means something else too.
        assert!(named.len() < 2, "{name} names vendors: {named:?}");
        for vendor in vendors.iter().map(|document| &document.vendor) {
            let crates = [format!("{vendor}-client"), format!("{}_client", vendor.replace('-', "_"))];
            assert!(!crates.iter().any(|krate| code.contains(krate)), "{name} names the crate of {vendor}");
        }
    }
}

#[test]
fn no_file_knows_where_it_is() {
    let home = std::env::var("HOME").unwrap_or_default();
    let places = [format!("{}/", root().display()), format!("{home}/.cargo")];
    for (name, path) in files() {
        let bytes = std::fs::read(&path).unwrap();
        for place in places.iter().filter(|place| place.len() > "/.cargo".len()) {
            let is_there = bytes.windows(place.len()).any(|window| window == place.as_bytes());
            assert!(!is_there, "{name} has a path of this machine: {place}");
        }
    }
}

#[test]
fn every_package_takes_its_lints_from_the_workspace() {
    for (name, path) in files() {
        if name.ends_with("/Cargo.toml") {
            assert!(read(&path).contains("\n[lints]\nworkspace = true\n"), "{name} has lints of its own");
        }
    }
}

/// With one, rustup would download a toolchain when somebody only wants to run the tests.
#[test]
fn there_is_no_toolchain_file() {
    for (name, _) in files() {
        assert!(!name.ends_with("rust-toolchain") && !name.ends_with("rust-toolchain.toml"), "{name}");
    }
}

#[test]
fn the_readme_names_the_two_commands() {
    let readme = read(&root().join("README.md"));
    for command in ["cargo xtask codegen", "cargo test --workspace"] {
        assert!(readme.lines().any(|line| line == command), "README.md has no line `{command}`");
    }
}
