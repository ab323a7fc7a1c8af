//! Circles of types that are nothing but names for each other, or choices between each other.
//!
//! ```yaml
//! Tree: { type: array, items: { $ref: '#/components/schemas/Tree' } }
//! ```
//!
//! An alias that leads to itself has no type in Rust: it is cut where a list or a map stands between, and an error where nothing does.
//! A union that leads to itself has one, but no decoder would come to an end with it.

use super::{Type, TypeDef, TypeId, TypeKind};
use crate::diagnostics::{Diagnostic, Place};
use std::collections::HashSet;

/// Cuts the circles that can be cut.
pub(super) fn cut(types: &mut [TypeDef], findings: &mut Vec<Diagnostic>) {
    if let Some(def) = endless(types).map(|index| &types[index]) {
        let message = format!("one of the forms of `{}` is `{}` itself", def.name, def.name);
        let finding = Diagnostic::error("recursive_alias", Place::Key(def.pointer.clone()), message);
        findings.push(finding.help("leave the choice between schemas that do not lead back to it"));
    }
    for index in 0..types.len() {
        let TypeKind::Alias(ty) = &types[index].kind else { continue };
        if !leads_to_itself(index, types) {
            continue;
        }
        let def = &types[index];
        let message = format!("`{}` contains nothing but itself", def.name);
        match without_innermost(ty) {
            Some(shallow) => {
                let finding = Diagnostic::warning("unsupported", Place::Key(def.pointer.clone()), message);
                findings.push(finding.label("what is inside is taken as any JSON"));
                types[index].kind = TypeKind::Alias(shallow);
            }
            None => {
                let finding = Diagnostic::error("recursive_alias", Place::Key(def.pointer.clone()), message);
                findings.push(finding.help("give it properties, or describe what it contains"));
            }
        }
    }
}

/// True for an alias that comes back to itself by aliases alone.
fn leads_to_itself(start: usize, types: &[TypeDef]) -> bool {
    let mut seen = HashSet::new();
    let mut left = vec![start];
    while let Some(next) = left.pop() {
        let TypeKind::Alias(ty) = &types[next].kind else { continue };
        for TypeId(target) in innermost(ty) {
            if target == start {
                return true;
            }
            if seen.insert(target) {
                left.push(target);
            }
        }
    }
    false
}

/// Returns a union that comes back to itself by unions and aliases alone: a decoder would try its branches without end.
fn endless(types: &[TypeDef]) -> Option<usize> {
    let ways = |index: usize| -> Vec<usize> {
        let plain = |ty: &Type| match ty {
            Type::Named(TypeId(id)) => Some(*id),
            Type::Nullable(inner) => match **inner {
                Type::Named(TypeId(id)) => Some(id),
                _ => None,
            },
            _ => None,
        };
        match &types[index].kind {
            TypeKind::Alias(ty) => plain(ty).into_iter().collect(),
            TypeKind::Union(union) => union.variants.iter().filter_map(|variant| plain(&variant.ty)).collect(),
            TypeKind::Struct(_) | TypeKind::Enum(_) => Vec::new(),
        }
    };
    let mut is_open: Vec<Option<bool>> = vec![None; types.len()];
    for start in 0..types.len() {
        let mut path = Vec::new();
        if is_open[start].is_none() {
            is_open[start] = Some(true);
            path.push((start, ways(start)));
        }
        while let Some((index, left)) = path.last_mut() {
            let Some(next) = left.pop() else {
                is_open[*index] = Some(false);
                path.pop();
                continue;
            };
            match is_open[next] {
                None => {
                    is_open[next] = Some(true);
                    path.push((next, ways(next)));
                }
                Some(true) => {
                    let circle = path.iter().map(|(index, _)| *index).skip_while(|index| *index != next);
                    // A circle of aliases alone is told elsewhere.
                    let union = circle.into_iter().find(|index| matches!(types[*index].kind, TypeKind::Union(_)));
                    if union.is_some() {
                        return union;
                    }
                }
                Some(false) => {}
            }
        }
    }
    None
}

/// Returns a list or a map with any JSON inside; none for what is neither.
fn without_innermost(ty: &Type) -> Option<Type> {
    match ty {
        Type::Array(inner) => Some(Type::Array(Box::new(without_innermost(inner).unwrap_or(Type::Any)))),
        Type::Map(inner) => Some(without_innermost(inner).map_or(Type::Object, |inner| Type::Map(Box::new(inner)))),
        Type::Nullable(inner) => without_innermost(inner).map(Type::nullable),
        // A tuple that contains itself has no end; a list may be empty.
        Type::Tuple(_) => Some(Type::Array(Box::new(Type::Any))),
        _ => None,
    }
}

/// Returns the named types inside of lists, maps, tuples and `null`.
fn innermost(ty: &Type) -> Vec<TypeId> {
    match ty {
        Type::Named(id) => vec![*id],
        other => other.inner().iter().flat_map(innermost).collect(),
    }
}
