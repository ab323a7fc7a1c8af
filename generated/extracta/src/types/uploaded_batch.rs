// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::UploadedFile;
use excerpt_runtime::record;

/// The batch that files were uploaded to.
///
/// **Assumption:** No stored copy of the page has the answer. Integrations read these members; both IDs are
/// needed to go on, the rest is optional.
///
/// Source: <https://docs.extracta.ai/data-extraction-api/api-endpoints-data-extraction/5.-upload-files>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UploadedBatch {
    /// State of the upload.
    pub status: Option<String>,
    /// The ID of the extraction.
    pub extraction_id: String,
    /// The ID of the batch.
    pub batch_id: String,
    /// The files.
    pub files: Option<Vec<UploadedFile>>,
}

record!(UploadedBatch {
    status: "status" optional,
    extraction_id: "extractionId",
    batch_id: "batchId",
    files: "files" optional,
});
