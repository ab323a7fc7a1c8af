//! The places in `components` for what other files describe.

use super::targets::Target;
use crate::diagnostics::{Origin, Parts, Pointer};
use crate::lint::grammar::Kind;
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet};

/// What was put where. One node of a file has one place for each thing that it is taken for.
#[derive(Default)]
pub(super) struct Places {
    placed: HashMap<(Target, &'static str), Pointer>,
    /// The names of each section, in small letters and figures alone: those that differ in nothing else are one in Rust.
    names: HashSet<(&'static str, String)>,
    /// The objects of the tree that may be references.
    seen: HashMap<Pointer, Kind>,
}

impl Places {
    /// Notes the names that the document gives itself.
    pub(super) fn reserve(&mut self, section: &'static str, name: &str) {
        self.names.insert((section, plain(name)));
    }

    /// Gives a node the place of a component that is but a reference to it; false when it has a place already.
    pub(super) fn claim(&mut self, target: Target, section: &'static str, place: Pointer) -> bool {
        let is_new = !self.placed.contains_key(&(target.clone(), section));
        if is_new {
            self.placed.insert((target, section), place);
        }
        is_new
    }

    pub(super) fn find(&self, target: &Target, section: &'static str) -> Option<&Pointer> {
        self.placed.get(&(target.clone(), section))
    }

    /// Gives a node a place under a name, or under one made of it that is free.
    pub(super) fn place(&mut self, target: Target, section: &'static str, name: &str, path: &str) -> Pointer {
        let clean = |name: &str| -> String {
            let allowed = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-');
            name.chars().map(|c| if allowed(c) { c } else { '_' }).collect()
        };
        let holder = target.pointer.parent().and_then(|parent| parent.last()).unwrap_or_default();
        let folder = path.rsplit('/').nth(1).unwrap_or_default();
        // The holder in the file, the file and the folder say more, as long as they say anything else.
        let wider = [holder.as_str(), super::addresses::stem(path), folder].into_iter();
        let wider = wider.filter(|word| !NO_NAMES.contains(word) && plain(word) != plain(name));
        let wider = wider.map(|word| clean(&format!("{word}_{name}")));
        let numbered = (2..).map(|number| format!("{}_{number}", clean(name)));
        let candidates = std::iter::once(clean(name)).chain(wider).chain(numbered);
        let mut candidates = candidates.filter(|name| !plain(name).is_empty());
        let name = candidates.find(|name| self.names.insert((section, plain(name)))).unwrap_or_default();
        let place = Pointer::root().child("components").child(section).child(name);
        self.placed.insert((target, section), place.clone());
        place
    }

    /// Notes an object of the tree; false when it was known.
    pub(super) fn see(&mut self, place: Pointer, kind: Kind) -> bool {
        self.seen.insert(place, kind).is_none()
    }

    pub(super) fn has_seen(&self, place: &Pointer) -> bool {
        self.seen.contains_key(place)
    }

    /// Makes one of what is in the tree twice: as a component, and inside of something larger of the same file.
    pub(super) fn unify(&self, tree: &mut Value, parts: &Parts) {
        let mut mounts: HashMap<&Origin, Vec<&Pointer>> = HashMap::new();
        for (node, origin) in parts.mounts() {
            mounts.entry(origin).or_default().push(node);
        }
        for ((target, section), place) in &self.placed {
            let own = Origin { file: target.file, pointer: target.pointer.clone() };
            let mut above = Some(own.clone());
            while let Some(origin) = above {
                let rest = &target.pointer.as_str()[origin.pointer.as_str().len()..];
                for node in mounts.get(&origin).into_iter().flatten() {
                    let inner = Pointer::parse(format!("{node}{rest}"));
                    let is_same = self.seen.get(&inner).is_some_and(|kind| kind.grammar().section == Some(section))
                        && parts.origin(&inner) == own;
                    if let (true, true, Some(value)) = (inner != *place, is_same, tree.pointer_mut(inner.as_str())) {
                        *value = json!({ "$ref": format!("#{place}") });
                    }
                }
                above = origin.pointer.parent().map(|pointer| Origin { file: target.file, pointer });
            }
        }
    }
}

/// What holds things of any name, and folders that are no names.
const NO_NAMES: &[&str] =
    &["", ".", "..", "schemas", "components", "$defs", "definitions", "properties", "responses", "parameters"];

fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
