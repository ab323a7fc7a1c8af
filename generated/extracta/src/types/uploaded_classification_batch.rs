// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::UploadedFile;
use excerpt_runtime::record;

/// The batch that files were uploaded to.
///
/// **Assumption:** No stored copy of the page has the answer. Integrations read these members; both IDs are
/// needed to go on, the rest is optional.
///
/// Source:
/// <https://docs.extracta.ai/document-classification-api/api-endpoints-document-classification/5.-upload-files>
///
/// Source: <https://github.com/mindcloud-inc/universal-api-reference>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UploadedClassificationBatch {
    /// The word `success`.
    pub status: Option<String>,
    /// The ID of the classification.
    pub classification_id: String,
    /// The ID of the batch.
    pub batch_id: String,
    /// The files.
    pub files: Option<Vec<UploadedFile>>,
}

record!(UploadedClassificationBatch {
    status: "status" optional,
    classification_id: "classificationId",
    batch_id: "batchId",
    files: "files" optional,
});
