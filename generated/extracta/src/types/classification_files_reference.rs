// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// Files of a batch by their IDs.
///
/// Source:
/// <https://docs.extracta.ai/document-classification-api/api-endpoints-document-classification/4.-delete-data/4.3-delete-files>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ClassificationFilesReference {
    /// The ID of the classification.
    pub classification_id: String,
    /// The ID of the batch.
    pub batch_id: String,
    /// The IDs of the files.
    pub file_ids: Vec<String>,
}

record!(ClassificationFilesReference {
    classification_id: "classificationId",
    batch_id: "batchId",
    file_ids: "fileIds",
});

impl ClassificationFilesReference {
    /// Makes a value of what must be there.
    pub fn new(
        classification_id: impl Into<String>,
        batch_id: impl Into<String>,
        file_ids: Vec<String>,
    ) -> Self {
        Self {
            classification_id: classification_id.into(),
            batch_id: batch_id.into(),
            file_ids,
        }
    }
}
