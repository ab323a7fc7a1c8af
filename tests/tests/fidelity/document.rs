//! Finding one's way in a document: by JSON pointer, through `$ref`s and `allOf`.

use serde_json::Value;

pub(crate) struct Document {
    pub(crate) root: Value,
}

impl Document {
    pub(crate) fn new(root: Value) -> Self {
        Self { root }
    }

    pub(crate) fn node(&self, at: &str) -> &Value {
        self.root.pointer(at).unwrap_or(&Value::Null)
    }

    /// Follows the `$ref` at this place, if there is one.
    pub(crate) fn target(&self, at: &str) -> String {
        match self.node(at)["$ref"].as_str() {
            Some(reference) => self.target(reference.trim_start_matches('#')),
            None => at.to_owned(),
        }
    }

    /// The places that together make up the schema at this place: itself and what it takes in by `$ref` and `allOf`.
    pub(crate) fn layers(&self, at: &str) -> Vec<String> {
        let target = self.target(at);
        let parts = self.node(&target)["allOf"].as_array().map_or(0, Vec::len);
        let mut layers = vec![at.to_owned()];
        if target != at {
            layers.push(target.clone());
        }
        layers.extend((0..parts).flat_map(|part| self.layers(&format!("{target}/allOf/{part}"))));
        layers
    }

    /// The value of a keyword of the schema at this place.
    pub(crate) fn keyword(&self, at: &str, keyword: &str) -> Option<&Value> {
        self.layers(at).iter().find_map(|layer| self.node(layer).get(keyword))
    }

    /// The place of a property, named with dots, and whether it is required. Arrays are looked through.
    pub(crate) fn property(&self, schema: &str, name: &str) -> Option<(String, bool)> {
        let layers = self.layers(schema);
        if let Some(list) = layers.iter().find(|layer| self.node(layer).get("items").is_some()) {
            return self.property(&format!("{list}/items"), name);
        }
        let (first, rest) = name.split_once('.').map_or((name, None), |(first, rest)| (first, Some(rest)));
        let owner = layers.iter().find(|layer| self.node(layer)["properties"].get(first).is_some())?;
        let place = format!("{owner}/properties/{}", escape(first));
        let lists_it =
            |layer: &String| self.node(layer)["required"].as_array().is_some_and(|list| list.contains(&first.into()));
        match rest {
            Some(rest) => self.property(&place, rest),
            None => Some((place, layers.iter().any(lists_it))),
        }
    }

    /// The branch of a union that a tag stands for.
    pub(crate) fn branch(&self, schema: &str, tag: &str) -> Option<String> {
        let mapping = &self.node(&self.target(schema))["discriminator"]["mapping"];
        Some(mapping[tag].as_str()?.trim_start_matches('#').to_owned())
    }

    /// Calls the visitor with every place of the document that has members or items, except inside examples and extensions.
    pub(crate) fn visit(&self, at: &str, visitor: &mut impl FnMut(&str, &Value)) {
        let node = self.node(at);
        visitor(at, node);
        // Under these, a key is a name and not a keyword.
        let names = ["/properties", "/schemas", "/responses"].iter().any(|end| at.ends_with(end));
        let children: Vec<String> = match node {
            Value::Object(members) => members.keys().cloned().collect(),
            Value::Array(items) => (0..items.len()).map(|index| index.to_string()).collect(),
            _ => return,
        };
        for child in children {
            if names || !(child.starts_with("x-") || child == "example" || child == "examples") {
                self.visit(&format!("{at}/{}", escape(&child)), visitor);
            }
        }
    }
}

/// Writes a key as a step of a JSON pointer.
pub(crate) fn escape(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}
