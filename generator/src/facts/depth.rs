//! How deep types contain each other, which the compiler has a limit for: to find out whether a type may be sent to another thread
//! it goes through all that is inside, also through boxes, lists and maps.

use super::parts;
use crate::ir::{Api, Type, TypeId};

/// The compiler's limit, unless a crate asks for another one.
const DEFAULT_LIMIT: usize = 128;

/// How many levels the compiler counts for one type in another: a list alone is five types of the standard library.
const LEVELS: usize = 8;

/// Returns the limit that a crate has to ask for; none when it can do with the compiler's own.
pub(super) fn recursion_limit(api: &Api) -> Option<usize> {
    let needed = deepest(api) * LEVELS;
    (needed > DEFAULT_LIMIT).then(|| needed.next_power_of_two())
}

/// A type on the way to those inside of it.
struct Step {
    id: usize,
    left: Vec<usize>,
}

/// Returns how many types a walk into a type can meet at most, one inside of the other. Types of one circle may be met all in a row,
/// whatever leads from one to the next; so this is the longest way through circles (Tarjan's algorithm), each as long as it is large.
fn deepest(api: &Api) -> usize {
    let count = api.types.len();
    let (mut ranks, mut lowest) = (vec![usize::MAX; count], vec![usize::MAX; count]);
    // How deep it goes from a type whose circle is closed.
    let mut depths: Vec<Option<usize>> = vec![None; count];
    let (mut next_rank, mut open) = (0, Vec::new());
    for start in 0..count {
        let mut steps: Vec<Step> = Vec::new();
        let mut entering = (ranks[start] == usize::MAX).then_some(start);
        loop {
            if let Some(id) = entering.take() {
                (ranks[id], lowest[id]) = (next_rank, next_rank);
                next_rank += 1;
                open.push(id);
                steps.push(Step { id, left: inside(api, id) });
            }
            let Some(step) = steps.last_mut() else { break };
            let id = step.id;
            if let Some(target) = step.left.pop() {
                if ranks[target] == usize::MAX {
                    entering = Some(target);
                } else if depths[target].is_none() {
                    lowest[id] = lowest[id].min(ranks[target]);
                }
                continue;
            }
            steps.pop();
            if let Some(outer) = steps.last() {
                lowest[outer.id] = lowest[outer.id].min(lowest[id]);
            }
            if lowest[id] == ranks[id] {
                let first = open.iter().rposition(|other| *other == id).unwrap_or_default();
                let circle = open.split_off(first);
                let beyond = circle.iter().flat_map(|id| inside(api, *id)).filter_map(|id| depths[id]).max();
                let depth = circle.len() + beyond.unwrap_or_default();
                circle.into_iter().for_each(|id| depths[id] = Some(depth));
            }
        }
    }
    depths.into_iter().flatten().max().unwrap_or_default()
}

/// Returns the named types inside of a type, through lists and maps.
fn inside(api: &Api, id: usize) -> Vec<usize> {
    let mut left: Vec<&Type> = parts(&api.type_def(TypeId(id)).kind).into_iter().map(|(_, ty)| ty).collect();
    let mut found = Vec::new();
    while let Some(ty) = left.pop() {
        match ty {
            Type::Named(TypeId(id)) => found.push(*id),
            other => left.extend(other.inner()),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Diagnostics;
    use serde_json::{Map, Value, json};

    /// Returns the depth of schemas, each with the schemas it contains.
    fn depth(schemas: &[&[usize]]) -> usize {
        let of = |targets: &[usize]| {
            let members = targets.iter().map(|target| {
                let items = json!({ "type": "array", "items": { "$ref": format!("#/components/schemas/T{target}") } });
                (format!("to{target}"), items)
            });
            json!({ "type": "object", "properties": members.collect::<Map<_, _>>() })
        };
        let schemas = schemas.iter().enumerate().map(|(index, targets)| (format!("T{index}"), of(targets)));
        let tree = json!({
            "openapi": "3.0.3",
            "info": { "title": "T", "version": "1" },
            "paths": {},
            "components": { "schemas": schemas.collect::<Map<String, Value>>() },
        });
        let mut diagnostics = Diagnostics::default();
        let rewritten = crate::dialect::rewrite(&tree, &mut diagnostics).unwrap();
        deepest(&crate::ir::lower(&rewritten, &mut diagnostics))
    }

    #[test]
    fn circles_count_as_long_as_they_are() {
        // An object without members is no type of its own.
        assert_eq!(depth(&[&[]]), 1);
        assert_eq!(depth(&[&[1], &[2], &[]]), 3);
        assert_eq!(depth(&[&[1, 2], &[2], &[]]), 3);
        assert_eq!(depth(&[&[1], &[0]]), 2);
        assert_eq!(depth(&[&[1], &[2], &[1, 3], &[4], &[]]), 5);
        assert_eq!(depth(&[&[0], &[0], &[3], &[2, 0]]), 3);
    }
}
