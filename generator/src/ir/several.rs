//! Values that fit several branches of an `anyOf` at once.
//!
//! ```yaml
//! anyOf:
//!   - { type: object, required: [email], properties: { email: { type: string } } }
//!   - { type: object, required: [phone], properties: { phone: { type: string } } }
//! ```
//!
//! A contact may have both. No branch holds all of it, so the union gets one more, which has the members of every object among the
//! branches; it is taken for what fits a branch that does not hold all of it. Unions whose branches a tag tells apart need none, and neither do those in
//! which one object has the members of all others.

use super::{Docs, Field, Struct, Type, TypeDef, TypeId, TypeKind, Union, Variant};
use crate::diagnostics::{Diagnostics, Pointer};
use crate::names::{Kind, Scope};

/// Adds that branch to every union that needs it.
pub(super) fn complete(types: &mut Vec<TypeDef>, scope: &mut Scope, diagnostics: &mut Diagnostics) {
    for index in 0..types.len() {
        let TypeKind::Union(union) = &types[index].kind else { continue };
        let Some(fields) = together(union, types) else { continue };
        let (owner, pointer) = (types[index].name.clone(), types[index].pointer.clone());
        let name = scope.type_name(&format!("{owner}Several"), &pointer, diagnostics);
        let docs =
            Docs { description: Some(format!("What several forms of `{owner}` hold together.")), ..Docs::default() };
        let kind = TypeKind::Struct(Struct { fields, rest: None });
        let ty = Type::Named(TypeId(types.len()));
        types.push(TypeDef { name, pointer, docs, kind });
        let TypeKind::Union(union) = &mut types[index].kind else { continue };
        let mut names = Scope::new(Kind("Variant"), &[union.unknown.as_str()]);
        union.variants.iter().for_each(|variant| names.take(variant.name.as_str(), &Pointer::root()));
        let name = names.own_variant(&["Several", "Together"]);
        union.variants.push(Variant { name, ty, values: Vec::new(), schema: None, several: true });
    }
}

/// Returns the members of all objects among the branches; none where no branch of its own is needed for them.
fn together(union: &Union, types: &[TypeDef]) -> Option<Vec<Field>> {
    if !union.overlapping || union.tag.is_some() {
        return None;
    }
    let structs = union.variants.iter().filter_map(|variant| match &variant.ty {
        Type::Named(id) => match &types[id.0].kind {
            TypeKind::Struct(item) if item.rest.is_none() => Some(item),
            _ => None,
        },
        _ => None,
    });
    let structs: Vec<&Struct> = structs.collect();
    let has = |item: &Struct, field: &Field| item.fields.iter().any(|known| known.wire == field.wire);
    let is_whole = |item: &&Struct| structs.iter().all(|other| other.fields.iter().all(|field| has(item, field)));
    if structs.len() < 2 || structs.iter().any(is_whole) {
        return None;
    }
    let mut fields: Vec<Field> = Vec::new();
    let mut scope = Scope::new(Kind("field"), &[]);
    for field in structs.iter().flat_map(|item| &item.fields) {
        match fields.iter_mut().find(|known| known.wire == field.wire) {
            Some(known) => join(known, field),
            None => {
                // A clash has been reported where the field is declared, or is one between branches, which nobody can mend.
                let name = scope.field_name(&field.wire, &field.pointer, &mut Diagnostics::default());
                let required = structs.iter().all(|item| has(item, field));
                fields.push(Field { name, required, default: None, ..field.clone() });
            }
        }
    }
    Some(fields)
}

/// Makes a field hold what either of two holds.
fn join(field: &mut Field, other: &Field) {
    field.required &= other.required;
    field.nullable |= other.nullable;
    field.read_only &= other.read_only;
    field.write_only &= other.write_only;
    field.secret |= other.secret;
    if field.ty != other.ty || field.constant != other.constant || field.only != other.only {
        (field.ty, field.constant, field.only) = (Type::Any, None, None);
    }
}
