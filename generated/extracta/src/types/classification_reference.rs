// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// A classification by its ID.
///
/// Source:
/// <https://docs.extracta.ai/document-classification-api/api-endpoints-document-classification/2.-view-classification>
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ClassificationReference {
    /// The ID of the classification.
    pub classification_id: String,
}

record!(ClassificationReference {
    classification_id: "classificationId",
});

impl ClassificationReference {
    /// Makes a value of what must be there.
    pub fn new(classification_id: impl Into<String>) -> Self {
        Self {
            classification_id: classification_id.into(),
        }
    }
}
