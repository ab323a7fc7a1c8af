//! Generated code is paid for in compile time and read by people, so it has a budget.

use super::{files, read};
use std::collections::BTreeMap;
use xtask::documents::documents;
use xtask::repository::Repository;

/// A crate may have so many lines, and so many more for each line of its document.
const BASE: usize = 300;
const PER_LINE: f64 = 2.0;

#[test]
fn generated_crates_stay_within_their_budget() {
    let mut lines: BTreeMap<String, usize> = BTreeMap::new();
    // What a document says as data is compiled only with the features that ask for it, and read by no one.
    for (name, path) in files().into_iter().filter(|(name, _)| !name.ends_with("/description.json")) {
        if let Some((vendor, _)) = name.strip_prefix("generated/").and_then(|rest| rest.split_once('/')) {
            *lines.entry(vendor.to_owned()).or_default() += read(&path).lines().count();
        }
    }
    for document in documents(&Repository::find().unwrap()).unwrap() {
        let (generated, written) = (lines[&document.vendor], read(&document.path).lines().count());
        let budget = BASE + (written as f64 * PER_LINE) as usize;
        let vendor = &document.vendor;
        assert!(generated <= budget, "{vendor}: {generated} lines for a document of {written}; the budget is {budget}");
    }
}
