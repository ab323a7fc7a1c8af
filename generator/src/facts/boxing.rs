//! Which fields and variants must be boxed, so that a type that contains itself has a size.
//!
//! Lists and maps hold their values elsewhere, so only direct containment counts. A walk through all types boxes what leads
//! back into a type that is still open: every circle has such an edge. Beside these, a value that would hold others many levels deep
//! holds the deeper ones in a box: it would fill the stack, and the compiler computes layouts so deep only when it is told to.

use super::parts;
use crate::ir::{Api, Type, TypeId};
use std::collections::HashSet;

/// So many types stand in one another without a box.
const MOST_LEVELS: usize = 16;

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
    // How many types stand in each other from this one on.
    let mut levels = vec![1_usize; api.types.len()];
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
                for (index, target) in edges(api, id) {
                    if levels[target.0] >= MOST_LEVELS {
                        boxed.insert((id, index));
                    } else if !boxed.contains(&(id, index)) {
                        levels[id.0] = levels[id.0].max(levels[target.0] + 1);
                    }
                }
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
    let direct = |(index, ty)| contained(api, ty).into_iter().map(move |id| (index, id));
    let mut edges: Vec<_> = parts(&api.type_def(id).kind).into_iter().flat_map(direct).collect();
    edges.reverse();
    edges
}

fn contained(api: &Api, ty: &Type) -> Vec<TypeId> {
    // Tuples may hold the same alias of a tuple many times over.
    let mut seen: HashSet<*const Type> = HashSet::new();
    let (mut found, mut left) = (Vec::new(), vec![ty]);
    while let Some(ty) = left.pop() {
        let ty = api.resolve(ty);
        match ty {
            Type::Nullable(_) | Type::Tuple(_) if seen.insert(ty) => left.extend(ty.inner()),
            Type::Named(id) => found.push(*id),
            _ => {}
        }
    }
    found
}
