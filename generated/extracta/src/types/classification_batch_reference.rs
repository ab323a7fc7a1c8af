// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// A batch of a classification by its ID.
///
/// Source:
/// <https://docs.extracta.ai/document-classification-api/api-endpoints-document-classification/4.-delete-data/4.2-delete-batch>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ClassificationBatchReference {
    /// The ID of the classification.
    pub classification_id: String,
    /// The ID of the batch.
    pub batch_id: String,
}

record!(ClassificationBatchReference {
    classification_id: "classificationId",
    batch_id: "batchId",
});

impl ClassificationBatchReference {
    /// Makes a value of what must be there.
    pub fn new(
        classification_id: impl Into<String>,
        batch_id: impl Into<String>,
    ) -> Self {
        Self {
            classification_id: classification_id.into(),
            batch_id: batch_id.into(),
        }
    }
}
