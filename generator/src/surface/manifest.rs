//! What a manifest promises to other programs: the package's name, its features and the oldest Rust that compiles it.
//!
//! The manifest is printed from a template of ours, with one entry a line, and read line by line.

use super::items::{Item, Kind};
use std::collections::BTreeMap;

/// Returns the items of a manifest.
pub(super) fn items(manifest: &str) -> Vec<Item> {
    let mut table = "";
    let mut items = Vec::new();
    for line in manifest.lines() {
        if let Some(header) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            table = header;
            continue;
        }
        let Some((key, value)) = line.split_once(" = ") else { continue };
        let item = |kind, name: &str, shape: &str| Item::new(kind, "", name, line.to_owned(), shape.to_owned());
        match (table, key) {
            ("package", "name" | "rust-version") => items.push(item(Kind::Package, key, value)),
            // What is in a feature is the package's own business, but for what is in the default.
            ("features", "default") => items.push(item(Kind::Feature, "feature default", value)),
            ("features", name) if !name.starts_with('#') => {
                items.push(item(Kind::Feature, &format!("feature {name}"), ""));
            }
            _ => {}
        }
    }
    items
}

/// Returns the features of a manifest, each with those that it turns on.
pub(super) fn features(manifest: &str) -> BTreeMap<&str, Vec<&str>> {
    let table = manifest.split("\n[features]\n").nth(1).unwrap_or_default();
    let table = table.split("\n[").next().unwrap_or_default();
    let mut features: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut current = "";
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        // A long list goes on over the next lines.
        if let Some((name, _)) = line.split_once(" = ") {
            current = name;
        }
        features.entry(current).or_default().extend(line.split('"').skip(1).step_by(2));
    }
    features
}
