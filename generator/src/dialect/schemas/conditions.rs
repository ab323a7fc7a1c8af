//! `if`, `then`, `else` and `dependentSchemas`: what an object has depends on its other members.
//!
//! Rust has no type for that. The members that a condition adds are members of the object that may be absent, so that none is
//! lost; the conditions themselves are not checked.

use crate::diagnostics::{Place, Pointer};
use crate::dialect::walk::{Members, Walk};
use serde_json::{Map, Value};

pub(super) fn rewrite(schema: &mut Members, at: &Pointer, walk: &mut Walk<'_>) {
    let mut parts: Vec<(Pointer, Value)> = Vec::new();
    for word in ["then", "else"] {
        parts.extend(schema.shift_remove(word).map(|part| (at.child(word), part)));
    }
    let conditions = if schema.shift_remove("if").is_some() { Some("if") } else { None };
    let mut places: Vec<&str> = conditions.into_iter().collect();
    if let Some(Value::Object(dependent)) = schema.shift_remove("dependentSchemas") {
        let list = at.child("dependentSchemas");
        parts.extend(dependent.into_iter().map(|(name, part)| (list.child(&name), part)));
        places.push("dependentSchemas");
    }
    for word in places {
        let label = "not checked, and what it adds may be absent";
        walk.lost(Place::Key(at.child(word)), "conditions have no counterpart in Rust", label);
    }
    for (place, part) in parts {
        let Value::Object(mut part) = part else { continue };
        let Some(Value::Object(added)) = part.shift_remove("properties") else { continue };
        let members = schema.entry("properties").or_insert_with(|| Value::Object(Map::new()));
        let Value::Object(members) = members else { continue };
        for (name, member) in added {
            if members.contains_key(&name) {
                continue;
            }
            walk.moves.moved(place.child("properties").child(&name), at.child("properties").child(&name));
            members.insert(name, member);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::dialect::schemas::testing::rewritten;
    use serde_json::json;

    #[test]
    fn members_of_conditions_are_members_of_the_object() {
        let schema = json!({
            "properties": { "kind": { "type": "string" } },
            "if": { "properties": { "kind": { "const": "a" } } },
            "then": { "properties": { "a": { "type": "integer" }, "kind": { "type": "string" } }, "required": ["a"] },
            "dependentSchemas": { "kind": { "properties": { "b": {} } } },
        });
        let (schema, lost) = rewritten("3.1.0", schema);
        let expected = json!({ "properties": { "kind": { "type": "string" }, "a": { "type": "integer" }, "b": {} } });
        assert_eq!(schema, expected);
        assert_eq!(lost, ["/if", "/dependentSchemas"]);
    }
}
