//! Security: schemes that the generator does not know, and requirements of schemes that are not there.

use crate::diagnostics::{Place, Pointer};
use crate::dialect::walk::Walk;
use serde_json::Value;

pub(super) fn rewrite(tree: &mut Value, walk: &mut Walk<'_>) {
    let place = Pointer::parse("/components/securitySchemes");
    let mut known = Vec::new();
    if let Some(Value::Object(schemes)) = tree.pointer_mut(place.as_str()) {
        schemes.retain(|name, scheme| {
            let is_covered = scheme.get("type").and_then(Value::as_str) != Some("mutualTLS");
            if !is_covered {
                let message = "certificates of clients are a matter of the transport";
                walk.lost(Place::Value(place.child(name).child("type")), message, "the caller sets up the transport");
            }
            is_covered
        });
        known = schemes.keys().cloned().collect();
    }
    if let Some(security) = tree.get_mut("security") {
        declared_only(security, &known);
    }
    super::operations(tree, |_, _, operation| {
        if let Some(security) = operation.get_mut("security") {
            declared_only(security, &known);
        }
    });
}

/// Takes out what no scheme stands for. An alternative of which nothing is left says no more than that nothing is needed.
fn declared_only(security: &mut Value, known: &[String]) {
    let Value::Array(alternatives) = security else { return };
    alternatives.retain_mut(|alternative| {
        let Value::Object(schemes) = alternative else { return false };
        let before = schemes.len();
        schemes.retain(|name, _| known.contains(name));
        before == 0 || !schemes.is_empty()
    });
}

#[cfg(test)]
mod tests {
    use super::declared_only;
    use serde_json::json;

    #[test]
    fn requirements_name_schemes_that_are_there() {
        let mut security = json!([{ "token": [], "gone": [] }, { "gone": [] }, {}]);
        declared_only(&mut security, &["token".to_owned()]);
        assert_eq!(security, json!([{ "token": [] }, {}]));
    }
}
