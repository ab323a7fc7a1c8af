//! `examples`, the list that 3.1 has in place of `example`: the first one is the one that is shown and that the mock answers with.

use crate::dialect::walk::Members;
use serde_json::Value;

pub(super) fn rewrite(schema: &mut Members) {
    if schema.contains_key("example") {
        return;
    }
    if let Some(Value::Array(examples)) = schema.get("examples")
        && let Some(first) = examples.first().cloned()
    {
        schema.insert("example".to_owned(), first);
    }
}

#[cfg(test)]
mod tests {
    use crate::dialect::schemas::testing::becomes;
    use serde_json::json;

    #[test]
    fn the_first_example_is_the_example() {
        let schema = json!({ "type": "string", "examples": ["a", "b"] });
        becomes(schema, json!({ "type": "string", "examples": ["a", "b"], "example": "a" }));
        becomes(json!({ "examples": [] }), json!({ "examples": [] }));
    }
}
