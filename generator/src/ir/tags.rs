//! Tags: what tells the branches of a union apart.
//!
//! A discriminator names the property, but seldom says all of its values: a mapping may leave out a branch, and without one the
//! names of the schemas count, which many documents do not mean. So each branch is asked for the values that it allows itself.

use super::{Field, Tag, Type, TypeDef, TypeId, TypeKind, Union, Variant};
use crate::diagnostics::{Diagnostic, Place};
use serde_json::Value;
use std::collections::{HashMap, HashSet};

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

/// Completes the values that mean each branch: to those of the mapping come the ones that the branch allows and no other does. A
/// branch without either goes by the name of its schema. A mapping writes every value as text; what it is in JSON, the branch says.
fn complete_values(property: &str, union: &mut Union, types: &[TypeDef]) {
    let variants = union.variants.iter();
    let known: Vec<Vec<Value>> =
        variants.map(|variant| tag_values(property, &variant.ty, types).unwrap_or_default()).collect();
    let mut owners: HashMap<String, HashSet<usize>> = HashMap::new();
    for (index, (variant, known)) in union.variants.iter().zip(&known).enumerate() {
        for value in variant.values.iter().chain(known) {
            owners.entry(text_of(value)).or_default().insert(index);
        }
    }
    for (variant, known) in union.variants.iter_mut().zip(known) {
        for value in variant.values.iter_mut().filter(|value| !known.contains(value)) {
            if let Some(other) = known.iter().find(|other| value.as_str() == Some(other.to_string().as_str())) {
                *value = other.clone();
            }
        }
        if known.iter().all(|value| owners[&text_of(value)].len() == 1) {
            let new: Vec<Value> = known.into_iter().filter(|value| !variant.values.contains(value)).collect();
            variant.values.extend(new);
        }
        if variant.values.is_empty() {
            variant.values.extend(variant.schema.as_deref().map(Value::from));
        }
    }
}

/// Returns a value as a mapping would write it.
fn text_of(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Looks for a required property with known values that differ in every branch.
fn detect_tag(union: &mut Union, types: &[TypeDef]) {
    let Some(first) = union.variants.first() else { return };
    for candidate in property_names(&first.ty, types) {
        let values = union.variants.iter().map(|variant| required_values(&candidate, &variant.ty, types));
        let Some(values) = values.collect::<Option<Vec<_>>>() else { continue };
        let mut seen = HashSet::new();
        if values.iter().flatten().all(|value| seen.insert(value.to_string())) {
            for (variant, values) in union.variants.iter_mut().zip(values) {
                variant.values = values;
            }
            union.tag = Some(Tag { property: candidate });
            return;
        }
    }
}

/// Returns the required properties of a branch; of a union, those of its first one.
fn property_names(ty: &Type, types: &[TypeDef]) -> Vec<String> {
    let Type::Named(id) = ty else { return Vec::new() };
    match &types[id.0].kind {
        TypeKind::Struct(item) => {
            item.fields.iter().filter(|field| field.required).map(|field| field.wire.clone()).collect()
        }
        TypeKind::Union(union) => match union.variants.first().map(|variant| &variant.ty) {
            Some(first @ Type::Named(id)) if matches!(types[id.0].kind, TypeKind::Struct(_)) => {
                property_names(first, types)
            }
            _ => Vec::new(),
        },
        TypeKind::Enum(_) | TypeKind::Alias(_) => Vec::new(),
    }
}

/// Returns the values that a property must have one of in a branch.
fn required_values(property: &str, ty: &Type, types: &[TypeDef]) -> Option<Vec<Value>> {
    of_each(ty, types, &|ty| {
        tag_field(property, ty, types).filter(|(field, _)| field.required).map(|(_, values)| values)
    })
}

/// Returns the values that a property may have in a branch.
fn tag_values(property: &str, ty: &Type, types: &[TypeDef]) -> Option<Vec<Value>> {
    of_each(ty, types, &|ty| tag_field(property, ty, types).map(|(_, values)| values))
}

/// Returns the values of a struct, or of all structs that a union is of.
fn of_each(ty: &Type, types: &[TypeDef], values: &dyn Fn(&Type) -> Option<Vec<Value>>) -> Option<Vec<Value>> {
    let Type::Named(id) = ty else { return None };
    let TypeKind::Union(union) = &types[id.0].kind else { return values(ty) };
    let mut all: Vec<Value> = Vec::new();
    for variant in &union.variants {
        let new: Vec<Value> = values(&variant.ty)?.into_iter().filter(|value| !all.contains(value)).collect();
        all.extend(new);
    }
    Some(all).filter(|all| !all.is_empty())
}

/// Returns a branch's field of some name with the values it may hold.
fn tag_field<'a>(property: &str, ty: &Type, types: &'a [TypeDef]) -> Option<(&'a Field, Vec<Value>)> {
    let Type::Named(id) = ty else { return None };
    let TypeKind::Struct(item) = &types[id.0].kind else { return None };
    let field = item.fields.iter().find(|field| field.wire == property)?;
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
    if !variant.values.iter().all(|value| values.contains(value)) {
        return; // The mapping says otherwise than the branch, and only the server knows which of them is right.
    }
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
        Type::Integer64 | Type::Unsigned64 | Type::Integer128 => 4,
        Type::Integer32 | Type::Boolean | Type::Timestamp | Type::Date | Type::Uuid => 5,
        Type::Named(id) => match &types[id.0].kind {
            TypeKind::Struct(item) => 2 + 2 * item.fields.iter().filter(|field| field.required).count(),
            TypeKind::Enum(_) => 6,
            TypeKind::Union(_) | TypeKind::Alias(_) => 2,
        },
    }
}
