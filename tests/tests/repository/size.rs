//! Generated code is paid for in compile time and read by people, so it has a budget.

use super::{files, read};
use std::collections::BTreeMap;
use xtask::documents::documents;
use xtask::repository::Repository;

/// A crate may have so many lines, for its manifest, the words of its README, its server for tests and its program; and so many
/// more for each line of its document.
const BASE: usize = 360;
const PER_LINE: f64 = 2.0;

#[test]
fn generated_crates_stay_within_their_budget() {
    let mut lines: BTreeMap<String, usize> = BTreeMap::new();
    // What a document says as data is compiled only with the features that ask for it, and read by no one. Examples are for
    // readers alone, and the more the better.
    for (name, path) in files().into_iter().filter(|(name, _)| !name.ends_with("/description.json")) {
        let Some((vendor, file)) = name.strip_prefix("generated/").and_then(|rest| rest.split_once('/')) else {
            continue;
        };
        if !file.starts_with("examples/") {
            *lines.entry(vendor.to_owned()).or_default() += lines_without_examples(&read(&path));
        }
    }
    for document in documents(&Repository::find().unwrap()).unwrap() {
        let (generated, written) = (lines[&document.vendor], read(&document.path).lines().count());
        let budget = BASE + (written as f64 * PER_LINE) as usize;
        let vendor = &document.vendor;
        assert!(generated <= budget, "{vendor}: {generated} lines for a document of {written}; the budget is {budget}");
    }
}

/// Counts the lines that do not stand in an example of a doc comment or README.
fn lines_without_examples(text: &str) -> usize {
    let mut inside = false;
    let counts = |line: &&str| {
        let is_fence = line.trim_start().trim_start_matches("/// ").starts_with("```");
        inside ^= is_fence;
        !inside && !is_fence
    };
    text.lines().filter(counts).count()
}
