//! Folding: inline schemas of the same shape become one type.
//!
//! Documents that were put together by a program repeat what their authors wrote once: the same object in a hundred answers,
//! the same `enum: [asc, desc]` in a hundred parameters. Types are the same shape when they have the same members, values or
//! branches with the same documentation, are used for the same things, and what is inside them is the same shape too.
//! Component schemas are never folded: their authors told them apart.

use super::usage::{Usage, usage};
use crate::diagnostics::Pointer;
use crate::ir::{Api, Type, TypeDef, TypeId, TypeKind};
use crate::names::{Scope, TypeName};
use std::collections::HashMap;

/// Makes one type of all that have the same shape. The others stay in the list, but nothing refers to them any more.
pub(crate) fn fold(mut api: Api) -> Api {
    let usage = usage(&api);
    let classes = classes(&api.types, &usage);
    let mut members: HashMap<usize, Vec<usize>> = HashMap::new();
    for (index, class) in classes.iter().enumerate() {
        members.entry(*class).or_default().push(index);
    }
    members.retain(|_, indexes| indexes.len() > 1);
    if members.is_empty() {
        return api;
    }
    let first: Vec<TypeId> = classes
        .iter()
        .enumerate()
        .map(|(index, class)| TypeId(members.get(class).map_or(index, |all| all[0])))
        .collect();
    for_each_type(&mut api, &mut |ty| for_each_id(ty, &mut |id| *id = first[id.0]));

    let mut names = Scope::of_types();
    for def in &api.types {
        names.take(def.name.as_str(), &def.pointer);
    }
    let mut folded: Vec<Vec<usize>> = members.into_values().collect();
    folded.sort();
    for indexes in folded {
        let all: Vec<&TypeName> = indexes.iter().map(|index| &api.types[*index].name).collect();
        if let Some(name) = TypeName::common_ending(&all).filter(|name| names.is_free(name.as_str())) {
            names.take(name.as_str(), &api.types[indexes[0]].pointer);
            api.types[indexes[0]].name = name;
        }
    }
    api
}

/// Returns the class of each type: those of one class have the same shape. Types that look alike begin in one class, which is
/// then divided by the classes of what they contain, until nothing changes; so types that contain themselves are folded too.
fn classes(types: &[TypeDef], usage: &[Usage]) -> Vec<usize> {
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let mut parts: Vec<Vec<usize>> = Vec::with_capacity(types.len());
    let mut classes = Vec::with_capacity(types.len());
    for (index, def) in types.iter().enumerate() {
        let (looks, inside) = looks(def, usage[index]);
        let looks = if is_inline(def) { looks } else { index.to_string() };
        let number = numbers.len();
        classes.push(*numbers.entry(looks).or_insert(number));
        parts.push(inside);
    }
    let mut count = numbers.len();
    loop {
        let mut numbers: HashMap<(usize, Vec<usize>), usize> = HashMap::new();
        let divided = parts.iter().zip(&classes).map(|(inside, class)| {
            let number = numbers.len();
            *numbers.entry((*class, inside.iter().map(|id| classes[*id]).collect())).or_insert(number)
        });
        let divided: Vec<usize> = divided.collect();
        classes = divided;
        if numbers.len() == count {
            return classes;
        }
        count = numbers.len();
    }
}

fn is_inline(def: &TypeDef) -> bool {
    let component = def.pointer.as_str().strip_prefix("/components/schemas/");
    component.is_none_or(|rest| rest.contains('/'))
}

/// Returns all of a type but its name, its place and what it contains, as text that is equal for equal types, and the types
/// it contains.
fn looks(def: &TypeDef, usage: Usage) -> (String, Vec<usize>) {
    let mut kind = def.kind.clone();
    let mut inside = Vec::new();
    if let TypeKind::Struct(item) = &mut kind {
        item.fields.iter_mut().for_each(|field| field.pointer = Pointer::root());
    }
    for_each_part(&mut kind, &mut |ty| {
        for_each_id(ty, &mut |id| {
            inside.push(id.0);
            *id = TypeId(0);
        });
    });
    (format!("{usage:?} {kind:?}"), inside)
}

fn for_each_type(api: &mut Api, change: &mut dyn FnMut(&mut Type)) {
    api.types.iter_mut().for_each(|def| for_each_part(&mut def.kind, change));
    for operation in &mut api.operations {
        operation.parameters.iter_mut().for_each(|parameter| change(&mut parameter.ty));
        let contents = operation.body.iter_mut().flat_map(|body| &mut body.contents);
        contents.for_each(|content| change(&mut content.ty));
        for content in operation.responses.iter_mut().flat_map(|response| &mut response.contents) {
            content.payload.ty_mut().into_iter().for_each(&mut *change);
        }
    }
}

fn for_each_part(kind: &mut TypeKind, change: &mut dyn FnMut(&mut Type)) {
    match kind {
        TypeKind::Struct(item) => {
            item.fields.iter_mut().for_each(|field| change(&mut field.ty));
            item.rest.iter_mut().for_each(|(_, ty)| change(ty));
        }
        TypeKind::Union(item) => item.variants.iter_mut().for_each(|variant| change(&mut variant.ty)),
        TypeKind::Alias(ty) => change(ty),
        TypeKind::Enum(_) => {}
    }
}

fn for_each_id(ty: &mut Type, change: &mut dyn FnMut(&mut TypeId)) {
    match ty {
        Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) => for_each_id(inner, change),
        Type::Tuple(items) => items.iter_mut().for_each(|item| for_each_id(item, change)),
        Type::Named(id) => change(id),
        _ => {}
    }
}
