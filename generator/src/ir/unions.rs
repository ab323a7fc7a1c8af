//! Unions: one of some types.
//!
//! ```yaml
//! oneOf:
//!   - $ref: '#/components/schemas/InProgress'
//!   - $ref: '#/components/schemas/Success'
//! discriminator: { propertyName: state, mapping: { PENDING: InProgress, SUCCESS: Success } }
//! ```
//!
//! A [`Union`] holds its branches and, where something tells them apart, the [`Tag`]: the discriminator, or else a required
//! property whose values differ in every branch. That is found out in [`tags`](super::tags), after everything is lowered, because
//! it takes the branches' own definitions. Rust gets an `enum` that dispatches on the tag. Inside a branch the tag is
//! closed; openness is at the level of the union, which keeps a branch it does not know as JSON.

use super::{Type, TypeKind, lowering::Lowering, schemas::Lowered};
use crate::diagnostics::Pointer;
use crate::names::{Claim, Kind, Scope, VariantName, pascal};
use openapiv3::{Discriminator, ReferenceOr, Schema, SchemaKind, Type as SchemaType};
use serde_json::Value;

/// One of some types.
#[derive(Clone, Debug, PartialEq)]
pub struct Union {
    /// What tells the branches apart; without it they are tried in order.
    pub tag: Option<Tag>,
    /// The branches.
    pub variants: Vec<Variant>,
    /// The name of the variant that keeps what fits no branch.
    pub unknown: VariantName,
    /// True when a value may fit several branches at once, which is what `anyOf` says.
    pub overlapping: bool,
}

/// A property that tells the branches of a union apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// Its name in JSON.
    pub property: String,
}

/// A branch of a union.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// Its name in Rust.
    pub name: VariantName,
    /// What it holds.
    pub ty: Type,
    /// The values of the tag that mean this branch.
    pub values: Vec<Value>,
    /// The name of the schema that a discriminator knows this branch by.
    pub schema: Option<String>,
    /// True for the branch that holds what several others hold together.
    pub several: bool,
}

impl Lowering<'_> {
    /// Lowers the branches of `oneOf` or `anyOf`.
    pub(super) fn union(
        &mut self,
        keyword: &str,
        branches: &[ReferenceOr<Schema>],
        schema: &Schema,
        pointer: &Pointer,
        hint: &str,
    ) -> Lowered {
        let list = pointer.child(keyword);
        let discriminator = schema.schema_data.discriminator.as_ref();
        let overlapping = keyword == "anyOf";
        let mut found = Branches { nullable: false, overlapping, branches: Vec::with_capacity(branches.len()) };
        for (index, branch) in branches.iter().enumerate() {
            let place = list.child(index);
            if is_null(branch) {
                found.nullable = true;
                continue;
            }
            let word = branch_word(branch, index);
            let (ty, branch_null) = self.schema(branch, &place, &format!("{hint}{word}")).split_null();
            found.nullable |= branch_null;
            let word = match &ty {
                Type::Named(id) if matches!(branch, ReferenceOr::Reference { .. }) => self.name_of(*id).to_string(),
                Type::Named(_) => word,
                other => plain_word(other).to_owned(),
            };
            let (values, schema) = discriminator.map(|by| self.tag_values(by, branch)).unwrap_or_default();
            found.branches.push(Branch { word, place, ty, values, schema });
        }
        self.union_of(found, discriminator, pointer, hint)
    }

    /// Makes a union of branches whose types are known.
    pub(super) fn union_of(
        &mut self,
        found: Branches,
        discriminator: Option<&Discriminator>,
        pointer: &Pointer,
        hint: &str,
    ) -> Lowered {
        let Branches { nullable, overlapping, mut branches } = found;
        let with_null = |ty: Type| if nullable { ty.nullable() } else { ty };
        match branches.len() {
            0 => return Lowered::Plain(Type::Any),
            1 if discriminator.is_none() => return Lowered::Plain(with_null(branches.remove(0).ty)),
            _ => {}
        }
        let mut scope = Scope::new(Kind("Variant"), &[]);
        let claims: Vec<Claim<'_>> =
            branches.iter().map(|branch| Claim::new(&branch.word, branch.place.clone())).collect();
        let names = scope.variant_names(&claims, self.diagnostics);
        let variants = branches.into_iter().zip(names).map(|(branch, name)| {
            let Branch { ty, values, schema, .. } = branch;
            Variant { name, ty, values, schema, several: false }
        });
        let variants: Vec<Variant> = variants.collect();
        let unknown = scope.own_variant(&["Unknown", "Other", "Unlisted"]);
        let tag = discriminator.map(|by| Tag { property: by.property_name.clone() });
        let union = Union { tag, variants, unknown, overlapping };
        if !nullable {
            return Lowered::Named(TypeKind::Union(union));
        }
        // The union itself has the name; `null` is a matter of those who refer to it.
        let id = self.reserve(&format!("{hint}Value"), pointer);
        self.fill(id, super::Docs::default(), TypeKind::Union(union));
        Lowered::Plain(Type::Named(id).nullable())
    }

    /// Makes a union of one type and of whatever else comes.
    pub(super) fn or_another(&mut self, ty: Type, place: &Pointer) -> Lowered {
        let mut scope = Scope::new(Kind("Variant"), &[]);
        let name = scope.variant_name(plain_word(&ty), place, self.diagnostics);
        let variant = Variant { name, ty, values: Vec::new(), schema: None, several: false };
        let unknown = scope.own_variant(&["Unknown", "Other", "Unlisted"]);
        Lowered::Named(TypeKind::Union(Union { tag: None, variants: vec![variant], unknown, overlapping: false }))
    }

    /// Returns the values that a discriminator maps to a branch, and the name of its schema.
    pub(super) fn tag_values(
        &mut self,
        by: &Discriminator,
        branch: &ReferenceOr<Schema>,
    ) -> (Vec<Value>, Option<String>) {
        let ReferenceOr::Reference { reference } = branch else { return Default::default() };
        let bare = reference.rsplit('/').next().unwrap_or_default();
        let mapped = by.mapping.iter().filter(|(_, target)| *target == reference || *target == bare);
        let values: Vec<Value> = mapped.map(|(value, _)| value.as_str().into()).collect();
        let is_there = self.follow::<Schema>(reference).is_some();
        (values, is_there.then(|| bare.replace("~1", "/").replace("~0", "~")))
    }
}

/// Branches before they are a union.
pub(super) struct Branches {
    pub(super) nullable: bool,
    pub(super) overlapping: bool,
    pub(super) branches: Vec<Branch>,
}

/// A branch before its variant has a name.
pub(super) struct Branch {
    /// What it is called, should nothing else be called so.
    pub(super) word: String,
    pub(super) place: Pointer,
    pub(super) ty: Type,
    pub(super) values: Vec<Value>,
    pub(super) schema: Option<String>,
}

/// True for the branch that only adds `null`.
pub(super) fn is_null(branch: &ReferenceOr<Schema>) -> bool {
    match branch {
        ReferenceOr::Item(schema) => match &schema.schema_kind {
            SchemaKind::Any(any) => !any.enumeration.is_empty() && any.enumeration.iter().all(|value| value.is_null()),
            SchemaKind::Type(SchemaType::String(string)) => {
                !string.enumeration.is_empty() && string.enumeration.iter().all(Option::is_none)
            }
            _ => false,
        },
        ReferenceOr::Reference { .. } => false,
    }
}

/// Returns a word for an inline branch: its title, the one value of a property, or its rank.
pub(super) fn branch_word(branch: &ReferenceOr<Schema>, index: usize) -> String {
    let ranked = || format!("Variant{}", index + 1);
    let ReferenceOr::Item(schema) = branch else { return ranked() };
    if let Some(title) = schema.schema_data.title.as_deref().map(pascal).filter(|title| !title.is_empty()) {
        return title;
    }
    let SchemaKind::Type(SchemaType::Object(object)) = &schema.schema_kind else { return ranked() };
    let single = object.properties.values().find_map(|property| match property {
        ReferenceOr::Item(schema) => match &schema.schema_kind {
            SchemaKind::Type(SchemaType::String(string)) => match string.enumeration.as_slice() {
                [Some(value)] => Some(pascal(value)),
                _ => None,
            },
            _ => None,
        },
        ReferenceOr::Reference { .. } => None,
    });
    single.filter(|word| !word.is_empty()).unwrap_or_else(ranked)
}

fn plain_word(ty: &Type) -> &'static str {
    match ty {
        Type::Any => "Any",
        Type::Object | Type::Map(_) => "Object",
        Type::String => "String",
        Type::Boolean => "Boolean",
        Type::Integer32 | Type::Integer64 | Type::Unsigned64 | Type::Integer128 => "Integer",
        Type::Number => "Number",
        Type::Timestamp => "Timestamp",
        Type::Date => "Date",
        Type::Uuid => "Uuid",
        Type::Base64 | Type::Binary => "Bytes",
        Type::Array(_) | Type::Tuple(_) => "List",
        Type::Nullable(_) => "Nullable",
        Type::Named(_) => "Named",
    }
}
