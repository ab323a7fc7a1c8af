//! `unevaluatedProperties`: members that no part of the schema speaks of. To a client they are `additionalProperties`.

use crate::diagnostics::Pointer;
use crate::dialect::walk::{Members, Walk};

pub(super) fn rewrite(schema: &mut Members, at: &Pointer, walk: &mut Walk<'_>) {
    let Some(rest) = schema.shift_remove("unevaluatedProperties") else { return };
    if !schema.contains_key("additionalProperties") {
        walk.moves.moved(at.child("unevaluatedProperties"), at.child("additionalProperties"));
        schema.insert("additionalProperties".to_owned(), rest);
    }
}

#[cfg(test)]
mod tests {
    use crate::dialect::schemas::testing::becomes;
    use serde_json::json;

    #[test]
    fn the_rest_of_the_members_is_a_map() {
        let schema = json!({ "properties": { "a": {} }, "unevaluatedProperties": { "type": "string" } });
        becomes(schema, json!({ "properties": { "a": {} }, "additionalProperties": { "type": "string" } }));
        becomes(json!({ "unevaluatedProperties": false }), json!({ "additionalProperties": false }));
    }
}
