//! References to nodes that a rule has put elsewhere lead to where they are now.

use crate::dialect::walk::Walk;
use crate::lint::document::target;
use serde_json::Value;

pub(super) fn rewrite(tree: &mut Value, walk: &mut Walk<'_>) {
    if walk.moves.is_empty() {
        return;
    }
    let mut left = vec![tree];
    while let Some(value) = left.pop() {
        match value {
            Value::Object(members) => {
                for (name, member) in members {
                    match member {
                        Value::String(reference) if name == "$ref" => lead(reference, walk),
                        other => left.push(other),
                    }
                }
            }
            Value::Array(items) => left.extend(items),
            _ => {}
        }
    }
}

fn lead(reference: &mut String, walk: &Walk<'_>) {
    let Some(old) = target(reference) else { return };
    // Components stay where they are.
    if old.tokens().count() <= 3 {
        return;
    }
    let new = walk.moves.forth(&old);
    if new != old {
        *reference = format!("#{new}");
    }
}
