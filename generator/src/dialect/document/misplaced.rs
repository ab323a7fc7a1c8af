//! Components in the wrong section: a parameter among the schemas, to which only operations refer.
//!
//! What refers to it says what it is. It is put into the section of that name, under its own name; a node that is referred to as both
//! is in both. `lint` has reported the references.

use crate::diagnostics::Pointer;
use crate::dialect::walk::Walk;
use crate::lint::document::{Document, target};
use serde_json::{Map, Value};
use std::collections::{HashMap, HashSet};

pub(super) fn rewrite(tree: &mut Value, walk: &mut Walk<'_>) {
    let mut rightly: HashSet<Pointer> = HashSet::new();
    let mut wrongly: Vec<(Pointer, Pointer, &'static str)> = Vec::new();
    let original = tree.clone();
    let document = Document::new(&original);
    for node in document.nodes() {
        let (Some(reference), Some(section)) = (node.reference(), node.grammar().section) else { continue };
        let Some(place) = target(reference) else { continue };
        let tokens: Vec<String> = place.tokens().collect();
        let [components, other, _] = tokens.as_slice() else { continue };
        if components != "components" || !document.at(&place).is_some_and(Value::is_object) {
            continue;
        }
        if other == section {
            rightly.insert(place);
        } else {
            wrongly.push((document.pointer(node), place, section));
        }
    }
    let mut done: HashMap<(Pointer, &'static str), Option<Pointer>> = HashMap::new();
    for (referring, place, section) in wrongly {
        let new = done.entry((place.clone(), section)).or_insert_with(|| copied(tree, &original, &place, section));
        let Some(new) = new else { continue };
        if let Some(reference) = tree.pointer_mut(referring.as_str()).and_then(|node| node.get_mut("$ref")) {
            *reference = format!("#{new}").into();
        }
    }
    for ((old, _), new) in done {
        let Some(new) = new else { continue };
        walk.moves.copied(old.clone(), new);
        let parent = old.parent().and_then(|parent| tree.pointer_mut(parent.as_str()));
        if let (false, Some(Value::Object(section)), Some(name)) = (rightly.contains(&old), parent, old.last()) {
            section.shift_remove(&name);
        }
    }
}

/// Puts a node into a section as well; none where something else has the name there.
fn copied(tree: &mut Value, original: &Value, place: &Pointer, section: &str) -> Option<Pointer> {
    let name = place.last()?;
    let node = original.pointer(place.as_str())?.clone();
    let components = tree.get_mut("components")?.as_object_mut()?;
    let section_of = components.entry(section).or_insert_with(|| Value::Object(Map::new())).as_object_mut()?;
    if section_of.contains_key(&name) {
        return None;
    }
    section_of.insert(name.clone(), node);
    Some(Pointer::root().child("components").child(section).child(name))
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::{Diagnostics, Pointer};
    use crate::dialect::walk::Walk;
    use serde_json::json;

    #[test]
    fn components_are_what_they_are_referred_to_as() {
        let owner = json!({ "name": "owner", "in": "query" });
        let mut tree = json!({
            "openapi": "3.0.3",
            "paths": { "/a": { "get": { "parameters": [{ "$ref": "#/components/schemas/owner" }], "responses": {} } } },
            "components": { "schemas": { "owner": owner, "A": {} } },
        });
        let mut diagnostics = Diagnostics::default();
        let mut walk = Walk::new(&tree, &mut diagnostics);
        super::rewrite(&mut tree, &mut walk);
        assert_eq!(tree["components"], json!({ "schemas": { "A": {} }, "parameters": { "owner": owner } }));
        assert_eq!(tree["paths"]["/a"]["get"]["parameters"][0]["$ref"], "#/components/parameters/owner");
        let back = walk.moves.back(&Pointer::parse("/components/parameters/owner/name"));
        assert_eq!(back.as_str(), "/components/schemas/owner/name");
    }
}
