//! `null` as a type: an `enum` of which it is the only value, and `nullable` beside other types.

use crate::dialect::walk::Members;
use serde_json::{Value, json};

pub(super) fn rewrite(schema: &mut Members) {
    let is_null = match schema.get_mut("type") {
        Some(Value::String(ty)) => ty == "null",
        Some(Value::Array(types)) => {
            let before = types.len();
            types.retain(|ty| ty != "null");
            let has_null = types.len() < before;
            let is_alone = types.is_empty();
            if has_null && !is_alone {
                schema.insert("nullable".to_owned(), true.into());
            }
            has_null && is_alone
        }
        _ => false,
    };
    if is_null {
        schema.shift_remove("type");
        schema.insert("enum".to_owned(), json!([null]));
    }
}

#[cfg(test)]
mod tests {
    use crate::dialect::schemas::testing::{becomes, rewritten};
    use serde_json::json;

    #[test]
    fn null_has_many_spellings() {
        becomes(json!({ "type": ["string", "null"] }), json!({ "type": "string", "nullable": true }));
        becomes(json!({ "type": ["null"] }), json!({ "enum": [null] }));
        becomes(json!({ "type": "null" }), json!({ "enum": [null] }));
        let union = json!({ "oneOf": [{ "type": "string" }, { "type": "null" }] });
        becomes(union, json!({ "oneOf": [{ "type": "string" }, { "enum": [null] }] }));
        let values = json!({ "type": ["string", "null"], "enum": ["a", null] });
        becomes(values, json!({ "type": "string", "enum": ["a", null], "nullable": true }));
        assert_eq!(rewritten("3.0.0", json!({ "type": "null" })).0, json!({ "enum": [null] }));
    }
}
