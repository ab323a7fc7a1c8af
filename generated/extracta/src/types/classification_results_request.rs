// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// Which results to get.
///
/// Source:
/// <https://docs.extracta.ai/document-classification-api/api-endpoints-document-classification/6.-get-results>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ClassificationResultsRequest {
    /// The ID of the classification.
    pub classification_id: String,
    /// The ID of the batch.
    pub batch_id: String,
    /// The ID of the file, to get its result alone.
    pub file_id: Option<String>,
}

record!(ClassificationResultsRequest {
    classification_id: "classificationId",
    batch_id: "batchId",
    file_id: "fileId" optional,
});

impl ClassificationResultsRequest {
    /// Makes a value of what must be there.
    pub fn new(
        classification_id: impl Into<String>,
        batch_id: impl Into<String>,
    ) -> Self {
        Self {
            classification_id: classification_id.into(),
            batch_id: batch_id.into(),
            file_id: None,
        }
    }

    /// Sets `fileId`.
    #[must_use]
    pub fn file_id(mut self, file_id: impl Into<String>) -> Self {
        self.file_id = Some(file_id.into());
        self
    }
}
