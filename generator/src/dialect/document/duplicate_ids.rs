//! An `operationId` used again is left out; the operation is called after its path then. `lint` has reported it.

use serde_json::Value;
use std::collections::HashSet;

pub(super) fn rewrite(tree: &mut Value) {
    let mut seen = HashSet::new();
    super::operations(tree, |_, _, operation| {
        let id = operation.get("operationId").and_then(Value::as_str).map(str::to_owned);
        if id.is_some_and(|id| !seen.insert(id)) {
            operation.shift_remove("operationId");
        }
    });
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn the_first_operation_keeps_its_id() {
        let operation = json!({ "operationId": "a" });
        let mut tree = json!({ "paths": { "/a": { "get": operation, "put": operation } } });
        super::rewrite(&mut tree);
        assert_eq!(tree, json!({ "paths": { "/a": { "get": { "operationId": "a" }, "put": {} } } }));
    }
}
