//! What a program has to ask for: the features of a large crate, each of which brings a group of operations and their types.
//!
//! A path does not tell the group. An operation under another tag keeps its path and moves to another feature, and programs that
//! name only the old one no longer have it.

use super::files::Tree;
use super::items::{Item, Kind};
use super::manifest;
use super::rules::Bump;
use std::collections::{BTreeMap, BTreeSet};

/// The features of the crates on both sides.
pub(super) struct Gates<'a> {
    old: BTreeMap<&'a str, Vec<&'a str>>,
    new: BTreeMap<&'a str, Vec<&'a str>>,
    /// True where the crate had no groups and has them now.
    pub(super) are_new: bool,
}

impl<'a> Gates<'a> {
    pub(super) fn of(old: &Tree<'a>, new: &Tree<'a>) -> Self {
        let features = |tree: &Tree<'a>| manifest::features(tree.files.get("Cargo.toml").copied().unwrap_or_default());
        let has_groups = |tree: &Tree<'a>| tree.leaves.iter().any(|leaf| leaf.features.is_some());
        Self { old: features(old), new: features(new), are_new: !has_groups(old) && has_groups(new) }
    }

    /// Judges where an item has moved to. Returns nothing where all programs that had it have it still, and for what is told
    /// elsewhere: of a feature that is gone, of groups that are new, and of an operation's own types, which go with its method.
    pub(super) fn moved(&self, old: &Item, new: &Item) -> Option<(Bump, String)> {
        let is_method = old.kind == Kind::Method && old.parent == "Client";
        let is_told = is_method || old.kind.is_type() && old.parent != "operations";
        if !is_told || self.are_new || old.features == new.features {
            return None;
        }
        let Some(now) = &new.features else { return None };
        let list = |features: &BTreeSet<String>| -> String {
            features.iter().map(|feature| format!("`{feature}`")).collect::<Vec<_>>().join(", ")
        };
        let Some(before) = &old.features else {
            return Some((Bump::Major, format!("it was always there, and needs a feature now: {}", list(now))));
        };
        let brings = with_users(now, &self.new);
        let lost: BTreeSet<String> =
            with_users(before, &self.old).into_iter().filter(|feature| !brings.contains(feature)).collect();
        let lost: BTreeSet<String> =
            lost.into_iter().filter(|feature| self.new.contains_key(feature.as_str())).collect();
        (!lost.is_empty()).then(|| {
            let reason = "programs that ask for no other feature than";
            (Bump::Major, format!("{reason} {} no longer have it; it needs {} now", list(&lost), list(now)))
        })
    }
}

/// Returns the features that turn one of these on, these among them.
fn with_users(features: &BTreeSet<String>, all: &BTreeMap<&str, Vec<&str>>) -> BTreeSet<String> {
    let mut found = features.clone();
    loop {
        let turns_on = |(name, list): &(&&str, &Vec<&str>)| {
            !found.contains(**name) && list.iter().any(|feature| found.contains(*feature))
        };
        match all.iter().find(turns_on) {
            Some((name, _)) => found.insert((*name).to_owned()),
            None => return found,
        };
    }
}

/// Returns an item with its condition, as its own source says it.
pub(super) fn conditional(item: &Item) -> String {
    let feature = |feature: &String| format!("feature = \"{feature}\"");
    let list: Vec<String> = item.features.iter().flatten().map(feature).collect();
    match list.as_slice() {
        [] => item.text.clone(),
        [one] => format!("#[cfg({one})] {}", item.text),
        several => format!("#[cfg(any({}))] {}", several.join(", "), item.text),
    }
}
