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
//! property whose values differ in every branch. That is found out in [`classify`], after everything is lowered, because
//! it takes the branches' own definitions. Rust gets an `enum` that dispatches on the tag. Inside a branch the tag is
//! closed; openness is at the level of the union, which keeps a branch it does not know as JSON.

use super::{Field, Type, TypeDef, TypeId, TypeKind, lowering::Lowering, schemas::Lowered};
use crate::diagnostics::{Diagnostic, Place, Pointer};
use crate::names::{Kind, Scope, VariantName, pascal};
use openapiv3::{Discriminator, ReferenceOr, Schema, SchemaKind, Type as SchemaType};
use serde_json::Value;
use std::collections::HashSet;

/// One of some types.
#[derive(Clone, Debug, PartialEq)]
pub struct Union {
    /// What tells the branches apart; without it they are tried in order.
    pub tag: Option<Tag>,
    /// The branches.
    pub variants: Vec<Variant>,
    /// The name of the variant that keeps what fits no branch.
    pub unknown: VariantName,
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
        let mut scope = Scope::new(Kind("Variant"), &[]);
        let discriminator = schema.schema_data.discriminator.as_ref();
        let mut variants = Vec::with_capacity(branches.len());
        let mut nullable = false;
        for (index, branch) in branches.iter().enumerate() {
            let place = list.child(index);
            if is_null(branch) {
                nullable = true;
                continue;
            }
            let word = branch_word(branch, index);
            let (ty, branch_null) = self.schema(branch, &place, &format!("{hint}{word}")).split_null();
            nullable |= branch_null;
            let wanted = match &ty {
                Type::Named(id) if matches!(branch, ReferenceOr::Reference { .. }) => self.name_of(*id).to_string(),
                Type::Named(_) => word,
                other => plain_word(other).to_owned(),
            };
            let name = scope.variant_name(&wanted, &place, self.diagnostics);
            let values = discriminator.map(|by| self.tag_values(by, branch)).unwrap_or_default();
            variants.push(Variant { name, ty, values });
        }
        let with_null = |ty: Type| if nullable { ty.nullable() } else { ty };
        match variants.len() {
            0 => return Lowered::Plain(Type::Any),
            1 if discriminator.is_none() => return Lowered::Plain(with_null(variants.remove(0).ty)),
            _ => {}
        }
        let unknown = scope.own_variant(&["Unknown", "Other", "Unlisted"]);
        let tag = discriminator.map(|by| Tag { property: by.property_name.clone() });
        let union = Union { tag, variants, unknown };
        if !nullable {
            return Lowered::Named(TypeKind::Union(union));
        }
        // The union itself has the name; `null` is a matter of those who refer to it.
        let id = self.reserve(&format!("{hint}Value"), pointer);
        self.fill(id, super::Docs::default(), TypeKind::Union(union));
        Lowered::Plain(Type::Named(id).nullable())
    }

    /// Returns the values of the discriminator that mean a branch: those mapped to it, or else the name of its schema.
    fn tag_values(&mut self, by: &Discriminator, branch: &ReferenceOr<Schema>) -> Vec<Value> {
        let ReferenceOr::Reference { reference } = branch else { return Vec::new() };
        let bare = reference.rsplit('/').next().unwrap_or_default();
        let mapped = by.mapping.iter().filter(|(_, target)| *target == reference || *target == bare);
        let values: Vec<Value> = mapped.map(|(value, _)| value.as_str().into()).collect();
        if !values.is_empty() {
            return values;
        }
        match self.follow::<Schema>(reference) {
            Some(_) => vec![bare.replace("~1", "/").replace("~0", "~").into()],
            None => Vec::new(),
        }
    }
}

/// Finds the tag of every union and closes it inside of the branches.
pub(super) fn classify(types: &mut [TypeDef], findings: &mut Vec<Diagnostic>) {
    for index in 0..types.len() {
        let TypeKind::Union(union) = &types[index].kind else { continue };
        let mut union = union.clone();
        let place = Place::Value(types[index].pointer.clone());
        match &union.tag {
            Some(tag) => complete_values(&tag.property.clone(), &mut union, types),
            None => detect_tag(&mut union, types),
        }
        if union.tag.is_some() && union.variants.iter().any(|variant| variant.values.is_empty()) {
            let message = "a branch of this union has no value of the discriminator";
            findings.push(
                Diagnostic::warning("ambiguous_union", place.clone(), message).label("branches are tried in order"),
            );
            union.tag = None;
        }
        match &union.tag {
            Some(tag) => {
                let variants = union.variants.iter();
                variants.for_each(|variant| close_tag(&tag.property, variant, types));
            }
            None => {
                let strings = union.variants.iter().filter(|variant| is_text(&variant.ty, types)).count();
                if strings > 1 {
                    close_enums(&union, types);
                }
                // The stricter a branch, the earlier it is tried.
                union.variants.sort_by_key(|variant| std::cmp::Reverse(strictness(&variant.ty, types)));
            }
        }
        types[index].kind = TypeKind::Union(union);
    }
}

/// Fills in the tag's values of inline branches from the branches themselves. A mapping writes every value as text; what it
/// is in JSON, the branch says.
fn complete_values(property: &str, union: &mut Union, types: &[TypeDef]) {
    for variant in &mut union.variants {
        let known = tag_field(property, &variant.ty, types).map(|(_, values)| values).unwrap_or_default();
        if variant.values.is_empty() {
            variant.values = known;
            continue;
        }
        for value in variant.values.iter_mut().filter(|value| !known.contains(value)) {
            if let Some(other) = known.iter().find(|other| value.as_str() == Some(other.to_string().as_str())) {
                *value = other.clone();
            }
        }
    }
}

/// Looks for a required property with known values that differ in every branch.
fn detect_tag(union: &mut Union, types: &[TypeDef]) {
    let Some(first) = union.variants.first().and_then(|variant| fields(&variant.ty, types)) else { return };
    for candidate in first.iter().filter(|field| field.required) {
        let values: Option<Vec<Vec<Value>>> = union
            .variants
            .iter()
            .map(|variant| tag_field(&candidate.wire, &variant.ty, types).filter(|(field, _)| field.required))
            .map(|found| found.map(|(_, values)| values))
            .collect();
        let Some(values) = values else { continue };
        let mut seen = HashSet::new();
        if values.iter().flatten().all(|value| seen.insert(value.to_string())) {
            for (variant, values) in union.variants.iter_mut().zip(values.clone()) {
                variant.values = values;
            }
            union.tag = Some(Tag { property: candidate.wire.clone() });
            return;
        }
    }
}

fn fields<'a>(ty: &Type, types: &'a [TypeDef]) -> Option<&'a [Field]> {
    match ty {
        Type::Named(id) => match &types[id.0].kind {
            TypeKind::Struct(item) => Some(&item.fields),
            _ => None,
        },
        _ => None,
    }
}

/// Returns a branch's field of some name with the values it may hold.
fn tag_field<'a>(property: &str, ty: &Type, types: &'a [TypeDef]) -> Option<(&'a Field, Vec<Value>)> {
    let field = fields(ty, types)?.iter().find(|field| field.wire == property)?;
    if let Some(constant) = &field.constant {
        return Some((field, vec![constant.clone()]));
    }
    if let Some(only) = field.only {
        return Some((field, vec![only.into()]));
    }
    match &field.ty {
        Type::Named(id) => match &types[id.0].kind {
            TypeKind::Enum(item) if item.texts().is_some() || item.is_integer() => {
                Some((field, item.values.iter().map(|value| value.wire.clone()).collect()))
            }
            _ => None,
        },
        _ => None,
    }
}

/// Makes the tag of a branch a constant where it has one value, and a closed enum where it has several.
fn close_tag(property: &str, variant: &Variant, types: &mut [TypeDef]) {
    let Type::Named(branch) = variant.ty else { return };
    let Some((field, values)) = tag_field(property, &variant.ty, types) else { return };
    let is_tag = |field: &&mut Field| field.wire == property && field.required && !field.nullable;
    if let Some(only) = field.only {
        let TypeKind::Struct(item) = &mut types[branch.0].kind else { return };
        item.fields.iter_mut().filter(is_tag).for_each(|field| field.constant = Some(only.into()));
        return;
    }
    let (Type::Named(enum_id), pointer) = (field.ty.clone(), field.pointer.clone()) else { return };
    let inline = types[enum_id.0].pointer == pointer;
    if !inline && references(enum_id, types) > 1 {
        return; // An enum that others use, too.
    }
    if let ([value], true) = (values.as_slice(), inline) {
        let constant = value.clone();
        let TypeKind::Struct(item) = &mut types[branch.0].kind else { return };
        for field in item.fields.iter_mut().filter(is_tag) {
            field.constant = Some(constant.clone());
            field.ty = Type::String;
        }
    }
    close(enum_id, types);
}

/// Counts the fields that are of a type.
fn references(id: TypeId, types: &[TypeDef]) -> usize {
    let fields = types.iter().filter_map(|def| match &def.kind {
        TypeKind::Struct(item) => Some(&item.fields),
        _ => None,
    });
    fields.flatten().filter(|field| field.ty == Type::Named(id)).count()
}

fn close(id: TypeId, types: &mut [TypeDef]) {
    if let TypeKind::Enum(item) = &mut types[id.0].kind {
        item.tag = true;
    }
}

/// Closes the enums of a union in which several branches are text, so that each leaves the others theirs.
fn close_enums(union: &Union, types: &mut [TypeDef]) {
    for variant in &union.variants {
        if let Type::Named(id) = variant.ty {
            close(id, types);
        }
    }
}

fn is_text(ty: &Type, types: &[TypeDef]) -> bool {
    match ty {
        Type::String | Type::Timestamp | Type::Date | Type::Uuid | Type::Base64 => true,
        Type::Named(id) => matches!(&types[id.0].kind, TypeKind::Enum(item) if item.texts().is_some()),
        _ => false,
    }
}

/// Returns how much must be right for a value to fit a type.
fn strictness(ty: &Type, types: &[TypeDef]) -> usize {
    match ty {
        Type::Any => 0,
        Type::Object | Type::Nullable(_) => 1,
        Type::Map(_) | Type::Array(_) => 2,
        // All of its elements must be right.
        Type::Tuple(items) => 3 + items.len(),
        Type::String | Type::Number | Type::Base64 | Type::Binary => 3,
        Type::Integer64 | Type::Unsigned64 => 4,
        Type::Integer32 | Type::Boolean | Type::Timestamp | Type::Date | Type::Uuid => 5,
        Type::Named(id) => match &types[id.0].kind {
            TypeKind::Struct(item) => 2 + 2 * item.fields.iter().filter(|field| field.required).count(),
            TypeKind::Enum(_) => 6,
            TypeKind::Union(_) | TypeKind::Alias(_) => 2,
        },
    }
}

/// True for the branch that only adds `null`.
fn is_null(branch: &ReferenceOr<Schema>) -> bool {
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
fn branch_word(branch: &ReferenceOr<Schema>, index: usize) -> String {
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
        Type::Integer32 | Type::Integer64 | Type::Unsigned64 => "Integer",
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
