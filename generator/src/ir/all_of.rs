//! `allOf`: a value that fits several schemas at once.
//!
//! ```yaml
//! allOf:
//!   - $ref: '#/components/schemas/Base'
//!   - type: object
//!     properties: { extra: { type: string } }
//! ```
//!
//! One branch with nothing beside it is that branch, perhaps `null` or with other words: the way 3.0 puts a description
//! beside a reference. Several objects are one struct with the members of all. A union among them makes the whole a union, whose
//! branches have the members of all the others, too: [`mixtures`](super::mixtures).

use super::{
    Type, TypeKind,
    lowering::Lowering,
    schemas::Lowered,
    structs::{Member, Struct, members},
};
use crate::diagnostics::{Diagnostic, Place, Pointer};
use openapiv3::{
    AdditionalProperties, AnySchema, Discriminator, ObjectType, ReferenceOr, Schema, SchemaKind, Type as SchemaType,
};
use std::collections::HashSet;
use std::rc::Rc;

/// Branches inside of branches beyond this are no document that people write, and the walk through them takes stack.
const DEEPEST: usize = 64;

/// What the branches of an `allOf` add up to.
#[derive(Clone, Default)]
pub(super) struct Merged {
    pub(super) members: Vec<Member>,
    pub(super) required: Vec<String>,
    pub(super) rest: Option<(AdditionalProperties, Pointer)>,
    /// The unions among them, of each of which a value fits a branch.
    pub(super) choices: Vec<Choice>,
    /// The branches merged already. To merge one again adds nothing, and may never end.
    seen: HashSet<Pointer>,
    /// How many branches are open around the one being merged.
    depth: usize,
}

/// A union that stands among the branches of an `allOf`, or beside other keywords.
#[derive(Clone)]
pub(super) struct Choice {
    /// Where the list of its branches is.
    pub(super) list: Pointer,
    pub(super) branches: Vec<ReferenceOr<Schema>>,
    pub(super) discriminator: Option<Discriminator>,
}

impl Lowering<'_> {
    pub(super) fn all_of(
        &mut self,
        branches: &[ReferenceOr<Schema>],
        beside: Option<&AnySchema>,
        schema: &Schema,
        pointer: &Pointer,
        hint: &str,
    ) -> Lowered {
        let list = pointer.child("allOf");
        let placed = branches.iter().enumerate().map(|(index, branch)| (branch, list.child(index)));
        let telling: Vec<_> = placed.filter(|(branch, _)| !only_words(branch)).collect();
        let alone = beside.is_none_or(|any| {
            let has_branches = any.one_of.iter().chain(&any.any_of).any(|branch| !is_condition(branch));
            any.properties.is_empty() && any.required.is_empty() && !has_branches
        });
        if let ([(branch, place)], true) = (telling.as_slice(), alone)
            && !self.is_child(pointer, branch, schema)
            && !self.comes_back(branch, pointer)
        {
            return Lowered::Plain(self.schema(branch, place, hint));
        }
        let mut merged = Merged::of(pointer);
        for (branch, place) in &telling {
            if !self.merge(branch, place, &mut merged) {
                let message = "`allOf` of something other than objects with properties is not covered yet";
                self.unsupported(place, message, "the value is taken as any JSON");
                return Lowered::Plain(Type::Any);
            }
        }
        if let Some(any) = beside {
            merged.add(&object_of(any), pointer);
            self.choose(any, schema, pointer, &mut merged);
        }
        self.merged(merged, pointer, hint)
    }

    /// Lowers what was merged.
    pub(super) fn merged(&mut self, merged: Merged, pointer: &Pointer, hint: &str) -> Lowered {
        if !merged.choices.is_empty() {
            return self.mixture(merged, pointer, hint);
        }
        if merged.members.is_empty() {
            return Lowered::Plain(self.merged_map(merged, pointer, hint));
        }
        Lowered::Named(TypeKind::Struct(self.merged_structure(merged, hint)))
    }

    /// Lowers what was merged and has no members that are known.
    pub(super) fn merged_map(&mut self, merged: Merged, pointer: &Pointer, hint: &str) -> Type {
        match merged.rest {
            Some((rest, place)) => self.map(Some(&rest), &place, hint),
            None => self.map(None, pointer, hint),
        }
    }

    pub(super) fn merged_structure(&mut self, mut merged: Merged, hint: &str) -> Struct {
        for member in &mut merged.members {
            member.required |= merged.required.contains(&member.wire);
        }
        let rest = merged.rest.as_ref().map(|(rest, place)| (rest, place));
        self.structure_of(&merged.members, rest, hint)
    }

    /// Adds a branch; false when it is no object.
    pub(super) fn merge(&mut self, branch: &ReferenceOr<Schema>, place: &Pointer, merged: &mut Merged) -> bool {
        if merged.depth == DEEPEST {
            let message = format!("`allOf` leads through more than {DEEPEST} levels of `allOf`");
            self.report(Diagnostic::error("too_deep", Place::Value(place.clone()), message));
        }
        // Every component of such a chain would walk as far again, for a document that is refused already.
        if self.diagnostics.has_errors() {
            return true;
        }
        let (schema, place, end) = match branch {
            ReferenceOr::Item(schema) => (Rc::new(schema.clone()), place.clone(), Some(place.clone())),
            ReferenceOr::Reference { reference } => match self.referred(reference) {
                Some((schema, place)) => (schema, place, self.end_of(reference)),
                None => return true, // Reported as dangling already.
            },
        };
        if end.is_some_and(|end| !merged.seen.insert(end)) {
            return true;
        }
        let (nested, object) = match &schema.schema_kind {
            SchemaKind::Type(SchemaType::Object(object)) => (&[][..], object.clone()),
            SchemaKind::AllOf { all_of } => (all_of.as_slice(), ObjectType::default()),
            SchemaKind::OneOf { .. } | SchemaKind::AnyOf { .. } => (&[][..], ObjectType::default()),
            SchemaKind::Any(any) if any.enumeration.is_empty() && !is_other_than_object(any) => {
                (any.all_of.as_slice(), object_of(any))
            }
            _ => return false,
        };
        let list = place.child("allOf");
        let mut placed = nested.iter().enumerate().map(|(index, branch)| (branch, list.child(index)));
        merged.depth += 1;
        let all_merged = placed.all(|(branch, place)| self.merge(branch, &place, merged));
        merged.depth -= 1;
        merged.add(&object, &place);
        match &schema.schema_kind {
            SchemaKind::OneOf { one_of } => self.choose_one("oneOf", one_of, &schema, &place, merged),
            SchemaKind::AnyOf { any_of } => self.choose_one("anyOf", any_of, &schema, &place, merged),
            SchemaKind::Any(any) => self.choose(any, &schema, &place, merged),
            _ => {}
        }
        all_merged
    }

    /// Adds the unions that stand beside other keywords.
    fn choose(&mut self, any: &AnySchema, schema: &Schema, place: &Pointer, merged: &mut Merged) {
        self.choose_one("oneOf", &any.one_of, schema, place, merged);
        self.choose_one("anyOf", &any.any_of, schema, place, merged);
    }

    fn choose_one(
        &mut self,
        keyword: &str,
        branches: &[ReferenceOr<Schema>],
        schema: &Schema,
        place: &Pointer,
        merged: &mut Merged,
    ) {
        // What builds on a schema that leaves the choice is chosen already.
        let list = place.child(keyword);
        if branches.iter().all(is_condition) || !self.chosen_among(&list).is_disjoint(&merged.seen) {
            return;
        }
        let discriminator = schema.schema_data.discriminator.clone();
        merged.choices.push(Choice { list, branches: branches.to_vec(), discriminator });
    }
}

impl Merged {
    /// Begins to merge the schema at a place.
    pub(super) fn of(pointer: &Pointer) -> Self {
        Self { seen: HashSet::from([pointer.clone()]), ..Self::default() }
    }

    /// True when nothing was said of an object.
    pub(super) fn is_empty(&self) -> bool {
        self.members.is_empty() && self.required.is_empty() && self.rest.is_none() && self.choices.is_empty()
    }

    /// True when every member of another is a member of this one, and has to be there where it has to be there.
    pub(super) fn covers(&self, other: &Self) -> bool {
        let requires = |all: &Self, name: &String| {
            all.required.contains(name) || all.members.iter().any(|member| member.wire == *name && member.required)
        };
        let mut names = other.members.iter().map(|member| &member.wire);
        let has_all = names.all(|name| self.members.iter().any(|member| member.wire == *name));
        let mut needed = other.required.iter().chain(other.members.iter().map(|member| &member.wire));
        has_all
            && other.rest.is_none()
            && other.choices.is_empty()
            && needed.all(|name| !requires(other, name) || requires(self, name))
    }

    /// Adds an object's members; a member declared again is described by the later place and keeps the earlier's rank.
    fn add(&mut self, object: &ObjectType, place: &Pointer) {
        self.required.extend(object.required.iter().cloned());
        for member in members(object, place) {
            match self.members.iter_mut().find(|known| known.wire == member.wire) {
                // Words and bounds told again do not say anew what the value is.
                Some(known) if is_bound(&member.schema) => known.required |= member.required,
                Some(known) if known.schema == member.schema => known.required |= member.required,
                Some(known) => {
                    let (schema, pointer) = (known.schema.clone(), known.pointer.clone());
                    known.earlier.push((schema, pointer));
                    let earlier = std::mem::take(&mut known.earlier);
                    *known = Member { required: known.required || member.required, earlier, ..member };
                }
                None => self.members.push(member),
            }
        }
        if let Some(rest) = &object.additional_properties {
            self.rest = Some((rest.clone(), place.clone()));
        }
    }
}

fn is_bound(schema: &ReferenceOr<Box<Schema>>) -> bool {
    match schema {
        ReferenceOr::Item(schema) => matches!(&schema.schema_kind, SchemaKind::Any(any) if says_no_type(any)),
        ReferenceOr::Reference { .. } => false,
    }
}

/// True for what says of values other than objects what they are.
fn is_other_than_object(any: &AnySchema) -> bool {
    any.items.is_some() || any.format.is_some() || any.typ.as_deref().is_some_and(|typ| typ != "object")
}

fn object_of(any: &AnySchema) -> ObjectType {
    ObjectType {
        properties: any.properties.clone(),
        required: any.required.clone(),
        additional_properties: any.additional_properties.clone(),
        ..Default::default()
    }
}

/// True for a branch that describes without constraining.
fn only_words(branch: &ReferenceOr<Schema>) -> bool {
    match branch {
        ReferenceOr::Item(schema) => match &schema.schema_kind {
            SchemaKind::Any(any) => says_no_type(any) && any.required.is_empty(),
            _ => false,
        },
        ReferenceOr::Reference { .. } => false,
    }
}

/// True for a branch of `oneOf` or `anyOf` that says which members go together, and nothing of what they are.
pub(super) fn is_condition(branch: &ReferenceOr<Schema>) -> bool {
    match branch {
        ReferenceOr::Item(schema) => match &schema.schema_kind {
            SchemaKind::Any(any) => says_no_type(any),
            SchemaKind::Type(SchemaType::Object(object)) => {
                object.properties.is_empty() && object.additional_properties.is_none() && !object.required.is_empty()
            }
            _ => false,
        },
        ReferenceOr::Reference { .. } => false,
    }
}

/// True for a schema that says nothing of what a value is, but at most bounds of it.
fn says_no_type(any: &AnySchema) -> bool {
    let AnySchema {
        typ,
        properties,
        additional_properties,
        items,
        enumeration,
        format,
        one_of,
        all_of,
        any_of,
        not,
        pattern: _,
        multiple_of: _,
        exclusive_minimum: _,
        exclusive_maximum: _,
        minimum: _,
        maximum: _,
        required: _,
        min_properties: _,
        max_properties: _,
        min_items: _,
        max_items: _,
        unique_items: _,
        min_length: _,
        max_length: _,
    } = any;
    let has_branches = !one_of.is_empty() || !all_of.is_empty() || !any_of.is_empty() || not.is_some();
    let has_values = !enumeration.is_empty() || format.is_some() || typ.is_some();
    !has_branches && !has_values && properties.is_empty() && additional_properties.is_none() && items.is_none()
}
