// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::NamedEntity;
use excerpt_runtime::{Map, Value, record};
use std::collections::BTreeMap;

/// The data to extract. Members beyond those named here are kept.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api/extraction/extract-data.mdx>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExtractionSchema {
    /// Always `object`, where it is given.
    pub r#type: Option<String>,
    /// The fields, by name.
    pub named_entities: BTreeMap<String, NamedEntity>,
    /// Names of the fields whose confidence decides about a review.
    pub required: Option<Vec<String>>,
    /// All other members.
    pub additional_properties: Map<String, Value>,
}

record!(ExtractionSchema {
    r#type: "type" optional,
    named_entities: "named_entities",
    required: "required" optional,
    ..additional_properties,
});

impl ExtractionSchema {
    /// Makes a value of what must be there.
    pub fn new(named_entities: BTreeMap<String, NamedEntity>) -> Self {
        Self {
            r#type: None,
            named_entities,
            required: None,
            additional_properties: Default::default(),
        }
    }

    /// Sets `type`.
    #[must_use]
    pub fn r#type(mut self, r#type: impl Into<String>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }

    /// Sets `required`.
    #[must_use]
    pub fn required(mut self, required: Vec<String>) -> Self {
        self.required = Some(required);
        self
    }
}
