// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::UploadedFile;
use excerpt_runtime::record;

/// The batch that files were uploaded to.
///
/// **Assumption:** Integrations read both IDs; the files are not needed to go on.
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UploadedBatch {
    /// The ID of the extraction.
    pub extraction_id: String,
    /// The ID of the batch.
    pub batch_id: String,
    /// The files.
    pub files: Option<Vec<UploadedFile>>,
}

record!(UploadedBatch {
    extraction_id: "extractionId",
    batch_id: "batchId",
    files: "files" optional,
});
