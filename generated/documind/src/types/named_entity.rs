// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{Map, Value, record};
use std::collections::BTreeMap;

/// A field to extract. Members beyond those named here are kept.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api/extraction/extract-data.mdx>
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct NamedEntity {
    /// Type of the value, which is `string`, `number`, `boolean`, `array` or `object`.
    pub r#type: Option<String>,
    /// What the field stands for.
    pub description: Option<String>,
    /// A field to extract.
    pub items: Option<Box<NamedEntity>>,
    /// The fields of an object, by name.
    pub named_entities: Option<BTreeMap<String, NamedEntity>>,
    /// All other members.
    pub additional_properties: Map<String, Value>,
}

record!(NamedEntity {
    r#type: "type" optional,
    description: "description" optional,
    items: "items" optional,
    named_entities: "named_entities" optional,
    ..additional_properties,
});

impl NamedEntity {
    /// Sets `type`.
    #[must_use]
    pub fn r#type(mut self, r#type: impl Into<String>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }

    /// Sets `description`.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets `items`.
    #[must_use]
    pub fn items(mut self, items: NamedEntity) -> Self {
        self.items = Some(Box::new(items));
        self
    }

    /// Sets `named_entities`.
    #[must_use]
    pub fn named_entities(
        mut self,
        named_entities: BTreeMap<String, NamedEntity>,
    ) -> Self {
        self.named_entities = Some(named_entities);
        self
    }
}
