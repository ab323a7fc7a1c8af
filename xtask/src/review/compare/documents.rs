//! The two documents: following references in one, and telling quickly what is the same in both.

use super::hierarchies::children;
use super::places::At;
use excerpt_generator::diagnostics::Pointer;
use excerpt_generator::ir::Hierarchy;
use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// How many references may lead to each other.
const HOPS: usize = 64;

/// One of the documents.
#[derive(Clone, Debug)]
pub(super) struct Document<'a> {
    pub(super) root: At<'a>,
    /// True where what stands beside a `$ref` of a schema counts, as it does from 3.1 on.
    pub(super) siblings: bool,
    /// Which schemas build on which.
    pub(super) hierarchy: Hierarchy,
}

impl<'a> Document<'a> {
    pub(super) fn new(tree: &'a Value) -> Self {
        let siblings = !tree.get("openapi").is_some_and(|version| version.to_string().contains("3.0"));
        Self { root: At::new(tree, Pointer::root()), siblings, hierarchy: Hierarchy::of(tree) }
    }

    /// Returns what a reference inside the document leads to.
    pub(super) fn target(&self, reference: &str) -> Option<At<'a>> {
        let pointer = Pointer::parse(unescaped(reference.strip_prefix('#')?));
        Some(At::new(self.root.value.pointer(pointer.as_str())?, pointer))
    }

    /// Follows references to what they stand for. A place whose reference leads nowhere is returned as it is.
    pub(super) fn resolve(&self, at: At<'a>) -> At<'a> {
        let mut place = at;
        for _ in 0..HOPS {
            match place.text("$ref").and_then(|reference| self.target(reference)) {
                Some(target) => place = target,
                None => break,
            }
        }
        place
    }
}

/// Undoes percent-encoding, which a pointer in a URI may need.
fn unescaped(fragment: &str) -> String {
    let bytes = fragment.as_bytes();
    let mut text = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let code = (bytes[at] == b'%').then(|| fragment.get(at + 1..at + 3)).flatten();
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) => {
                text.push(byte);
                at += 3;
            }
            None => {
                text.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8(text).unwrap_or_else(|_| fragment.to_owned())
}

/// What a document and the other one do not have in common behind equal references.
#[derive(Debug, Default)]
pub(super) struct Dirty<'a> {
    references: HashSet<&'a str>,
}

impl<'a> Dirty<'a> {
    /// Finds the references behind which something differs, at any distance.
    pub(super) fn new(base: &Document<'a>, head: &Document<'a>) -> Self {
        let mut open = Vec::new();
        references(base.root.value, &mut open);
        let mut known: HashSet<&'a str> = open.iter().copied().collect();
        let mut users: HashMap<&'a str, Vec<&'a str>> = HashMap::new();
        let mut spread = Vec::new();
        open = known.iter().copied().collect();
        while let Some(reference) = open.pop() {
            match (base.target(reference), head.target(reference)) {
                (Some(old), Some(new)) if old.value == new.value => {
                    let mut inner = Vec::new();
                    references(old.value, &mut inner);
                    let (before, after) = (children(base, &old), children(head, &new));
                    let alike = |(old, new): (&At<'a>, &At<'a>)| old.pointer == new.pointer && old.value == new.value;
                    if before.len() != after.len() || !before.iter().zip(&after).all(alike) {
                        spread.push(reference);
                    }
                    before.iter().for_each(|child| references(child.value, &mut inner));
                    for used in inner {
                        users.entry(used).or_default().push(reference);
                        if known.insert(used) {
                            open.push(used);
                        }
                    }
                }
                // What leads out of the document is not looked into.
                (None, None) => {}
                _ => spread.push(reference),
            }
        }
        let mut dirty = Self::default();
        while let Some(reference) = spread.pop() {
            if dirty.references.insert(reference) {
                spread.extend(users.get(reference).into_iter().flatten());
            }
        }
        dirty
    }

    /// True when two values are the same and refer only to what is the same.
    pub(super) fn identical(&self, base: &Value, head: &Value) -> bool {
        base == head && self.is_clean(base)
    }

    /// True when something differs behind a reference, or in what builds on what it leads to.
    pub(super) fn is_dirty(&self, reference: &At<'_>) -> bool {
        reference.text("$ref").is_some_and(|reference| self.references.contains(reference))
    }

    fn is_clean(&self, value: &Value) -> bool {
        match value {
            Value::Object(members) => members.iter().all(|(name, value)| match value {
                Value::String(text) if name == "$ref" => !self.references.contains(text.as_str()),
                value => self.is_clean(value),
            }),
            Value::Array(items) => items.iter().all(|item| self.is_clean(item)),
            _ => true,
        }
    }
}

fn references<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(name, value)| match value {
            Value::String(text) if name == "$ref" => found.push(text),
            value => references(value, found),
        }),
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}
