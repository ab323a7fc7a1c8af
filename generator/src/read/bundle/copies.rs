//! Copies: what a reference leads to, put in its place where OpenAPI allows no reference, or where it stands for data.

use super::addresses::Address;
use super::targets::{Found, Target, lone_reference};
use super::walk::{Bundler, Here, Job};
use crate::diagnostics::{Diagnostic, Diagnostics, Origin, Place, Pointer};
use crate::lint::document::{LONGEST_CHAIN, target};
use crate::lint::grammar::{Kind, Shape};
use serde_json::Value;

/// How deep the tree may become. One file may nest to 100 levels, and its parts stand a few levels deeper.
pub(super) const DEEPEST: usize = 120;

/// How much of the files may be there several times, in bytes beyond all of them.
const ROOM_FOR_COPIES: usize = 2 << 20;

impl Bundler<'_> {
    /// Puts what a reference leads to in its place: a path item, or something for which OpenAPI allows no reference.
    pub(super) fn inline(&mut self, value: &mut Value, shape: Shape, here: &Here) {
        let Some(reference) = value.get("$ref").and_then(Value::as_str).map(str::to_owned) else { return };
        let is_path_item = matches!(shape.kind(), Some(Kind::PathItem));
        match Address::of(&reference) {
            Address::Here(_) if is_path_item && here.file == 0 => {
                self.jobs.extend(target(&reference).map(|place| Job::Look(place, Kind::PathItem)));
                return;
            }
            Address::Elsewhere => return,
            _ => {}
        }
        if here.replaced > LONGEST_CHAIN {
            let message = format!("more than {LONGEST_CHAIN} references lead to each other");
            let place = Place::Value(here.place.child("$ref"));
            self.diagnostics.push(Diagnostic::error("long_ref_chain", place, message));
            return;
        }
        let kind = shape.kind().unwrap_or(Kind::OpenApi);
        let Some(Found { target, .. }) = self.follow(&reference, kind, here) else { return };
        let Some(mut content) = self.copy(&target, &here.place) else { return };
        if !is_path_item {
            let place = Place::Value(here.place.child("$ref"));
            let finding = Diagnostic::warning("misplaced_ref", place, "OpenAPI allows no reference here");
            self.diagnostics.push(finding.label("read as if what it leads to stood here"));
        }
        let own = self.shelf.parts.origin(&here.place);
        if let (Value::Object(content), Value::Object(members)) = (&mut content, &mut *value) {
            // What stands beside the reference counts.
            for (name, member) in std::mem::take(members).into_iter().filter(|(name, _)| name != "$ref") {
                let origin = Origin { file: own.file, pointer: own.pointer.child(&name) };
                self.shelf.parts.mount(here.place.child(&name), origin);
                content.insert(name, member);
            }
        }
        *value = content;
        self.shelf.parts.mount(here.place.clone(), Origin { file: target.file, pointer: target.pointer });
        let again = Here { replaced: here.replaced + 1, ..self.entered(here) };
        if value.get("$ref").is_some() {
            self.inline(value, shape, &again);
        }
    }

    /// Puts an example that is a file of its own in the place of the reference to it. It is data, in which a reference may also be
    /// one of the API's own, so nothing is said where there is no such file.
    pub(super) fn data(&mut self, value: &mut Value, here: &Here) {
        let Some(reference) = lone_reference(value).map(str::to_owned) else { return };
        let Address::File { path, .. } = Address::of(&reference) else { return };
        if ![".yaml", ".yml", ".json"].iter().any(|ending| path.ends_with(ending)) {
            return;
        }
        let mut unsaid = Diagnostics::default();
        let found = self.shelf.follow(here.file, &reference, &here.place, &mut unsaid);
        let Some(target) = found.ok().map(|found| found.target) else { return };
        let Some(content) = self.copy(&target, &here.place) else { return };
        if here.depth + depth(&content) <= DEEPEST {
            *value = content;
            self.shelf.parts.mount(here.place.clone(), Origin { file: target.file, pointer: target.pointer });
        }
    }

    /// Returns a copy of a node. None when there are more of them than there is room for, which is an error.
    pub(super) fn copy(&mut self, target: &Target, at: &Pointer) -> Option<Value> {
        let value = self.shelf.at(target)?;
        let most = self.shelf.bytes.saturating_mul(2).saturating_add(ROOM_FOR_COPIES);
        self.copied = self.copied.saturating_add(size(value));
        if self.copied <= most {
            return Some(value.clone());
        }
        if !self.is_full {
            let message = "the references multiply the document beyond measure";
            self.diagnostics.push(Diagnostic::error("too_large", Place::Value(at.clone()), message));
        }
        self.is_full = true;
        None
    }
}

/// Returns about how many bytes of text a value is.
fn size(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len() + 4,
        Value::Array(items) => items.iter().map(size).sum::<usize>() + 4,
        Value::Object(members) => members.iter().map(|(name, value)| name.len() + size(value)).sum::<usize>() + 4,
        Value::Null | Value::Bool(_) | Value::Number(_) => 4,
    }
}

pub(super) fn depth(value: &Value) -> usize {
    let inner = match value {
        Value::Array(items) => items.iter().map(depth).max(),
        Value::Object(members) => members.values().map(depth).max(),
        _ => return 0,
    };
    1 + inner.unwrap_or_default()
}
