//! Tells documents that say the same in another order.

use serde_json::Value;

/// The lists whose order means nothing.
const SETS: &[&str] = &["required", "enum", "type", "parameters"];

/// True for documents that differ in nothing but the order of members and of lists that are sets.
pub(in crate::review) fn same_but_for_order(one: &Value, other: &Value) -> bool {
    same(one, other, "")
}

fn same(one: &Value, other: &Value, name: &str) -> bool {
    match (one, other) {
        (Value::Object(old), Value::Object(new)) => {
            let is_same = |(name, value): (&String, &Value)| new.get(name).is_some_and(|now| same(value, now, name));
            old.len() == new.len() && old.iter().all(is_same)
        }
        (Value::Array(old), Value::Array(new)) => {
            let in_order = |old: &[&Value], new: &[&Value]| old.iter().zip(new).all(|(old, new)| same(old, new, ""));
            let (mut old, mut new): (Vec<&Value>, Vec<&Value>) = (old.iter().collect(), new.iter().collect());
            old.len() == new.len()
                && (in_order(&old, &new)
                    || SETS.contains(&name) && {
                        old.sort_by_cached_key(|value| value.to_string());
                        new.sort_by_cached_key(|value| value.to_string());
                        in_order(&old, &new)
                    })
        }
        (old, new) => old == new,
    }
}

#[cfg(test)]
mod tests {
    use super::same_but_for_order;
    use serde_json::json;

    #[test]
    fn order_counts_in_lists_that_are_no_sets() {
        let one = json!({ "a": { "required": ["x", "y"], "b": 1 }, "oneOf": [1, 2] });
        assert!(same_but_for_order(&one, &json!({ "oneOf": [1, 2], "a": { "b": 1, "required": ["y", "x"] } })));
        assert!(!same_but_for_order(&one, &json!({ "oneOf": [2, 1], "a": { "b": 1, "required": ["y", "x"] } })));
        assert!(!same_but_for_order(&one, &json!({ "oneOf": [1, 2], "a": { "b": 1, "required": ["y"] } })));
    }
}
