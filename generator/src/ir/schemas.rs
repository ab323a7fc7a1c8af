//! Schemas: what a value may be.
//!
//! ```yaml
//! type: array
//! items: { $ref: '#/components/schemas/Extraction' }
//! ```
//!
//! A schema that Rust needs a name for (an object with properties, an enum, a union, every component) becomes a
//! [`TypeDef`]; all others become a [`Type`] on the spot. This file decides which of the two; the concepts have files of
//! their own.

use super::{Docs, Enum, Struct, Union, all_of::is_condition, lowering::Lowering};
use crate::diagnostics::{Diagnostic, Place, Pointer};
use crate::names::{TypeName, pascal};
use openapiv3::{
    AdditionalProperties, AnySchema, ArrayType, ReferenceOr, Schema, SchemaKind, StringFormat, StringType,
    Type as SchemaType, VariantOrUnknownOrEmpty,
};
use serde_json::Value;

/// The index of a named type in [`Api::types`](super::Api::types).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeId(pub usize);

/// A type that has a name in Rust.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeDef {
    /// Its name.
    pub name: TypeName,
    /// Where the document declares it.
    pub pointer: Pointer,
    /// What the document says of it.
    pub docs: Docs,
    /// What it is.
    pub kind: TypeKind,
}

/// What a named type is.
#[derive(Clone, Debug, PartialEq)]
pub enum TypeKind {
    /// An object with known members.
    Struct(Struct),
    /// One of some values.
    Enum(Enum),
    /// One of some types.
    Union(Union),
    /// Another name for a type.
    Alias(Type),
}

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    /// Any JSON.
    Any,
    /// An object with any members.
    Object,
    /// Text.
    String,
    /// `true` or `false`.
    Boolean,
    /// An integer of 32 bits.
    Integer32,
    /// An integer of 64 bits, the reading of an integer without a format.
    Integer64,
    /// An unsigned integer of 64 bits.
    Unsigned64,
    /// An integer of 128 bits, for bounds beyond 64.
    Integer128,
    /// A number of double precision.
    Number,
    /// A point in time (`date-time`).
    Timestamp,
    /// A day of the calendar (`date`).
    Date,
    /// A UUID.
    Uuid,
    /// Bytes in base64 (`byte`).
    Base64,
    /// Bytes as they are (`binary`).
    Binary,
    /// A list.
    Array(Box<Type>),
    /// A list of as many elements as there are types, each of its own.
    Tuple(Vec<Type>),
    /// An object whose members are all of one type.
    Map(Box<Type>),
    /// The type or `null`.
    Nullable(Box<Type>),
    /// A named type.
    Named(TypeId),
}

impl Type {
    /// Adds `null` to the values, once; JSON of any kind has it already.
    pub(super) fn nullable(self) -> Self {
        match self {
            Self::Any | Self::Nullable(_) => self,
            other => Self::Nullable(Box::new(other)),
        }
    }

    /// Returns the types that are written inside of this one.
    pub fn inner(&self) -> &[Type] {
        match self {
            Self::Array(inner) | Self::Map(inner) | Self::Nullable(inner) => std::slice::from_ref(&**inner),
            Self::Tuple(items) => items,
            _ => &[],
        }
    }

    /// Returns the type without `null`, and whether `null` was a value of it.
    pub(super) fn split_null(self) -> (Self, bool) {
        match self {
            Self::Nullable(inner) => (*inner, true),
            other => (other, false),
        }
    }
}

/// What a schema turned out to be.
pub(super) enum Lowered {
    Plain(Type),
    Named(TypeKind),
}

impl Lowering<'_> {
    /// Lowers a schema that stands where a value is described. `hint` names it should it need a name.
    pub(super) fn schema(&mut self, schema: &ReferenceOr<Schema>, pointer: &Pointer, hint: &str) -> Type {
        match schema {
            ReferenceOr::Reference { reference } => self.schema_reference(reference, hint),
            ReferenceOr::Item(schema) => self.inline(schema, pointer, hint),
        }
    }

    /// The same for the boxed form that `openapiv3` uses inside of schemas.
    pub(super) fn boxed_schema(&mut self, schema: &ReferenceOr<Box<Schema>>, pointer: &Pointer, hint: &str) -> Type {
        match schema {
            ReferenceOr::Reference { reference } => self.schema_reference(reference, hint),
            ReferenceOr::Item(schema) => self.inline(schema, pointer, hint),
        }
    }

    fn schema_reference(&mut self, reference: &str, hint: &str) -> Type {
        let Some((schema, target)) = self.referred(reference) else { return Type::Any };
        if let Some(id) = self.component(&target) {
            return if allows_null(&schema) { Type::Named(id).nullable() } else { Type::Named(id) };
        }
        let own = self.hint_at(&target);
        self.inline(&schema, &target, own.as_deref().unwrap_or(hint))
    }

    /// Returns the name for a schema inside of a component: the one it is given when the component comes to it, so that it does not
    /// depend on who refers to it first. None where that is not plain from the place.
    fn hint_at(&self, place: &Pointer) -> Option<String> {
        let tokens: Vec<String> = place.tokens().collect();
        let [components, schemas, name, way @ ..] = tokens.as_slice() else { return None };
        let component = Pointer::root().child(components).child(schemas).child(name);
        let mut hint = self.name_of(self.component(&component)?).to_string();
        let mut way = way.iter();
        while let Some(word) = way.next() {
            match word.as_str() {
                "properties" => hint.push_str(&pascal(way.next()?)),
                "$defs" | "definitions" => hint.clone_from(way.next()?),
                "items" => hint.push_str("Item"),
                "additionalProperties" => hint.push_str("Value"),
                "allOf" => drop(way.next()?),
                _ => return None,
            }
        }
        Some(hint)
    }

    fn inline(&mut self, schema: &Schema, pointer: &Pointer, hint: &str) -> Type {
        if let Some(known) = self.lowered(pointer) {
            return known;
        }
        if !self.enter(pointer) {
            self.unsupported(pointer, "this schema contains itself without a name", "the value is taken as any JSON");
            return Type::Any;
        }
        let nullable = allows_null(schema);
        let with_null = |ty: Type| if nullable { ty.nullable() } else { ty };
        let ty = if self.needs_name(schema) {
            let id = self.reserve(hint, pointer);
            self.remember(pointer, with_null(Type::Named(id)));
            self.define(id, schema, pointer);
            Type::Named(id)
        } else {
            match self.kind(schema, pointer, hint) {
                Lowered::Plain(ty) => ty,
                Lowered::Named(kind) => {
                    let id = self.reserve(hint, pointer);
                    self.fill(id, Docs::of_schema(&schema.schema_data), kind);
                    Type::Named(id)
                }
            }
        };
        let ty = with_null(ty);
        self.leave(pointer);
        self.remember(pointer, ty.clone());
        ty
    }

    /// True for what certainly becomes a named type; its id is reserved before its parts are lowered, so that it may
    /// contain itself.
    fn needs_name(&self, schema: &Schema) -> bool {
        match &schema.schema_kind {
            SchemaKind::Type(SchemaType::Object(object)) => !object.properties.is_empty(),
            SchemaKind::Any(any) => !any.properties.is_empty() && any.one_of.is_empty() && any.any_of.is_empty(),
            _ => false,
        }
    }

    /// Defines a named type whose id is reserved.
    pub(super) fn define(&mut self, id: TypeId, schema: &Schema, pointer: &Pointer) {
        let hint = self.name_of(id).to_string();
        let kind = match self.kind(schema, pointer, &hint) {
            Lowered::Plain(ty) => TypeKind::Alias(ty),
            Lowered::Named(kind) => kind,
        };
        self.fill(id, Docs::of_schema(&schema.schema_data), kind);
    }

    fn kind(&mut self, schema: &Schema, pointer: &Pointer, hint: &str) -> Lowered {
        let has_branches = ["oneOf", "anyOf"].iter().any(|keyword| self.tree_at(&pointer.child(keyword)).is_some());
        if schema.schema_data.discriminator.is_some() && !has_branches {
            if let Some(hierarchy) = self.parent(schema, pointer, hint) {
                return hierarchy;
            }
            self.unsupported(
                &pointer.child("discriminator"),
                "there are no branches that this `discriminator` could tell apart",
                "left out",
            );
        }
        match &schema.schema_kind {
            SchemaKind::Type(SchemaType::String(string)) => self.string(string, pointer),
            SchemaKind::Type(SchemaType::Integer(integer)) => {
                if integer.enumeration.iter().any(Option::is_some) {
                    return self.enumeration(pointer);
                }
                Lowered::Plain(self.integer(pointer))
            }
            SchemaKind::Type(SchemaType::Number(number)) => {
                if number.enumeration.iter().any(Option::is_some) {
                    return self.enumeration(pointer);
                }
                Lowered::Plain(Type::Number)
            }
            SchemaKind::Type(SchemaType::Boolean(_)) => Lowered::Plain(Type::Boolean),
            SchemaKind::Type(SchemaType::Array(array)) => self.array(array, pointer, hint),
            SchemaKind::Type(SchemaType::Object(object)) => {
                if object.properties.is_empty() {
                    Lowered::Plain(self.map(object.additional_properties.as_ref(), pointer, hint))
                } else {
                    Lowered::Named(TypeKind::Struct(self.structure(object, pointer, hint)))
                }
            }
            SchemaKind::OneOf { one_of } => self.union("oneOf", one_of, schema, pointer, hint),
            SchemaKind::AnyOf { any_of } => self.union("anyOf", any_of, schema, pointer, hint),
            SchemaKind::AllOf { all_of } => self.all_of(all_of, None, schema, pointer, hint),
            SchemaKind::Not { .. } => {
                self.unsupported(pointer, "`not` has no counterpart in Rust", "the value is taken as any JSON");
                Lowered::Plain(Type::Any)
            }
            SchemaKind::Any(any) => self.mixed(any, schema, pointer, hint),
        }
    }

    fn string(&mut self, string: &StringType, pointer: &Pointer) -> Lowered {
        if string.enumeration.iter().any(Option::is_some) {
            return self.enumeration(pointer);
        }
        Lowered::Plain(match &string.format {
            VariantOrUnknownOrEmpty::Item(StringFormat::DateTime) => Type::Timestamp,
            VariantOrUnknownOrEmpty::Item(StringFormat::Date) => Type::Date,
            VariantOrUnknownOrEmpty::Item(StringFormat::Byte) => Type::Base64,
            VariantOrUnknownOrEmpty::Item(StringFormat::Binary) => Type::Binary,
            VariantOrUnknownOrEmpty::Unknown(format) if format == "uuid" => Type::Uuid,
            _ => Type::String,
        })
    }

    fn array(&mut self, array: &ArrayType, pointer: &Pointer, hint: &str) -> Lowered {
        if let Some(tuple) = self.tuple(array, pointer, hint) {
            return tuple;
        }
        let item = match &array.items {
            Some(items) => self.boxed_schema(items, &pointer.child("items"), &format!("{hint}Item")),
            None => Type::Any,
        };
        Lowered::Plain(Type::Array(Box::new(item)))
    }

    /// Lowers an object without known members.
    pub(super) fn map(&mut self, rest: Option<&AdditionalProperties>, pointer: &Pointer, hint: &str) -> Type {
        match rest {
            Some(AdditionalProperties::Schema(schema)) => {
                match self.schema(schema, &pointer.child("additionalProperties"), &format!("{hint}Value")) {
                    Type::Any => Type::Object,
                    value => Type::Map(Box::new(value)),
                }
            }
            Some(AdditionalProperties::Any(_)) | None => Type::Object,
        }
    }

    /// Lowers a schema that mixes keywords: several of `properties`, `allOf`, `oneOf`, or values without a type.
    fn mixed(&mut self, any: &AnySchema, schema: &Schema, pointer: &Pointer, hint: &str) -> Lowered {
        let unions = [("oneOf", &any.one_of), ("anyOf", &any.any_of)];
        let has_members = !any.properties.is_empty() || !any.all_of.is_empty();
        let unions: Vec<_> = unions.into_iter().filter(|(_, branches)| !branches.is_empty()).collect();
        if let ([(keyword, branches)], false) = (unions.as_slice(), has_members) {
            return self.union(keyword, branches, schema, pointer, hint);
        }
        for (keyword, _) in unions.iter().filter(|(_, branches)| branches.iter().all(is_condition)) {
            let message = format!("`{keyword}` of conditions has no counterpart in Rust");
            self.unsupported(&pointer.child(keyword), message, "the conditions are not checked");
        }
        let has_choice = unions.iter().any(|(_, branches)| !branches.iter().all(is_condition));
        if has_choice || !any.all_of.is_empty() {
            return self.all_of(&any.all_of, Some(any), schema, pointer, hint);
        }
        if any.not.is_some() {
            self.unsupported(pointer, "`not` has no counterpart in Rust", "it is not checked");
        }
        if !any.properties.is_empty() {
            let object = openapiv3::ObjectType {
                properties: any.properties.clone(),
                required: any.required.clone(),
                additional_properties: any.additional_properties.clone(),
                ..Default::default()
            };
            return Lowered::Named(TypeKind::Struct(self.structure(&object, pointer, hint)));
        }
        if any.enumeration.iter().any(|value| !value.is_null()) {
            return self.enumeration(pointer);
        }
        if let Some(items) = &any.items {
            let array = ArrayType { items: Some(items.clone()), min_items: None, max_items: None, unique_items: false };
            return self.array(&array, pointer, hint);
        }
        if any.additional_properties.is_some() {
            return Lowered::Plain(self.map(any.additional_properties.as_ref(), pointer, hint));
        }
        Lowered::Plain(match any.typ.as_deref() {
            Some("string") => Type::String,
            Some("integer") => self.integer(pointer),
            Some("number") => Type::Number,
            Some("boolean") => Type::Boolean,
            Some("object") => Type::Object,
            Some("array") => Type::Array(Box::new(Type::Any)),
            _ => Type::Any,
        })
    }

    /// Reports what has no counterpart yet, with what is done instead.
    pub(super) fn unsupported(&mut self, pointer: &Pointer, message: impl Into<String>, instead: &str) {
        let finding = Diagnostic::warning("unsupported", Place::Value(pointer.clone()), message).label(instead);
        self.report(finding);
    }
}

/// True for a schema that says so by `nullable`, or by listing `null` among its values.
fn allows_null(schema: &Schema) -> bool {
    let listed = match &schema.schema_kind {
        SchemaKind::Type(SchemaType::String(string)) => string.enumeration.contains(&None),
        SchemaKind::Type(SchemaType::Integer(integer)) => integer.enumeration.contains(&None),
        SchemaKind::Type(SchemaType::Number(number)) => number.enumeration.contains(&None),
        SchemaKind::Any(any) => any.enumeration.iter().any(Value::is_null),
        _ => false,
    };
    listed || schema.schema_data.nullable
}
