//! A path item that refers to another one stands for it. Where it has members of its own it is both: what it says itself counts.

use crate::diagnostics::Pointer;
use crate::dialect::walk::{Members, Walk};
use crate::lint::document::{LONGEST_CHAIN, target};
use serde_json::Value;

pub(super) fn rewrite(tree: &mut Value, walk: &mut Walk<'_>) {
    let root = Pointer::root().child("paths");
    let Some(Value::Object(paths)) = tree.get("paths") else { return };
    let referring: Vec<(Pointer, Members)> = paths
        .iter()
        .filter_map(|(path, item)| {
            let item = item.as_object().filter(|item| item.contains_key("$ref"))?;
            Some((root.child(path), item.clone()))
        })
        .collect();
    for (place, mut item) in referring {
        for _ in 0..LONGEST_CHAIN {
            let Some(Value::String(reference)) = item.shift_remove("$ref") else { break };
            let Some(source) = target(&reference) else { break };
            let Some(Value::Object(referred)) = tree.pointer(source.as_str()) else { break };
            for (name, member) in referred {
                if !item.contains_key(name) {
                    walk.moves.copied(source.child(name), place.child(name));
                    item.insert(name.clone(), member.clone());
                }
            }
        }
        item.shift_remove("$ref");
        if let Some(node) = tree.pointer_mut(place.as_str()) {
            *node = Value::Object(item);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::{Diagnostics, Pointer};
    use crate::dialect::walk::Walk;
    use serde_json::json;

    #[test]
    fn both_items_count() {
        let mut tree = json!({
            "paths": { "/a": { "$ref": "#/components/pathItems/A", "get": { "summary": "own" } } },
            "components": { "pathItems": { "A": { "get": { "summary": "other" }, "post": {} } } },
        });
        let mut diagnostics = Diagnostics::default();
        let mut walk = Walk::new(&tree, &mut diagnostics);
        super::rewrite(&mut tree, &mut walk);
        assert_eq!(tree["paths"]["/a"], json!({ "get": { "summary": "own" }, "post": {} }));
        let back = walk.moves.back(&Pointer::parse("/paths/~1a/post/tags"));
        assert_eq!(back.as_str(), "/components/pathItems/A/post/tags");
    }
}
