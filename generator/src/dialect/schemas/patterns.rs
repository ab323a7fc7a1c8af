//! `patternProperties`: members whose names fit a pattern. They are a map in 3.0, whose names are not looked at.

use crate::diagnostics::{Place, Pointer};
use crate::dialect::walk::{Members, Walk};
use serde_json::{Value, json};

pub(super) fn rewrite(schema: &mut Members, at: &Pointer, walk: &mut Walk<'_>) {
    let Some(Value::Object(patterns)) = schema.shift_remove("patternProperties") else { return };
    let from = at.child("patternProperties");
    let mut kinds: Vec<(Pointer, Value)> = patterns.into_iter().map(|(name, kind)| (from.child(&name), kind)).collect();
    kinds.retain(|(_, kind)| *kind != json!({ "not": {} }));
    let to = at.child("additionalProperties");
    match schema.get("additionalProperties") {
        // Other names mean any JSON, so that the values of the map can only be that.
        Some(Value::Bool(true)) => {
            if !kinds.is_empty() {
                let message = "what is under names of this pattern has no type of its own";
                walk.lost(Place::Key(from), message, "the values are taken as any JSON");
            }
            return;
        }
        Some(other @ Value::Object(_)) => kinds.push((to.clone(), other.clone())),
        _ => {}
    }
    // The same thing under several patterns is one thing.
    let mut distinct: Vec<(Pointer, Value)> = Vec::new();
    for (place, kind) in kinds {
        if !distinct.iter().any(|(_, known)| *known == kind) {
            distinct.push((place, kind));
        }
    }
    let rest = match distinct.len() {
        0 => return,
        1 => {
            let (place, kind) = distinct.remove(0);
            walk.moves.moved(place, to);
            kind
        }
        _ => {
            let list = to.child("anyOf");
            walk.moves.made(to.clone(), from);
            for (index, (place, _)) in distinct.iter().enumerate() {
                walk.moves.moved(place.clone(), list.child(index));
            }
            json!({ "anyOf": distinct.into_iter().map(|(_, kind)| kind).collect::<Vec<_>>() })
        }
    };
    schema.insert("additionalProperties".to_owned(), rest);
}

#[cfg(test)]
mod tests {
    use crate::dialect::schemas::testing::{becomes, rewritten};
    use serde_json::json;

    #[test]
    fn one_pattern_is_a_map() {
        let schema = json!({ "type": "object", "patternProperties": { "^x": { "type": "string" } } });
        becomes(schema, json!({ "type": "object", "additionalProperties": { "type": "string" } }));
        let schema = json!({ "patternProperties": { "^x": { "type": "string" } }, "additionalProperties": false });
        becomes(schema, json!({ "additionalProperties": { "type": "string" } }));
    }

    #[test]
    fn several_patterns_are_a_map_of_each() {
        let schema = json!({
            "patternProperties": { "^a": { "type": "string" }, "^b": { "type": "integer" }, "^c": { "type": "string" } },
        });
        becomes(schema, json!({ "additionalProperties": { "anyOf": [{ "type": "string" }, { "type": "integer" }] } }));
    }

    #[test]
    fn beside_any_other_names_the_values_are_any() {
        let schema = json!({ "patternProperties": { "^a": { "type": "string" } }, "additionalProperties": true });
        let (schema, lost) = rewritten("3.1.0", schema);
        assert_eq!((schema, lost), (json!({ "additionalProperties": true }), vec!["/patternProperties".to_owned()]));
    }
}
