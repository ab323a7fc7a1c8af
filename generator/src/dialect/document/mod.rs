//! The rules for everything but schemas.

mod anchors;
mod duplicate_ids;
mod misplaced;
mod path_items;
mod path_parameters;
mod paths;
mod references;
mod schemes;
mod styles;
mod templates;

use super::walk::{Members, Walk};
use crate::diagnostics::Pointer;
use crate::lint::grammar::Kind;
use serde_json::Value;

/// Applies the rules for one object.
pub(super) fn rewrite(members: &mut Members, kind: Kind) {
    match kind {
        Kind::Parameter => styles::rewrite(members),
        Kind::Paths => paths::rewrite(members),
        _ => {}
    }
}

/// Applies the rules by which the walk knows what is where.
pub(super) fn prepare(tree: &mut Value, walk: &mut Walk<'_>) {
    anchors::rewrite(tree);
    misplaced::rewrite(tree, walk);
}

/// Applies the other rules that need to see the whole document.
pub(super) fn finish(tree: &mut Value, walk: &mut Walk<'_>) {
    references::rewrite(tree, walk);
    path_items::rewrite(tree, walk);
    templates::rewrite(tree, walk);
    schemes::rewrite(tree, walk);
    duplicate_ids::rewrite(tree, walk);
    path_parameters::rewrite(tree, walk);
}

/// The methods of the operations in a path item.
const METHODS: &[&str] = &["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/// Calls a function with each operation of the paths, with its path and its place.
fn operations(tree: &mut Value, mut visit: impl FnMut(&str, &Pointer, &mut Members)) {
    let Some(Value::Object(paths)) = tree.get_mut("paths") else { return };
    let root = Pointer::root().child("paths");
    for (path, item) in paths {
        let Value::Object(item) = item else { continue };
        let place = root.child(path);
        for (name, member) in item {
            let place = place.child(name);
            match member {
                Value::Object(operation) if METHODS.contains(&name.as_str()) => visit(path, &place, operation),
                Value::Object(others) if name == "additionalOperations" => {
                    for (method, operation) in others {
                        let Value::Object(operation) = operation else { continue };
                        visit(path, &place.child(method), operation);
                    }
                }
                _ => {}
            }
        }
    }
}
