// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::ClassifiedFile;
use excerpt_runtime::record;

/// The results of a batch, or its state while it is not done.
///
/// **Assumption:** The sample of the page has all four; the files are optional, because a batch that waits has
/// none in the answer of an extraction.
///
/// Source:
/// <https://docs.extracta.ai/document-classification-api/api-endpoints-document-classification/6.-get-results>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ClassificationResults {
    /// State of the batch, `success` when it is done.
    pub status: String,
    /// The ID of the classification.
    pub classification_id: String,
    /// The ID of the batch.
    pub batch_id: String,
    /// The results, file by file.
    pub files: Option<Vec<ClassifiedFile>>,
}

record!(ClassificationResults {
    status: "status",
    classification_id: "classificationId",
    batch_id: "batchId",
    files: "files" optional,
});
