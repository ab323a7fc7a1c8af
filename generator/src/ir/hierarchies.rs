//! Hierarchies: schemas that others build on, and that a value of any of them may stand for.
//!
//! ```yaml
//! Pet:
//!   type: object
//!   required: [kind]
//!   properties: { kind: { type: string } }
//!   discriminator: { propertyName: kind }
//! Cat:
//!   allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } }]
//! ```
//!
//! Where a document says `Pet`, a cat may come. So `Pet` is a union of the schemas whose `allOf` leads to it, and of those that its
//! `mapping` names; inside of their `allOf` it is the object with the members that they share.

use super::{
    all_of::{Choice, Merged},
    lowering::Lowering,
    schemas::Lowered,
};
use crate::diagnostics::Pointer;
use crate::lint::document::target;
use openapiv3::{Discriminator, ReferenceOr, Schema};
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// Schemas of more parts than this are no document that people write.
const MOST_PARTS: usize = 1000;

/// Which component schemas build on which.
#[derive(Clone, Debug, Default)]
pub struct Hierarchy {
    /// Each list in document order.
    children: HashMap<Pointer, Vec<Pointer>>,
    /// The properties of the discriminators.
    properties: HashMap<Pointer, String>,
}

impl Hierarchy {
    /// Looks through the components of a document.
    pub fn of(tree: &Value) -> Self {
        let root = Pointer::parse("/components/schemas");
        let mut children: HashMap<Pointer, Vec<Pointer>> = HashMap::new();
        let mut properties = HashMap::new();
        let schemas = tree.pointer(root.as_str()).and_then(Value::as_object);
        for (name, schema) in schemas.into_iter().flatten() {
            let place = root.child(name);
            let property = schema.pointer("/discriminator/propertyName").and_then(Value::as_str);
            properties.extend(property.map(|property| (place.clone(), property.to_owned())));
            let mut open: Vec<&Value> = vec![schema];
            while let Some(part) = open.pop() {
                for part in part.get("allOf").and_then(Value::as_array).into_iter().flatten() {
                    match part.get("$ref").and_then(Value::as_str).and_then(target) {
                        Some(parent) => {
                            let known = children.entry(parent).or_default();
                            if !known.contains(&place) {
                                known.push(place.clone());
                            }
                        }
                        None => open.push(part),
                    }
                }
            }
        }
        Self { children, properties }
    }

    fn children(&self, parent: &Pointer) -> &[Pointer] {
        self.children.get(parent).map_or(&[], Vec::as_slice)
    }

    /// Returns what builds on a schema, at first hand or further on. What builds on a child that goes by another property is a
    /// matter of that child.
    pub fn descendants(&self, parent: &Pointer) -> Vec<Pointer> {
        let (mut found, mut seen) = (Vec::new(), HashSet::from([parent]));
        let mut open: Vec<&Pointer> = self.children(parent).iter().rev().collect();
        while let Some(child) = open.pop() {
            if seen.insert(child) {
                let own = self.properties.get(child);
                if own.is_none() || own == self.properties.get(parent) {
                    open.extend(self.children(child).iter().rev());
                }
                found.push(child.clone());
            }
        }
        found
    }
}

impl Lowering<'_> {
    /// Lowers a schema with a discriminator of its own and without branches; none where it is of no hierarchy.
    pub(super) fn parent(&mut self, schema: &Schema, pointer: &Pointer, hint: &str) -> Option<Lowered> {
        let discriminator = schema.schema_data.discriminator.as_ref()?;
        self.component(pointer)?;
        let mut branches = self.hierarchy.descendants(pointer);
        branches.retain(|branch| !self.is_alias_of(branch, pointer, discriminator));
        for mapped in discriminator.mapping.values().filter_map(|name| mapped(name)) {
            if self.tree_at(&mapped).is_some() && !branches.contains(&mapped) {
                branches.push(mapped);
            }
        }
        if branches.iter().all(|branch| branch == pointer) {
            return None;
        }
        let mut merged = Merged::default();
        if !self.merge(&ReferenceOr::Item(schema.clone()), pointer, &mut merged) {
            return None;
        }
        let branches = branches.iter().map(|branch| ReferenceOr::ref_(&format!("#{branch}"))).collect();
        let list = pointer.child("discriminator");
        merged.choices.push(Choice { list, branches, discriminator: Some(discriminator.clone()) });
        Some(self.mixture(merged, pointer, hint))
    }

    /// True for a component of which the one branch of its `allOf` is a schema that others build on: it builds on it, too, and
    /// adds nothing.
    pub(super) fn is_child(&self, pointer: &Pointer, branch: &ReferenceOr<Schema>, schema: &Schema) -> bool {
        let ReferenceOr::Reference { reference } = branch else { return false };
        let Some(parent) = target(reference) else { return false };
        if self.component(pointer).is_none() || self.component(&parent).is_none() || schema.schema_data.nullable {
            return false;
        }
        let node = self.tree_at(&parent);
        let has_branches = ["oneOf", "anyOf"].iter().any(|word| node.is_some_and(|node| node.get(*word).is_some()));
        let Some(discriminator) = node.and_then(|node| node.get("discriminator")) else { return false };
        let mapping = discriminator.get("mapping").and_then(Value::as_object).filter(|mapping| !mapping.is_empty());
        let mut mapped_to = mapping.into_iter().flat_map(|mapping| mapping.values()).filter_map(Value::as_str);
        !has_branches && (mapping.is_none() || mapped_to.any(|name| mapped(name).as_ref() == Some(pointer)))
    }

    /// True for a branch of the schema at a place from which choices and `allOf` lead back to the place: it leaves the choice among
    /// others to the place itself.
    pub(super) fn comes_back(&self, branch: &ReferenceOr<Schema>, place: &Pointer) -> bool {
        let ReferenceOr::Reference { reference } = branch else { return false };
        self.reach(self.end_of(reference).into_iter().collect(), &["allOf", "oneOf", "anyOf"]).contains(place)
    }

    /// Returns the places among which a list of branches leaves the choice, at first hand or further on.
    pub(super) fn chosen_among(&mut self, list: &Pointer) -> Rc<HashSet<Pointer>> {
        if let Some(known) = self.chosen_among.get(list) {
            return Rc::clone(known);
        }
        let found = Rc::new(self.reach(self.parts(list), &["oneOf", "anyOf"]));
        self.chosen_among.insert(list.clone(), Rc::clone(&found));
        found
    }

    /// Returns some places and those to which lists of schemas lead from them.
    fn reach(&self, mut open: Vec<Pointer>, lists: &[&str]) -> HashSet<Pointer> {
        let mut seen = HashSet::new();
        while let Some(next) = open.pop() {
            if !seen.insert(next.clone()) || seen.len() > MOST_PARTS {
                continue;
            }
            open.extend(lists.iter().flat_map(|word| self.parts(&next.child(word))));
        }
        seen
    }

    /// Returns the places of the schemas in a list, references followed.
    fn parts(&self, list: &Pointer) -> Vec<Pointer> {
        let parts = self.tree_at(list).and_then(Value::as_array).into_iter().flatten().enumerate();
        let parts = parts.filter_map(|(index, part)| match part.get("$ref").and_then(Value::as_str) {
            Some(reference) => self.end_of(reference),
            None => Some(list.child(index)),
        });
        parts.collect()
    }

    /// True for what [`is_child`](Self::is_child) is not true of, and that says nothing but the name of the parent.
    fn is_alias_of(&self, child: &Pointer, parent: &Pointer, discriminator: &Discriminator) -> bool {
        let Some(Value::Object(schema)) = self.tree_at(child) else { return true };
        let parts = schema.get("allOf").and_then(Value::as_array).map_or(0, Vec::len);
        let is_plain = parts == 1 && !schema.contains_key("properties") && !schema.contains_key("required");
        let is_nullable = schema.get("nullable") == Some(&Value::Bool(true));
        let is_mapped = discriminator.mapping.values().any(|name| mapped(name).as_ref() == Some(child));
        let is_direct = self.hierarchy.children(parent).contains(child);
        is_plain && is_direct && (is_nullable || !(is_mapped || discriminator.mapping.is_empty()))
    }

    /// True for a schema that has all of another because its `allOf` leads there.
    pub(super) fn builds_on(&self, schema: &Pointer, other: &Pointer) -> bool {
        self.hierarchy.descendants(other).contains(schema)
    }
}

/// Returns the schema that a mapping names: by a reference, or by its name.
fn mapped(name: &str) -> Option<Pointer> {
    match name.strip_prefix('#') {
        Some(place) => Some(Pointer::parse(place)),
        None => Some(Pointer::root().child("components").child("schemas").child(name)),
    }
}

#[cfg(test)]
mod tests {
    use crate::{Settings, Source, generate};
    use serde_json::{Map, Value, json};

    /// To look anew where each branch leads, on each way, would take hours.
    #[test]
    fn dense_choices_end() {
        const LAST: usize = 60;
        let reference = |index: usize| json!({ "$ref": format!("#/components/schemas/S{index}") });
        let mut schemas: Map<String, Value> = (0..LAST)
            .map(|index| {
                let branches: Vec<Value> = (index + 1..=LAST).map(reference).collect();
                (format!("S{index}"), json!({ "properties": { format!("p{index}"): {} }, "oneOf": branches }))
            })
            .collect();
        schemas.insert(format!("S{LAST}"), json!({ "allOf": [reference(0), { "properties": { "last": {} } }] }));
        let document = json!({
            "openapi": "3.0.3",
            "info": { "title": "Dense", "version": "1.0.0" },
            "servers": [{ "url": "https://case.example" }],
            "paths": {},
            "components": { "schemas": schemas },
        });
        let settings = Settings { strict: false, ..Settings::for_vendor("case") };
        let files = generate(&Source { name: "case.json", text: &document.to_string() }, &settings).files;
        let last = files.iter().find(|file| file.path == format!("src/types/s{LAST}.rs")).expect("it has a type");
        assert!(last.text.contains("p0: \"p0\"") && last.text.contains("last: \"last\""), "{}", last.text);
    }
}
