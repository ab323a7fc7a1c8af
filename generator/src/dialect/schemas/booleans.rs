//! Schemas that are `true` or `false`: anything, and nothing.
//!
//! A member that nothing fits is never there, and a branch that nothing fits is never taken: both are left out.

use crate::diagnostics::{Place, Pointer};
use crate::dialect::walk::{Members, Walk};
use serde_json::{Value, json};

/// Returns the schema that a boolean stands for.
pub(in crate::dialect) fn of_boolean(all: bool) -> Value {
    if all { json!({}) } else { json!({ "not": {} }) }
}

pub(super) fn rewrite(schema: &mut Members, at: &Pointer, walk: &mut Walk<'_>) {
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        let never: Vec<String> =
            properties.iter().filter(|(_, property)| is_nothing(property)).map(|(name, _)| name.clone()).collect();
        for name in never {
            properties.shift_remove(&name);
            let place = Place::Key(at.child("properties").child(&name));
            walk.lost(place, format!("the schema says that `{name}` is never there"), "left out");
        }
    }
    for word in ["oneOf", "anyOf"] {
        let Some(Value::Array(branches)) = schema.get_mut(word) else { continue };
        let list = at.child(word);
        let mut kept = 0;
        for index in 0..branches.len() {
            if is_nothing(&branches[index]) {
                continue;
            }
            if kept != index {
                branches.swap(kept, index);
                walk.moves.moved(list.child(index), list.child(kept));
            }
            kept += 1;
        }
        branches.truncate(kept);
    }
}

fn is_nothing(schema: &Value) -> bool {
    *schema == of_boolean(false)
}

#[cfg(test)]
mod tests {
    use crate::dialect::schemas::testing::{becomes, rewritten};
    use serde_json::json;

    #[test]
    fn true_is_anything() {
        becomes(json!({ "properties": { "a": true } }), json!({ "properties": { "a": {} } }));
        becomes(json!({ "anyOf": [true, { "type": "string" }] }), json!({ "anyOf": [{}, { "type": "string" }] }));
        becomes(json!({ "items": true }), json!({ "items": true }));
    }

    #[test]
    fn false_is_left_out() {
        becomes(json!({ "oneOf": [false, { "type": "string" }] }), json!({ "oneOf": [{ "type": "string" }] }));
        let (schema, lost) = rewritten("3.1.0", json!({ "properties": { "a": false, "b": {} } }));
        assert_eq!((schema, lost), (json!({ "properties": { "b": {} } }), vec!["/properties/a".to_owned()]));
    }
}
