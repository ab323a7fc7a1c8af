//! Keywords that say which values are wrong, and not what a value is. A client does not judge what the server sends.

use crate::diagnostics::{Place, Pointer};
use crate::dialect::walk::{Members, Walk};
use serde_json::Value;

const ASSERTIONS: &[&str] = &["propertyNames", "contains", "dependentRequired", "unevaluatedItems"];

pub(super) fn rewrite(schema: &mut Members, at: &Pointer, walk: &mut Walk<'_>) {
    for word in ASSERTIONS {
        let Some(assertion) = schema.get(*word) else { continue };
        if says_nothing(assertion) {
            continue;
        }
        let message = format!("`{word}` has no counterpart in Rust");
        walk.lost(Place::Key(at.child(*word)), message, "it is not checked");
    }
}

/// True for what every value fits: names are strings in any case, and `unevaluatedItems: false` closes what is closed.
fn says_nothing(assertion: &Value) -> bool {
    match assertion {
        Value::Bool(_) => true,
        Value::Object(schema) => schema.iter().all(|(word, value)| word == "type" && value == "string"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::dialect::schemas::testing::rewritten;
    use serde_json::json;

    #[test]
    fn what_is_not_checked_is_said() {
        let lost = |schema| rewritten("3.1.0", schema).1;
        assert_eq!(lost(json!({ "propertyNames": { "pattern": "^a" } })), ["/propertyNames"]);
        assert_eq!(lost(json!({ "dependentRequired": { "a": ["b"] } })), ["/dependentRequired"]);
        assert!(lost(json!({ "propertyNames": { "type": "string" }, "unevaluatedItems": false })).is_empty());
    }
}
