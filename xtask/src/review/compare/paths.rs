//! Compares the operations that two documents offer: matched by method and path, whatever path parameters are called, or
//! else by operation id.

use super::addresses::key;
use super::comparer::{Comparer, Spot};
use super::documents::Document;
use super::effects::Effect;
use super::places::At;
use crate::review::report::{Bump, Wire};
use std::collections::{HashMap, HashSet};

pub(super) const METHODS: &[&str] = &["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// An operation of a document.
#[derive(Clone, Debug)]
pub(super) struct Operation<'a> {
    pub(super) method: &'a str,
    pub(super) path: &'a str,
    pub(super) at: At<'a>,
    /// The path item that holds it.
    pub(super) item: At<'a>,
}

impl<'a> Operation<'a> {
    /// Returns the name by which reports call the operation.
    pub(super) fn name(&self) -> String {
        format!("{} {}", self.method.to_ascii_uppercase(), self.path)
    }

    /// Returns the servers that the operation or its path has for itself.
    pub(super) fn own_servers(&self) -> Option<At<'a>> {
        self.at.get("servers").or_else(|| self.item.get("servers"))
    }
}

/// A pair of operations that stand for each other.
pub(super) struct Operations<'a> {
    pub(super) node: usize,
    pub(super) base: Operation<'a>,
    pub(super) head: Operation<'a>,
}

impl<'a> Operations<'a> {
    /// Returns the spot of a difference between two places of these operations.
    pub(super) fn spot<'s>(&self, base: &'s At<'a>, head: &'s At<'a>) -> Spot<'s, 'a> {
        Spot { node: self.node, side: None, base, head }
    }
}

impl<'a> Comparer<'a> {
    pub(super) fn paths(&mut self) {
        let (old, new) = (operations(&self.base), operations(&self.head));
        let prefixes = self.prefixes.clone().unwrap_or_default();
        let by_address: HashMap<(String, String), usize> =
            new.iter().enumerate().rev().map(|(index, operation)| (key(operation, &prefixes.head), index)).collect();
        let exact: HashMap<(&str, &str), usize> =
            new.iter().enumerate().map(|(index, operation)| ((operation.method, operation.path), index)).collect();
        let same = |operation: &Operation<'a>| {
            let by_path = exact.get(&(operation.method, operation.path)).copied();
            let by_address = by_address.get(&key(operation, &prefixes.base)).copied();
            // Several paths may differ in the names of their parameters only; the one with the same names is meant.
            let is_same_address = |index: &usize| key(&new[*index], &prefixes.head) == key(operation, &prefixes.base);
            by_path.filter(is_same_address).or(by_address).or(by_path)
        };
        let mut taken: HashSet<usize> = HashSet::new();
        let mut pairs: Vec<Option<usize>> =
            old.iter().map(|operation| same(operation).filter(|index| taken.insert(*index))).collect();
        // What is left may have moved.
        for (operation, pair) in old.iter().zip(&mut pairs).filter(|(_, pair)| pair.is_none()) {
            let Some(id) = operation.at.text("operationId") else { continue };
            let moved = new.iter().position(|candidate| candidate.at.text("operationId") == Some(id));
            *pair = moved.filter(|index| taken.insert(*index));
        }
        for (operation, pair) in old.iter().zip(pairs) {
            let node = self.operation(operation.name());
            match pair.map(|index| new[index].clone()) {
                Some(head) => {
                    if key(operation, &prefixes.base) != key(&head, &prefixes.head) {
                        self.moved(node, operation, &head);
                    }
                    self.operations_of(&Operations { node, base: operation.clone(), head });
                }
                None => self.gone(node, operation),
            }
        }
        for (_, operation) in new.iter().enumerate().filter(|(index, _)| !taken.contains(index)) {
            let node = self.operation(operation.name());
            let holder = self.base.root.member("paths").member(operation.path);
            let holder = if holder.exact { holder.missing() } else { holder };
            let spot = Spot { node, side: None, base: &holder, head: &operation.at };
            let effect = Effect::new(Wire::None, Bump::Minor, "nothing that is released calls it");
            let title = format!("{} was added", operation.name());
            self.tell(spot, "operation_added", ("", operation.name()), title, effect);
        }
    }

    fn moved(&mut self, node: usize, old: &Operation<'a>, new: &Operation<'a>) {
        let effect = Effect::new(Wire::Breaks, Bump::Patch, "clients call the old one, which is gone");
        let title = match old.name() == new.name() {
            true => format!("{} is under another address, because the server's changed", old.name()),
            false => format!("{} moved to {}", old.name(), new.name()),
        };
        let spot = Spot { node, side: None, base: &old.at, head: &new.at };
        self.tell(spot, "operation_moved", (old.name(), new.name()), title, effect);
    }

    fn gone(&mut self, node: usize, operation: &Operation<'a>) {
        let paths = self.head.root.member("paths");
        let item = paths.member(operation.path);
        let holder = item.missing();
        let effect = match operation.at.text("x-stability-level") {
            Some("draft" | "alpha") => Effect::new(
                Wire::Risk,
                Bump::Major,
                "calls are refused, but the document promised nothing of an unstable operation",
            ),
            _ => Effect::new(Wire::Breaks, Bump::Major, "calls of released clients are refused"),
        };
        let title = format!("{} was removed", operation.name());
        let spot = Spot { node, side: None, base: &operation.at, head: &holder };
        self.tell(spot, "operation_removed", (operation.name(), ""), title, effect);
    }
}

/// Returns a document's operations, in its order.
pub(super) fn operations<'a>(document: &Document<'a>) -> Vec<Operation<'a>> {
    let mut operations = Vec::new();
    for (path, item) in document.root.member("paths").members() {
        let item = document.resolve(item);
        for (method, at) in item.members().filter(|(name, at)| METHODS.contains(name) && at.value.is_object()) {
            operations.push(Operation { method, path, at, item: item.clone() });
        }
    }
    operations
}

/// Returns a path without the names of its parameters.
pub(super) fn anonymous(path: &str) -> String {
    let mut text = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        text.push_str("{}");
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    text + rest
}

/// Returns the names of a path's parameters, in order.
pub(super) fn placeholders(path: &str) -> Vec<&str> {
    path.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
}
