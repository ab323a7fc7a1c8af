//! Structs: objects with known members.
//!
//! ```yaml
//! type: object
//! required: [id]
//! properties:
//!   id: { type: string }
//!   error: { type: string, nullable: true }
//! additionalProperties: true
//! ```
//!
//! A [`Struct`] holds its fields in document order. Whether a member must be there and whether it may be `null` are
//! different things and stay different. Rust gets a `struct` with one field a member, and a map for the rest where the
//! document speaks of a rest. A member of `format: password` is a string that `Debug` does not show.

use super::{
    Docs, Type,
    lowering::{Lowering, sorted},
};
use crate::diagnostics::Pointer;
use crate::names::{Claim, FieldName, Kind, Scope};
use openapiv3::{
    AdditionalProperties, ObjectType, ReferenceOr, Schema, SchemaKind, StringFormat, Type as SchemaType,
    VariantOrUnknownOrEmpty,
};
use serde_json::Value;

/// An object with known members.
#[derive(Clone, Debug, PartialEq)]
pub struct Struct {
    /// The known members, in document order.
    pub fields: Vec<Field>,
    /// The field and the type of all other members, where the document allows for them by a word.
    pub rest: Option<(FieldName, Type)>,
}

/// A member of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its name in JSON.
    pub wire: String,
    /// Its name in Rust.
    pub name: FieldName,
    /// Where the document declares it.
    pub pointer: Pointer,
    /// What the document says of it.
    pub docs: Docs,
    /// What its value is, apart from `null`.
    pub ty: Type,
    /// True when it must be there.
    pub required: bool,
    /// True when its value may be `null`.
    pub nullable: bool,
    /// The value that an absent member stands for.
    pub default: Option<Value>,
    /// True when only the server sends it.
    pub read_only: bool,
    /// True when only the client sends it.
    pub write_only: bool,
    /// The one value it can have, where it is the tag of a union.
    pub constant: Option<Value>,
    /// The one value of a boolean that the document allows, by which a union can tell its branches apart.
    pub only: Option<bool>,
    /// True for a secret, `format: password`.
    pub secret: bool,
}

/// A member before it has its name in Rust.
#[derive(Clone)]
pub(super) struct Member {
    pub(super) wire: String,
    pub(super) pointer: Pointer,
    pub(super) schema: ReferenceOr<Box<Schema>>,
    pub(super) required: bool,
    /// What earlier parts of an `allOf` say of it.
    pub(super) earlier: Vec<(ReferenceOr<Box<Schema>>, Pointer)>,
}

impl Lowering<'_> {
    /// Lowers an object that has properties.
    pub(super) fn structure(&mut self, object: &ObjectType, pointer: &Pointer, hint: &str) -> Struct {
        let members = members(object, pointer);
        let rest = object.additional_properties.as_ref().map(|rest| (rest, pointer));
        self.structure_of(&members, rest, hint)
    }

    /// Makes a struct of members from one or several schemas.
    pub(super) fn structure_of(
        &mut self,
        members: &[Member],
        rest: Option<(&AdditionalProperties, &Pointer)>,
        hint: &str,
    ) -> Struct {
        let mut scope = Scope::new(Kind("field"), &[]);
        let claims: Vec<Claim<'_>> =
            members.iter().map(|member| Claim::new(&member.wire, member.pointer.clone())).collect();
        let names = scope.field_names(&claims, self.diagnostics);
        let named: Vec<(&Member, FieldName)> = members.iter().zip(names).collect();
        let by_name = |(_, name): &(&Member, FieldName)| name.clone();
        let fields = sorted(&named, by_name, |(member, name)| self.field(member, name.clone(), hint));
        let rest = match rest {
            None | Some((AdditionalProperties::Any(false), _)) => None,
            Some((AdditionalProperties::Any(true), _)) => Some(Type::Any),
            Some((AdditionalProperties::Schema(schema), pointer)) => {
                Some(self.schema(schema, &pointer.child("additionalProperties"), &format!("{hint}Value")))
            }
        };
        let rest = rest.map(|ty| {
            // The name is ours, so a member of that name keeps it and the map gets another, without a finding.
            let name = ["additional_properties", "other_properties", "unnamed_properties"]
                .into_iter()
                .find(|name| scope.is_free(name))
                .unwrap_or("additional_properties_");
            (scope.field_name(name, &Pointer::root(), self.diagnostics), ty)
        });
        Struct { fields, rest }
    }

    fn field(&mut self, member: &Member, name: FieldName, hint: &str) -> Field {
        let hint = format!("{hint}{}", name.to_type());
        let ty = match member.earlier.is_empty() {
            true => self.boxed_schema(&member.schema, &member.pointer, &hint),
            false => self.described_again(member, &hint),
        };
        let (ty, nullable) = ty.split_null();
        let data = match &member.schema {
            ReferenceOr::Item(schema) => Some(schema.schema_data.clone()),
            ReferenceOr::Reference { reference } => {
                // A default belongs to the value wherever it is declared; the words belong to the type.
                let target = self.referred(reference);
                target.map(|(schema, _)| openapiv3::SchemaData {
                    description: None,
                    title: None,
                    extensions: Default::default(),
                    ..schema.schema_data.clone()
                })
            }
        };
        let data = data.unwrap_or_default();
        Field {
            wire: member.wire.clone(),
            name,
            pointer: member.pointer.clone(),
            docs: Docs::of_schema(&data).with_limits(self.tree_at(&member.pointer)),
            ty,
            required: member.required,
            nullable,
            default: data.default.filter(|value| !value.is_null()),
            read_only: data.read_only,
            write_only: data.write_only,
            constant: None,
            only: only(&member.schema),
            secret: self.is_secret(&member.schema),
        }
    }

    fn is_secret(&mut self, schema: &ReferenceOr<Box<Schema>>) -> bool {
        let password = VariantOrUnknownOrEmpty::Item(StringFormat::Password);
        let is_password = |kind: &SchemaKind| matches!(kind, SchemaKind::Type(SchemaType::String(string)) if string.format == password);
        match schema {
            ReferenceOr::Item(schema) => is_password(&schema.schema_kind),
            ReferenceOr::Reference { reference } => {
                self.referred(reference).is_some_and(|(schema, _)| is_password(&schema.schema_kind))
            }
        }
    }
}

fn only(schema: &ReferenceOr<Box<Schema>>) -> Option<bool> {
    match &schema.as_item()?.schema_kind {
        SchemaKind::Type(SchemaType::Boolean(boolean)) => match boolean.enumeration.as_slice() {
            [value] => *value,
            _ => None,
        },
        _ => None,
    }
}

/// Returns the members of an object, in document order.
pub(super) fn members(object: &ObjectType, pointer: &Pointer) -> Vec<Member> {
    let properties = pointer.child("properties");
    let member = |(wire, schema): (&String, &ReferenceOr<Box<Schema>>)| Member {
        wire: wire.clone(),
        pointer: properties.child(wire),
        schema: schema.clone(),
        required: object.required.contains(wire),
        earlier: Vec::new(),
    };
    object.properties.iter().map(member).collect()
}
