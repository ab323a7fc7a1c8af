//! Members that several parts of an `allOf` describe.
//!
//! ```yaml
//! allOf:
//!   - properties: { details: { type: array, items: { $ref: '#/components/schemas/Detail' } } }
//!   - properties: { details: { items: { properties: { issue: { type: string, enum: [TAKEN] } } } } }
//! ```
//!
//! Such a value fits all that is said of it. What the last part says is the narrowest, as a rule; where an earlier one knows members
//! of objects that it does not, the type has the members of all.

use super::{Docs, Type, TypeKind, all_of::Merged, lowering::Lowering, schemas::Lowered, structs::Member};
use crate::diagnostics::Pointer;
use openapiv3::{ReferenceOr, Schema, SchemaKind, Type as SchemaType};

/// Objects in objects that are described again beyond this are no document that people write.
const DEEPEST: usize = 16;
/// How many types are made of several descriptions. Circles could combine for ever.
const MOST: usize = 1000;

/// A schema with its place.
type Part = (ReferenceOr<Schema>, Pointer);

impl Lowering<'_> {
    /// Lowers the value of a member that several parts describe.
    pub(super) fn described_again(&mut self, member: &Member, hint: &str) -> Type {
        let last = (&member.schema, &member.pointer);
        let all = member.earlier.iter().map(|(schema, place)| (schema, place)).chain([last]);
        let parts: Vec<Part> = all.map(|(schema, place)| (schema.clone().unbox(), place.clone())).collect();
        self.together(&parts, hint)
    }

    /// Lowers schemas that a value fits all at once.
    fn together(&mut self, parts: &[Part], hint: &str) -> Type {
        let Some(((last, place), earlier)) = parts.split_last() else { return Type::Any };
        if earlier.is_empty() {
            return self.schema(last, place, hint);
        }
        if let Some(items) = self.items(parts) {
            let item = self.together(&items, &format!("{hint}Item"));
            return self.with_null_of_all(parts, Type::Array(Box::new(item)));
        }
        let (mut before, mut own) = (Merged::default(), Merged::default());
        let all_objects = earlier.iter().all(|(part, place)| self.merge(part, place, &mut before))
            && self.merge(last, place, &mut own);
        if !all_objects || before.is_empty() || self.says_all_of(&own, &before) {
            return self.schema(last, place, hint);
        }
        if let ([(first, place)], true) = (earlier, self.says_all_of(&before, &own)) {
            return self.schema(first, place, hint);
        }
        let key: Vec<Pointer> = parts.iter().map(|(part, place)| self.end_of_part(part, place)).collect();
        if let Some(id) = self.combined.get(&key) {
            let ty = Type::Named(*id);
            return self.with_null_of_all(parts, ty);
        }
        if self.combining == DEEPEST || self.combined.len() == MOST {
            let message = "this is described again by too many parts";
            self.unsupported(place, message, "what the earlier ones say is left out");
            return self.schema(last, place, hint);
        }
        let id = self.reserve(hint, place);
        self.combined.insert(key, id);
        self.combining += 1;
        let mut merged = Merged::default();
        for (part, place) in parts {
            self.merge(part, place, &mut merged);
        }
        let kind = match self.merged(merged, place, hint) {
            Lowered::Plain(ty) => TypeKind::Alias(ty),
            Lowered::Named(kind) => kind,
        };
        self.combining -= 1;
        let docs = match last {
            ReferenceOr::Item(schema) => Docs::of_schema(&schema.schema_data),
            ReferenceOr::Reference { .. } => Docs::default(),
        };
        self.fill(id, docs, kind);
        self.with_null_of_all(parts, Type::Named(id))
    }

    /// True when an object has each member of another, down to the members of these.
    fn says_all_of(&mut self, one: &Merged, other: &Merged) -> bool {
        one.covers(other)
            && other.members.iter().all(|member| {
                let own = one.members.iter().find(|own| own.wire == member.wire);
                own.is_some_and(|own| {
                    own.schema == member.schema
                        || own.earlier.iter().any(|(schema, _)| *schema == member.schema)
                        || !self.has_parts(&member.schema)
                })
            })
    }

    /// True for schemas of what has members or items.
    fn has_parts(&mut self, schema: &ReferenceOr<Box<Schema>>) -> bool {
        let schema = match schema {
            ReferenceOr::Item(schema) => (**schema).clone(),
            ReferenceOr::Reference { reference } => match self.referred(reference) {
                Some((schema, _)) => (*schema).clone(),
                None => return false,
            },
        };
        match schema.schema_kind {
            SchemaKind::Type(SchemaType::Object(_) | SchemaType::Array(_)) => true,
            SchemaKind::OneOf { .. } | SchemaKind::AllOf { .. } | SchemaKind::AnyOf { .. } => true,
            SchemaKind::Any(any) => !any.properties.is_empty() || any.items.is_some() || !any.all_of.is_empty(),
            SchemaKind::Type(_) | SchemaKind::Not { .. } => false,
        }
    }

    /// Returns what the parts say of the items of a list; none where one of them is no list.
    fn items(&mut self, parts: &[Part]) -> Option<Vec<Part>> {
        let mut items = Vec::new();
        for (part, place) in parts {
            let (schema, place) = match part {
                ReferenceOr::Item(schema) => (schema.clone(), place.clone()),
                ReferenceOr::Reference { reference } => (self.follow::<Schema>(reference)?.0, self.end_of(reference)?),
            };
            let item = match schema.schema_kind {
                SchemaKind::Type(SchemaType::Array(array)) => array.items,
                SchemaKind::Any(any) if any.properties.is_empty() => Some(any.items?),
                _ => return None,
            };
            if self.tree_at(&place.child("prefixItems")).is_some() {
                return None;
            }
            items.extend(item.map(|item| (item.unbox(), place.child("items"))));
        }
        (!items.is_empty()).then_some(items)
    }

    fn end_of_part(&self, part: &ReferenceOr<Schema>, place: &Pointer) -> Pointer {
        let end = match part {
            ReferenceOr::Reference { reference } => self.end_of(reference),
            ReferenceOr::Item(_) => None,
        };
        end.unwrap_or_else(|| place.clone())
    }

    /// Adds `null` where every part allows it.
    fn with_null_of_all(&mut self, parts: &[Part], ty: Type) -> Type {
        let all_null = parts.iter().all(|(part, _)| match part {
            ReferenceOr::Item(schema) => schema.schema_data.nullable,
            ReferenceOr::Reference { reference } => {
                self.referred(reference).is_some_and(|(schema, _)| schema.schema_data.nullable)
            }
        });
        if all_null { ty.nullable() } else { ty }
    }
}
