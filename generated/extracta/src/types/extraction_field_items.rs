// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ExtractionField, ItemType};
use excerpt_runtime::record;

/// The items of a field that is an `array`.
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExtractionFieldItems {
    /// What an item is.
    pub r#type: ItemType,
    /// A value that an item may have.
    pub example: Option<String>,
    /// The fields of an `object`.
    pub properties: Option<Vec<ExtractionField>>,
}

record!(ExtractionFieldItems {
    r#type: "type",
    example: "example" optional,
    properties: "properties" optional,
});

impl ExtractionFieldItems {
    /// Makes a value of what must be there.
    pub fn new(r#type: ItemType) -> Self {
        Self {
            r#type,
            example: None,
            properties: None,
        }
    }

    /// Sets `example`.
    #[must_use]
    pub fn example(mut self, example: impl Into<String>) -> Self {
        self.example = Some(example.into());
        self
    }

    /// Sets `properties`.
    #[must_use]
    pub fn properties(mut self, properties: Vec<ExtractionField>) -> Self {
        self.properties = Some(properties);
        self
    }
}
