//! An `operationId` used again is left out; the operation is called after its path then. `lint` has reported it.

use crate::diagnostics::{Diagnostic, Place};
use crate::dialect::walk::Walk;
use serde_json::Value;
use std::collections::HashSet;

pub(super) fn rewrite(tree: &mut Value, walk: &mut Walk<'_>) {
    let mut seen = HashSet::new();
    super::operations(tree, |path, place, operation| {
        let Some(id) = operation.get("operationId").and_then(Value::as_str).map(str::to_owned) else { return };
        if seen.insert(id.clone()) {
            return;
        }
        operation.shift_remove("operationId");
        let place = place.child("operationId");
        // `lint` looks at each operation once, also where several paths refer to it.
        if walk.moves.is_copy(&place) {
            let message = format!("operation id `{id}` is that of several operations, as `{path}` refers to it, too");
            let finding = Diagnostic::warning("duplicate_operation_id", Place::Value(walk.moves.back(&place)), message);
            let finding = finding.label("left out for all paths but the first");
            walk.diagnostics.push(finding.help("give each path a path item of its own"));
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::Diagnostics;
    use crate::dialect::walk::Walk;
    use serde_json::json;

    #[test]
    fn the_first_operation_keeps_its_id() {
        let operation = json!({ "operationId": "a" });
        let mut tree = json!({ "paths": { "/a": { "get": operation, "put": operation } } });
        let mut diagnostics = Diagnostics::default();
        let mut walk = Walk::new(&tree, &mut diagnostics);
        super::rewrite(&mut tree, &mut walk);
        assert_eq!(tree, json!({ "paths": { "/a": { "get": { "operationId": "a" }, "put": {} } } }));
    }
}
