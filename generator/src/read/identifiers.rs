//! Schemas with an address of their own: `$id: https://schemas.example/job`.
//!
//! From 3.1 on a `$ref` may name a schema by its `$id`, and a fragment inside of such a schema counts from there. Both become
//! pointers from the top of the file, which is all that the later stages know.

use crate::diagnostics::Pointer;
use crate::lint::document::percent_decoded;
use serde_json::Value;
use std::collections::HashMap;

/// Rewrites the references of a file that lead to a schema with an `$id`, or are inside of one.
pub(super) fn resolve(tree: &mut Value) {
    let mut known = HashMap::new();
    let mut references = Vec::new();
    let mut left = vec![Scope { value: tree, place: Pointer::root(), resource: Pointer::root(), base: String::new() }];
    while let Some(scope) = left.pop() {
        let scope = scope.entered(&mut known);
        if let Some(Value::String(reference)) = scope.value.get("$ref") {
            references.push((scope.place.clone(), scope.resource.clone(), scope.base.clone(), reference.clone()));
        }
        left.extend(scope.inside());
    }
    if known.is_empty() {
        return;
    }
    for (place, resource, base, reference) in references {
        let (address, fragment) = reference.split_once('#').unwrap_or((&reference, ""));
        let resource = match address {
            "" => Some(&resource).filter(|resource| **resource != Pointer::root()),
            address => known.get(&absolute(&base, address)),
        };
        let Some(resource) = resource else { continue };
        let new = match fragment {
            "" => resource.to_string(),
            fragment if fragment.starts_with('/') => format!("{resource}{}", percent_decoded(fragment)),
            // An anchor is looked for in the whole file.
            anchor => anchor.to_owned(),
        };
        // Many write pointers from the top of the document all the same.
        let is_there = !fragment.starts_with('/') || tree.pointer(&new).is_some();
        if let (true, Some(node)) = (is_there, tree.pointer_mut(place.as_str())) {
            node["$ref"] = format!("#{}", new.replace('%', "%25")).into();
        }
    }
}

/// A node with the schema that it counts from, and that schema's address.
struct Scope<'t> {
    value: &'t Value,
    place: Pointer,
    resource: Pointer,
    base: String,
}

impl<'t> Scope<'t> {
    /// Counts from here on where this is a schema with an address.
    fn entered(self, known: &mut HashMap<String, Pointer>) -> Self {
        match self.value.get("$id") {
            Some(Value::String(id)) if !id.is_empty() && !id.starts_with('#') => {
                let base = absolute(&self.base, id.trim_end_matches('#'));
                known.entry(base.clone()).or_insert_with(|| self.place.clone());
                Self { resource: self.place.clone(), base, ..self }
            }
            _ => self,
        }
    }

    fn inside(&self) -> Vec<Self> {
        let child = |value: &'t Value, place: Pointer| {
            let (resource, base) = (self.resource.clone(), self.base.clone());
            (value.is_object() || value.is_array()).then_some(Self { value, place, resource, base })
        };
        match self.value {
            Value::Object(members) => {
                members.iter().filter_map(|(name, value)| child(value, self.place.child(name))).collect()
            }
            Value::Array(items) => {
                items.iter().enumerate().filter_map(|(index, value)| child(value, self.place.child(index))).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// Returns an address as seen from another one.
fn absolute(base: &str, address: &str) -> String {
    if address.contains("://") || address.starts_with("urn:") {
        return address.to_owned();
    }
    match base.rfind('/') {
        Some(end) => format!("{}/{}", &base[..end], address.trim_start_matches("./")),
        None => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn addresses_become_pointers() {
        let mut tree = json!({ "components": { "schemas": {
            "A": { "$id": "https://a.example/s/a", "$defs": { "X": {} }, "items": { "$ref": "#/$defs/X" } },
            "B": { "$ref": "https://a.example/s/a#/$defs/X" },
            "C": { "$id": "https://a.example/s/c", "items": { "$ref": "a" }, "not": { "$ref": "#" } },
            "D": { "$id": "https://a.example/s/d", "items": { "$ref": "#/components/schemas/B" } },
            "E": { "$ref": "https://a.example/s/other" },
        } } });
        super::resolve(&mut tree);
        let schemas = &tree["components"]["schemas"];
        let references = [
            (&schemas["A"]["items"], "#/components/schemas/A/$defs/X"),
            (&schemas["B"], "#/components/schemas/A/$defs/X"),
            (&schemas["C"]["items"], "#/components/schemas/A"),
            (&schemas["C"]["not"], "#/components/schemas/C"),
            (&schemas["D"]["items"], "#/components/schemas/B"),
            (&schemas["E"], "https://a.example/s/other"),
        ];
        for (node, reference) in references {
            assert_eq!(node["$ref"], reference);
        }
    }
}
