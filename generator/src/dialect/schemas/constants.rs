//! `const`: an `enum` with one value.

use crate::diagnostics::Pointer;
use crate::dialect::walk::{Members, Walk};
use serde_json::Value;

pub(super) fn rewrite(schema: &mut Members, at: &Pointer, walk: &mut Walk<'_>) {
    let Some(value) = schema.get("const").cloned() else { return };
    let ty = match &value {
        Value::String(_) => Some("string"),
        Value::Bool(_) => Some("boolean"),
        Value::Number(number) if number.is_f64() => Some("number"),
        Value::Number(_) => Some("integer"),
        _ => None,
    };
    if let (Some(ty), None) = (ty, schema.get("type")) {
        schema.insert("type".to_owned(), ty.into());
    }
    schema.insert("enum".to_owned(), Value::Array(vec![value]));
    walk.moves.made(at.child("enum").child(0), at.child("const"));
}

#[cfg(test)]
mod tests {
    use crate::dialect::schemas::testing::becomes;
    use serde_json::json;

    #[test]
    fn constants_are_enums() {
        becomes(json!({ "const": "a" }), json!({ "const": "a", "type": "string", "enum": ["a"] }));
        becomes(json!({ "const": true }), json!({ "const": true, "type": "boolean", "enum": [true] }));
        becomes(json!({ "const": 1, "type": "number" }), json!({ "const": 1, "type": "number", "enum": [1] }));
        becomes(json!({ "const": null }), json!({ "const": null, "enum": [null] }));
    }
}
