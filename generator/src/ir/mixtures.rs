//! Mixtures: a union beside members of its own, or among the branches of an `allOf`.
//!
//! ```yaml
//! required: [id]
//! properties: { id: { type: string } }
//! oneOf:
//!   - { required: [url], properties: { url: { type: string } } }
//!   - { required: [text], properties: { text: { type: string } } }
//! ```
//!
//! A value has the shared members and those of a branch. So it is a union, each branch of which is a struct with the members of both;
//! where there are several unions, of each way to choose a branch of every one. A branch that has the shared members already is that
//! schema and no other type.

use super::{
    Docs, Type, TypeKind,
    all_of::{Choice, Merged},
    lowering::Lowering,
    schemas::Lowered,
    unions::{Branch, Branches, branch_word, is_null},
};
use crate::diagnostics::Pointer;
use crate::names::pascal;
use openapiv3::{ReferenceOr, Schema};
use serde_json::Value;
use std::collections::VecDeque;

/// Nobody goes through more branches than this in a `match`.
const MOST_WAYS: usize = 64;

/// Unions in branches of unions beyond this are no document that people write.
const DEEPEST: usize = 16;

/// A way to choose a branch of each union.
struct Way {
    merged: Merged,
    /// The words of the branches.
    word: String,
    /// The place of the branch that was chosen first.
    place: Pointer,
    /// The branch as it is, where it has all that it is mixed with.
    whole: Option<Type>,
    /// What the document says of the branch.
    docs: Docs,
    values: Vec<Value>,
    schema: Option<String>,
    /// How many branches were chosen.
    depth: usize,
}

impl Lowering<'_> {
    /// Lowers members that were merged with unions.
    pub(super) fn mixture(&mut self, merged: Merged, pointer: &Pointer, hint: &str) -> Lowered {
        // What is shared is named after the whole, and not after the branch that happens to be first.
        for member in &merged.members {
            self.boxed_schema(&member.schema, &member.pointer, &format!("{hint}{}", pascal(&member.wire)));
        }
        let discriminator = match merged.choices.as_slice() {
            [only] => only.discriminator.clone(),
            _ => None,
        };
        let overlapping = merged.choices.iter().all(|choice| choice.list.last().as_deref() == Some("anyOf"));
        let mut nullable = false;
        let (mut open, mut ways) = (VecDeque::new(), Vec::new());
        let place = pointer.clone();
        let docs = Docs::default();
        open.push_back(Way {
            merged,
            word: String::new(),
            place,
            whole: None,
            docs,
            values: Vec::new(),
            schema: None,
            depth: 0,
        });
        while let Some(mut way) = open.pop_front() {
            if way.merged.choices.is_empty() {
                ways.push(way);
                continue;
            }
            let (choice, depth) = (way.merged.choices.remove(0), way.depth + 1);
            nullable |= choice.branches.iter().any(is_null);
            let next = self.choices(&way, &choice, pointer);
            next.into_iter().rev().for_each(|way| open.push_front(way));
            if open.len() + ways.len() > MOST_WAYS || depth > DEEPEST {
                let message = "there are too many ways to choose among these branches";
                self.unsupported(pointer, message, "the value is taken as any JSON");
                return Lowered::Plain(Type::Any);
            }
        }
        // One value of the discriminator that means several ways tells nothing.
        let mut places: Vec<&Pointer> = ways.iter().map(|way| &way.place).collect();
        places.sort();
        places.dedup();
        let discriminator = discriminator.filter(|_| places.len() == ways.len());
        let branches = ways.into_iter().map(|way| {
            let Way { merged, word, place, whole, docs, values, schema, .. } = way;
            let ty = whole.unwrap_or_else(|| self.way(merged, &word, docs, pointer, hint));
            Branch { word, place, ty, values, schema }
        });
        let found = Branches { nullable, overlapping, branches: branches.collect() };
        self.union_of(found, discriminator.as_ref(), pointer, hint)
    }

    /// Goes each of the ways that a union opens.
    fn choices(&mut self, way: &Way, choice: &Choice, pointer: &Pointer) -> Vec<Way> {
        let mut ways = Vec::with_capacity(choice.branches.len());
        for (index, branch) in choice.branches.iter().enumerate().filter(|(_, branch)| !is_null(branch)) {
            let place = match branch {
                // What is chosen by the discriminator alone stands elsewhere.
                ReferenceOr::Reference { .. } if choice.list.last().as_deref() == Some("discriminator") => {
                    choice.list.clone()
                }
                _ => choice.list.child(index),
            };
            let mut merged = way.merged.clone();
            if !self.merge(branch, &place, &mut merged) {
                let message = "this branch is no object, as what stands beside the union is";
                self.unsupported(&place, message, "the branch is left out");
                continue;
            }
            let (mut word, schema_name) = match branch {
                ReferenceOr::Reference { reference } => self.word_of(reference, pointer),
                ReferenceOr::Item(_) => (branch_word(branch, index), None),
            };
            let whole = self.whole(branch, way, pointer).filter(|_| merged.choices.is_empty());
            let (mut values, mut schema) = (way.values.clone(), way.schema.clone());
            let mut first = way.place.clone();
            if way.place == *pointer {
                first = choice.list.child(index);
                if let Some(by) = &choice.discriminator {
                    values = self.tag_values(by, branch).0;
                    schema = schema_name;
                }
            } else {
                word = format!("{}{word}", way.word);
            }
            let docs = match branch {
                ReferenceOr::Item(branch) => Docs::of_schema(&branch.schema_data),
                ReferenceOr::Reference { reference } => {
                    let target = self.follow::<Schema>(reference);
                    target.map(|(schema, _)| Docs::of_schema(&schema.schema_data)).unwrap_or_default()
                }
            };
            ways.push(Way { merged, word, place: first, whole, docs, values, schema, depth: way.depth + 1 });
        }
        ways
    }

    /// Returns what a branch that is a reference is called, and the name of its schema.
    fn word_of(&mut self, reference: &str, pointer: &Pointer) -> (String, Option<String>) {
        let target = self.follow::<Schema>(reference).map(|(_, target)| target);
        let schema = target.as_ref().and_then(Pointer::last);
        let word = match target.as_ref().and_then(|target| self.component(target)) {
            _ if target.as_ref() == Some(pointer) => "Base".to_owned(),
            Some(id) => self.name_of(id).to_string(),
            None => pascal(schema.as_deref().unwrap_or_default()),
        };
        (word, schema)
    }

    /// Returns the type of a branch that has all that it is mixed with.
    fn whole(&mut self, branch: &ReferenceOr<Schema>, way: &Way, pointer: &Pointer) -> Option<Type> {
        let ReferenceOr::Reference { reference } = branch else { return None };
        let (_, target) = self.follow::<Schema>(reference)?;
        let id = self.component(&target).filter(|_| target != *pointer)?;
        if self.builds_on(&target, pointer) {
            return Some(Type::Named(id));
        }
        let mut own = Merged::of(pointer);
        let is_object = self.merge(branch, pointer, &mut own);
        (is_object && own.choices.is_empty() && own.covers(&way.merged)).then_some(Type::Named(id))
    }

    /// Makes the type of what was merged on one of the ways.
    fn way(&mut self, merged: Merged, word: &str, docs: Docs, pointer: &Pointer, hint: &str) -> Type {
        if merged.members.is_empty() {
            return self.merged_map(merged, pointer, hint);
        }
        let name = format!("{hint}{word}");
        let id = self.reserve(&name, pointer);
        let structure = self.merged_structure(merged, &name);
        self.fill(id, docs, TypeKind::Struct(structure));
        Type::Named(id)
    }
}
