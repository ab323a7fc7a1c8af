// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ExtractionFieldItems, FieldType};
use excerpt_runtime::record;

/// A field to extract. It is a text, unless `type` says otherwise.
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExtractionField {
    /// Name of the field in the results.
    pub key: String,
    /// What the field is.
    pub description: Option<String>,
    /// A value that the field may have.
    pub example: Option<String>,
    /// What a field is.
    pub r#type: Option<FieldType>,
    /// The fields of an `object`.
    pub properties: Option<Vec<ExtractionField>>,
    /// The items of a field that is an `array`.
    pub items: Option<ExtractionFieldItems>,
}

record!(ExtractionField {
    key: "key",
    description: "description" optional,
    example: "example" optional,
    r#type: "type" optional,
    properties: "properties" optional,
    items: "items" optional,
});

impl ExtractionField {
    /// Makes a value of what must be there.
    pub fn new(key: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            description: None,
            example: None,
            r#type: None,
            properties: None,
            items: None,
        }
    }

    /// Sets `description`.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets `example`.
    #[must_use]
    pub fn example(mut self, example: impl Into<String>) -> Self {
        self.example = Some(example.into());
        self
    }

    /// Sets `type`.
    #[must_use]
    pub fn r#type(mut self, r#type: FieldType) -> Self {
        self.r#type = Some(r#type);
        self
    }

    /// Sets `properties`.
    #[must_use]
    pub fn properties(mut self, properties: Vec<ExtractionField>) -> Self {
        self.properties = Some(properties);
        self
    }

    /// Sets `items`.
    #[must_use]
    pub fn items(mut self, items: ExtractionFieldItems) -> Self {
        self.items = Some(items);
        self
    }
}
