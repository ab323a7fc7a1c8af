//! The walk over the tree that looks for references to files, and puts what they lead to into it.

use super::addresses::Address;
use super::copies::DEEPEST;
use super::discriminators;
use super::places::Places;
use super::shelf::Shelf;
use super::targets::{Found, Lost, Target, lone_reference};
use crate::diagnostics::{Diagnostic, Diagnostics, Level, Origin, Parts, Place, Pointer};
use crate::lint::document::target;
use crate::lint::grammar::{Kind, Shape, Version};
use serde_json::{Map, Value};
use std::collections::VecDeque;

/// What is known while the tree is made.
pub(super) struct Bundler<'a> {
    pub(super) shelf: Shelf<'a>,
    tree: Value,
    places: Places,
    pub(super) jobs: VecDeque<Job>,
    /// How many bytes were copied.
    pub(super) copied: usize,
    /// True when that was too much: nothing is looked at any more.
    pub(super) is_full: bool,
    pub(super) diagnostics: &'a mut Diagnostics,
}

/// What is left to do.
pub(super) enum Job {
    /// A node of a file is to stand at a place of the tree.
    Put(Target, Pointer),
    /// A place of the document that OpenAPI gives no meaning, but a reference does.
    Look(Pointer, Kind),
}

/// Where the walk is.
#[derive(Clone)]
pub(super) struct Here {
    pub(super) file: usize,
    /// The place in the tree.
    pub(super) place: Pointer,
    pub(super) depth: usize,
    /// How many references were replaced by what they lead to, on the way here.
    pub(super) replaced: usize,
}

impl Here {
    fn child(&self, token: impl std::fmt::Display) -> Self {
        Self { place: self.place.child(token), depth: self.depth + 1, ..*self }
    }
}

impl<'a> Bundler<'a> {
    pub(super) fn new(shelf: Shelf<'a>, tree: Value, diagnostics: &'a mut Diagnostics) -> Self {
        Self { shelf, tree, places: Places::default(), jobs: VecDeque::new(), copied: 0, is_full: false, diagnostics }
    }

    /// Returns the tree, and where its nodes are written.
    pub(super) fn run(mut self) -> (Value, Parts) {
        let mut tree = std::mem::take(&mut self.tree);
        self.components(&mut tree);
        let root = Here { file: 0, place: Pointer::root(), depth: 0, replaced: 0 };
        self.value(&mut tree, Shape::Object(Kind::OpenApi), &root);
        while let Some(job) = self.jobs.pop_front() {
            self.work(job, &mut tree);
        }
        self.places.unify(&mut tree, &self.shelf.parts);
        (tree, self.shelf.parts)
    }

    /// Looks through the components of the document for names, and for those that are but references to files: what is there
    /// has that name.
    fn components(&mut self, tree: &mut Value) {
        let Some(mut components) = tree.get_mut("components").map(Value::take) else { return };
        let here = Here { file: 0, place: Pointer::root().child("components"), depth: 1, replaced: 0 };
        self.inline_lone(&mut components, Shape::Object(Kind::Components), &here);
        let grammar = Kind::Components.grammar_of(Version::V3_1);
        for (name, section) in components.as_object_mut().into_iter().flatten() {
            let Some(Shape::Map(item)) = grammar.shape(name) else { continue };
            let Some(kind) = item.kind() else { continue };
            let here = here.child(name);
            self.inline_lone(section, Shape::Map(item), &self.entered(&here));
            let here = self.entered(&here);
            let Some(section_name) = kind.grammar().section else { continue };
            for (name, component) in section.as_object().into_iter().flatten() {
                self.places.reserve(section_name, name);
                let here = self.entered(&here.child(name));
                let Some(reference) = lone_reference(component).filter(|_| kind != Kind::PathItem) else { continue };
                if matches!(Address::of(reference), Address::File { .. })
                    && let Some(Found { target, .. }) = self.follow(reference, kind, &here)
                    && target.file != 0
                    && self.places.claim(target.clone(), section_name, here.place.clone())
                {
                    self.jobs.push_back(Job::Put(target, here.place));
                }
            }
        }
        tree["components"] = components;
    }

    fn inline_lone(&mut self, value: &mut Value, shape: Shape, here: &Here) {
        if lone_reference(value).is_some() {
            self.inline(value, shape, here);
        }
    }

    fn work(&mut self, job: Job, tree: &mut Value) {
        match job {
            Job::Put(target, place) => {
                let Some(mut value) = self.copy(&target, &place) else { return };
                let (parent, name) = (place.parent().unwrap_or_default(), place.last().unwrap_or_default());
                let section = parent.last().unwrap_or_default();
                let shape = Kind::Components.grammar_of(Version::V3_1).shape(&section);
                self.shelf.parts.mount(place.clone(), Origin { file: target.file, pointer: target.pointer });
                let here = Here { file: target.file, place, depth: 3, replaced: 0 };
                if let Some(Shape::Map(item)) = shape {
                    self.value(&mut value, *item, &here);
                }
                let Value::Object(members) = tree else { return };
                let components = members.entry("components").or_insert_with(|| Value::Object(Map::new()));
                let Value::Object(components) = components else { return };
                let section = components.entry(section).or_insert_with(|| Value::Object(Map::new()));
                if let Value::Object(section) = section {
                    section.insert(name, value);
                }
            }
            Job::Look(place, kind) => {
                if self.places.has_seen(&place) {
                    return;
                }
                let Some(mut value) = tree.pointer_mut(place.as_str()).map(Value::take) else { return };
                let depth = place.tokens().count();
                let file = self.shelf.parts.origin(&place).file;
                let here = Here { file, place: place.clone(), depth, replaced: 0 };
                self.value(&mut value, Shape::Object(kind), &here);
                if let Some(node) = tree.pointer_mut(place.as_str()) {
                    *node = value;
                }
            }
        }
    }

    /// Returns where the walk is at a place that may have come from another file.
    pub(super) fn entered(&self, here: &Here) -> Here {
        let file = self.shelf.parts.mounted(&here.place).map_or(here.file, |origin| origin.file);
        Here { file, ..here.clone() }
    }

    fn value(&mut self, value: &mut Value, shape: Shape, here: &Here) {
        if self.is_full {
            return;
        }
        let here = &self.entered(here);
        if here.depth > DEEPEST {
            let message = format!("with its files the document nests deeper than {DEEPEST} levels");
            let is_known = self.diagnostics.iter().any(|finding| finding.code == "too_deep");
            if !is_known {
                self.diagnostics.push(Diagnostic::error("too_deep", Place::Value(here.place.clone()), message));
            }
            return;
        }
        let reference = value.get("$ref").and_then(Value::as_str);
        match (shape, reference) {
            (Shape::Any, _) => return self.data(value, here),
            (shape, Some(_)) => match shape.kind() {
                Some(kind) if kind.grammar().section.is_some() && kind != Kind::PathItem => {
                    self.reference(value, kind, here);
                }
                Some(_) => self.inline(value, shape, here),
                None if matches!(shape, Shape::List(_)) => self.inline(value, shape, here),
                None if matches!(shape, Shape::Map(item) if !matches!(item, Shape::Text)) => {
                    self.inline(value, shape, here);
                }
                None => {}
            },
            _ => {}
        }
        self.inside(value, shape, &self.entered(here));
    }

    fn inside(&mut self, value: &mut Value, shape: Shape, here: &Here) {
        match (shape, value) {
            (Shape::List(item), Value::Array(items)) => {
                for (index, value) in items.iter_mut().enumerate() {
                    self.value(value, *item, &here.child(index));
                }
            }
            (Shape::Map(item), Value::Object(entries)) => {
                for (name, value) in entries {
                    self.value(value, *item, &here.child(name));
                }
            }
            (shape, Value::Object(members)) => {
                let Some(kind) = shape.kind() else { return };
                if kind.grammar().section.is_some() {
                    self.places.see(here.place.clone(), kind);
                }
                let named = if kind == Kind::Schema { discriminators::branches(members) } else { Vec::new() };
                let grammar = kind.grammar_of(Version::V3_1);
                for (name, member) in members.iter_mut() {
                    if let Some(shape) = grammar.shape(name) {
                        self.value(member, shape, &here.child(name));
                    }
                }
                if kind == Kind::Discriminator {
                    self.mapping(members, here);
                }
                discriminators::keep_names(members, named);
            }
            _ => {}
        }
    }

    /// Makes a reference to a file one to the place of what is there.
    fn reference(&mut self, value: &mut Value, kind: Kind, here: &Here) {
        let Some(Value::String(reference)) = value.get_mut("$ref") else { return };
        match self.place_of(reference, kind, here) {
            Some(Ok(place)) => *reference = place,
            // A schema that is not there is any JSON.
            Some(Err(())) => {
                if let Value::Object(members) = value {
                    members.shift_remove("$ref");
                }
            }
            None => {}
        }
    }

    /// Returns the reference to the place that something of another file has; none for what stays as it is.
    fn place_of(&mut self, reference: &str, kind: Kind, here: &Here) -> Option<Result<String, ()>> {
        let section = kind.grammar().section?;
        if let (0, Address::Here(_)) = (here.file, Address::of(reference)) {
            self.jobs.extend(target(reference).map(|place| Job::Look(place, kind)));
            return None;
        }
        if self.is_name(reference, section) {
            return None;
        }
        let errors = self.diagnostics.count(Level::Warning);
        let Some(Found { target, name }) = self.follow(reference, kind, here) else {
            return (self.diagnostics.count(Level::Warning) > errors).then_some(Err(()));
        };
        let place = if target.file == 0 {
            self.jobs.push_back(Job::Look(target.pointer.clone(), kind));
            target.pointer
        } else if let Some(place) = self.places.find(&target, section) {
            place.clone()
        } else {
            let path = self.shelf.file(target.file).path.clone();
            let place = self.places.place(target.clone(), section, &name, &path);
            self.jobs.push_back(Job::Put(target, place.clone()));
            place
        };
        Some(Ok(format!("#{}", place.as_str().replace('%', "%25"))))
    }

    /// True for the bare name of a component, which people write for a reference to it; a rule speaks of that.
    fn is_name(&self, reference: &str, section: &str) -> bool {
        let components = self.shelf.file(0).tree.get("components");
        !reference.contains(['.', '/', '#']) && components.and_then(|all| all.get(section)?.get(reference)).is_some()
    }

    /// Follows a reference, and reports where it leads nowhere: an error, unless something can be said without it.
    pub(super) fn follow(&mut self, reference: &str, kind: Kind, here: &Here) -> Option<Found> {
        let at = here.place.child("$ref");
        match self.shelf.follow(here.file, reference, &at, self.diagnostics) {
            Ok(found) => Some(found),
            Err(Lost::Said) => None,
            Err(Lost::Nothing(mut finding)) => {
                let instead = match kind {
                    Kind::Schema => "the value is taken as any JSON",
                    Kind::Example | Kind::Link | Kind::Callback => "left out",
                    _ => "",
                };
                if !instead.is_empty() {
                    finding.level = Level::Warning;
                    *finding = finding.label(instead);
                }
                self.diagnostics.push(*finding);
                None
            }
        }
    }

    /// Rewrites the references of a discriminator, which may also be names of components.
    fn mapping(&mut self, members: &mut Map<String, Value>, here: &Here) {
        let here = Here { place: here.place.child("mapping"), ..here.clone() };
        let here = self.entered(&here);
        let mapping = members.get_mut("mapping").and_then(Value::as_object_mut);
        for (_, value) in mapping.into_iter().flatten() {
            let Value::String(reference) = value else { continue };
            let is_name = !reference.contains(['#', '/'])
                && ![".yaml", ".yml", ".json"].iter().any(|ending| reference.ends_with(ending));
            let own = format!("#/components/schemas/{reference}");
            let meant = match is_name {
                false => reference.clone(),
                // A name is that of a component of the same file, or else of the document.
                true if here.file != 0 && target(&own).is_some_and(|own| self.has(here.file, own)) => own,
                true => continue,
            };
            if let Some(Ok(place)) = self.place_of(&meant, Kind::Schema, &here) {
                *reference = place;
            }
        }
    }

    fn has(&self, file: usize, pointer: Pointer) -> bool {
        self.shelf.at(&Target { file, pointer }).is_some()
    }
}
