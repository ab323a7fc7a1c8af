//! References by name: `$ref: '#node'` leads to the schema with `$anchor: node`, and so does `$dynamicRef` as far as one document goes.

use crate::diagnostics::Pointer;
use crate::lint::document::anchors;
use serde_json::Value;
use std::collections::HashMap;

pub(super) fn rewrite(tree: &mut Value) {
    let named: HashMap<String, Pointer> = anchors(tree).into_iter().collect();
    let mut left = vec![tree];
    while let Some(value) = left.pop() {
        match value {
            Value::Object(members) => {
                let dynamic = members.get("$dynamicRef").and_then(Value::as_str).map(str::to_owned);
                if let (Some(reference), false) = (dynamic, members.contains_key("$ref")) {
                    members.shift_remove("$dynamicRef");
                    members.insert("$ref".to_owned(), reference.into());
                }
                if let Some(Value::String(reference)) = members.get_mut("$ref")
                    && let Some(place) = reference.strip_prefix('#').and_then(|name| named.get(name))
                {
                    *reference = format!("#{place}");
                }
                left.extend(members.values_mut());
            }
            Value::Array(items) => left.extend(items),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn names_lead_to_places() {
        let mut tree = json!({ "components": { "schemas": {
            "Node": { "$dynamicAnchor": "node", "items": { "$dynamicRef": "#node" } },
            "Other": { "$ref": "#node" },
        } } });
        super::rewrite(&mut tree);
        let to_node = json!({ "$ref": "#/components/schemas/Node" });
        assert_eq!(tree["components"]["schemas"]["Node"]["items"], to_node);
        assert_eq!(tree["components"]["schemas"]["Other"], to_node);
    }

    #[test]
    fn a_dynamic_reference_may_be_a_pointer() {
        let mut tree = json!({ "items": { "$dynamicRef": "#/components/schemas/Node" } });
        super::rewrite(&mut tree);
        assert_eq!(tree, json!({ "items": { "$ref": "#/components/schemas/Node" } }));
    }
}
