//! Which fields and variants must be boxed, so that a type that contains itself has a size.
//!
//! Lists and maps hold their values elsewhere, so only direct containment counts. A walk through all types boxes what leads
//! back into a type that is still open: every circle has such an edge, and nothing else needs a box.

use super::parts;
use crate::ir::{Api, Type, TypeId};
use std::collections::HashSet;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Unseen,
    Open,
    Closed,
}

/// Returns the fields and variants to box, by type and index.
pub(super) fn boxed(api: &Api) -> HashSet<(TypeId, usize)> {
    let mut boxed = HashSet::new();
    let mut marks = vec![Mark::Unseen; api.types.len()];
    for start in 0..api.types.len() {
        // The stack is explicit: a chain of types may be longer than the thread's stack is deep.
        let mut stack: Vec<(TypeId, Vec<(usize, TypeId)>)> = Vec::new();
        if marks[start] == Mark::Unseen {
            marks[start] = Mark::Open;
            stack.push((TypeId(start), edges(api, TypeId(start))));
        }
        while let Some((id, open)) = stack.last_mut() {
            let id = *id;
            let Some((index, target)) = open.pop() else {
                marks[id.0] = Mark::Closed;
                stack.pop();
                continue;
            };
            match marks[target.0] {
                Mark::Open => {
                    boxed.insert((id, index));
                }
                Mark::Unseen => {
                    marks[target.0] = Mark::Open;
                    stack.push((target, edges(api, target)));
                }
                Mark::Closed => {}
            }
        }
    }
    boxed
}

/// Returns the types that a type contains directly, in reverse so that the first is popped first. Aliases are looked
/// through, because a box cannot stand in them.
fn edges(api: &Api, id: TypeId) -> Vec<(usize, TypeId)> {
    let direct = |(index, ty)| Some((index, contained(api, ty)?));
    let mut edges: Vec<_> = parts(&api.type_def(id).kind).into_iter().filter_map(direct).collect();
    edges.reverse();
    edges
}

fn contained(api: &Api, ty: &Type) -> Option<TypeId> {
    match api.resolve(ty) {
        Type::Nullable(inner) => contained(api, inner),
        Type::Named(id) => Some(*id),
        _ => None,
    }
}
