//! The walk over a document that mends and rewrites it: the innermost objects first, so that each rule finds what is inside of
//! its object in the words of 3.0 already.

use super::moves::Moves;
use super::{document, schemas, unread};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Pointer};
use crate::lint::document::target;
use crate::lint::grammar::{Kind, Shape, Version};
use crate::lint::readings::{held, holds, reading, supplied};
use serde_json::{Map, Value};

/// The members of an object of the document.
pub(super) type Members = Map<String, Value>;

/// What rules know and note while they rewrite.
pub(super) struct Walk<'d> {
    pub(super) version: Version,
    pub(super) moves: Moves,
    pub(super) diagnostics: &'d mut Diagnostics,
    /// The places that references lead to, each with what is needed there.
    references: Vec<(Kind, Pointer)>,
    /// Those of them at which OpenAPI has no object.
    pub(super) unplaced: Vec<(Kind, Pointer)>,
}

/// What an object is to the one that holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Kept,
    /// It means nothing without a member that is missing.
    LeftOut,
}

/// Schemas whose being `true` or `false` is told to the stages after this one as it is.
const BOOLEANS: &[&str] = &["additionalProperties", "items", "unevaluatedProperties", "unevaluatedItems"];

impl<'d> Walk<'d> {
    pub(super) fn new(tree: &Value, diagnostics: &'d mut Diagnostics) -> Self {
        Self {
            version: Version::of(tree),
            moves: Moves::default(),
            diagnostics,
            references: Vec::new(),
            unplaced: Vec::new(),
        }
    }

    /// Rewrites a whole document.
    pub(super) fn document(&mut self, tree: &mut Value) {
        if let Value::Object(members) = tree {
            self.object(members, Kind::OpenApi, &Pointer::root());
        }
        // References also lead to where OpenAPI has no objects: to `definitions`, or into extensions.
        while let Some((kind, place)) = self.references.pop() {
            if kind_at(&place).is_some() || self.unplaced.iter().any(|(_, known)| *known == place) {
                continue;
            }
            self.unplaced.push((kind, place.clone()));
            if let Some(Value::Object(members)) = tree.pointer_mut(place.as_str()) {
                self.object(members, kind, &place);
            }
        }
    }

    /// Notes what is lost, with what is done instead.
    pub(super) fn lost(&mut self, place: Place, message: impl Into<String>, instead: &str) {
        self.diagnostics.push(Diagnostic::warning("unsupported", place, message).label(instead));
    }

    fn object(&mut self, members: &mut Members, kind: Kind, at: &Pointer) -> Verdict {
        if let (Some(_), Some(Value::String(reference))) = (kind.grammar().section, members.get("$ref")) {
            self.references.extend(target(reference).map(|place| (kind, place)));
            if !matches!(kind, Kind::Schema | Kind::PathItem) {
                return Verdict::Kept;
            }
        }
        if kind == Kind::Schema {
            schemas::before(members);
        }
        let names: Vec<String> = members.keys().cloned().collect();
        for name in names {
            let Some(value) = members.get_mut(&name) else { continue };
            let Some(held) = held(kind, &name, value, self.version) else { continue };
            if !self.member(&name, value, held.shape, &at.child(&name)) {
                members.shift_remove(&name);
            }
        }
        if !self.complete(members, kind) {
            return Verdict::LeftOut;
        }
        unread::report(members, kind, at, self);
        match kind {
            Kind::Schema => schemas::rewrite(members, at, self),
            _ => document::rewrite(members, kind),
        }
        Verdict::Kept
    }

    /// Rewrites what a member holds; false when it is to be left out.
    fn member(&mut self, name: &str, value: &mut Value, shape: Shape, at: &Pointer) -> bool {
        if matches!(shape, Shape::Any) {
            return true;
        }
        if !is_whole(value, shape) {
            match reading(value, shape) {
                Some(read) => *value = read,
                None => return false,
            }
        }
        match (shape, value) {
            (Shape::Object(kind), Value::Object(members)) => self.object(members, kind, at) == Verdict::Kept,
            (Shape::SchemaOrBoolean, Value::Object(members)) => self.object(members, Kind::Schema, at) == Verdict::Kept,
            (Shape::Object(Kind::Schema) | Shape::SchemaOrBoolean, value) => {
                if let (Some(all), false) = (value.as_bool(), BOOLEANS.contains(&name)) {
                    *value = schemas::of_boolean(all);
                }
                true
            }
            (Shape::List(item), Value::Array(items)) => {
                self.elements(items, *item, at);
                true
            }
            (Shape::Words(words), Value::Array(items)) => {
                self.elements(items, Shape::Word(words), at);
                true
            }
            (Shape::Map(item), Value::Object(entries)) => {
                let names: Vec<String> = entries.keys().cloned().collect();
                for name in names {
                    let Some(value) = entries.get_mut(&name) else { continue };
                    if !self.member(&name, value, *item, &at.child(&name)) {
                        entries.shift_remove(&name);
                    }
                }
                true
            }
            _ => true,
        }
    }

    fn elements(&mut self, items: &mut Vec<Value>, shape: Shape, at: &Pointer) {
        let mut kept = 0;
        for index in 0..items.len() {
            let place = at.child(index);
            if !self.member("", &mut items[index], shape, &place) {
                continue;
            }
            if kept != index {
                items.swap(kept, index);
                self.moves.moved(place, at.child(kept));
            }
            kept += 1;
        }
        items.truncate(kept);
    }

    /// Adds what an object must have; false when that cannot be said.
    fn complete(&mut self, members: &mut Members, kind: Kind) -> bool {
        if members.contains_key("$ref") && kind.grammar().section.is_some() {
            return true;
        }
        let older = kind.grammar_of(Version::V3_0);
        for name in older.members().filter(|member| member.required).map(|member| member.name) {
            if members.contains_key(name) {
                continue;
            }
            match supplied(kind, name) {
                Some(value) => members.insert(name.to_owned(), value),
                None if kind.grammar_of(self.version).requires(name) => return false,
                None => None,
            };
        }
        let is_described = ["schema", "content"].iter().any(|name| members.contains_key(*name));
        if let (Some(schema), false) = (supplied(kind, "schema"), is_described) {
            members.insert("schema".to_owned(), schema);
        }
        true
    }
}

/// Returns true for a value that is of a shape, whatever its elements are.
fn is_whole(value: &Value, shape: Shape) -> bool {
    match shape {
        Shape::List(_) => value.is_array(),
        Shape::Map(_) => value.is_object(),
        Shape::Words(_) => value.is_array() || holds(value, shape),
        _ => holds(value, shape),
    }
}

/// Returns what OpenAPI says is at a place; none where it says nothing.
fn kind_at(place: &Pointer) -> Option<Kind> {
    let mut shape = Shape::Object(Kind::OpenApi);
    for token in place.tokens() {
        shape = match shape {
            Shape::List(item) | Shape::Map(item) => *item,
            shape => shape.kind()?.grammar_of(Version::V3_1).shape(&token)?,
        };
    }
    shape.kind()
}
