//! The names by which a discriminator tells branches apart: without a mapping, those that their own file gives them.
//!
//! ```yaml
//! Pet:
//!   oneOf: [{ $ref: '#/Dog' }]        # in pets.yaml; the component is called pets_Dog, as there is a Dog already
//!   discriminator: { propertyName: kind, mapping: { Dog: '#/components/schemas/pets_Dog' } }
//! ```

use crate::diagnostics::Pointer;
use crate::lint::document::target;
use serde_json::{Map, Value};

/// A branch of a union: its keyword, its index, and the last word of the reference.
pub(super) type Branch = (&'static str, usize, String);

/// Returns the branches of a union with a discriminator that are references to a part of a file.
pub(super) fn branches(schema: &Map<String, Value>) -> Vec<Branch> {
    if !schema.get("discriminator").is_some_and(Value::is_object) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for keyword in ["oneOf", "anyOf"] {
        for (index, branch) in schema.get(keyword).and_then(Value::as_array).into_iter().flatten().enumerate() {
            let fragment = branch.get("$ref").and_then(Value::as_str).and_then(|reference| reference.split_once('#'));
            let name = fragment.and_then(|(_, place)| target(&format!("#{place}"))?.last());
            found.extend(name.map(|name| (keyword, index, name)));
        }
    }
    found
}

/// Maps the names of branches to those that are called otherwise now.
pub(super) fn keep_names(schema: &mut Map<String, Value>, branches: Vec<Branch>) {
    for (keyword, index, name) in branches {
        let branch = schema.get(keyword).and_then(|list| list.get(index)?.get("$ref")?.as_str()).map(str::to_owned);
        let Some(reference) = branch else { continue };
        if target(&reference).as_ref().and_then(Pointer::last).is_none_or(|last| last == name) {
            continue;
        }
        let Some(Value::Object(discriminator)) = schema.get_mut("discriminator") else { continue };
        let mapping = discriminator.entry("mapping").or_insert_with(|| Value::Object(Map::new()));
        let Value::Object(mapping) = mapping else { continue };
        if !mapping.contains_key(&name) && !mapping.values().any(|value| *value == *reference) {
            mapping.insert(name, reference.into());
        }
    }
}
