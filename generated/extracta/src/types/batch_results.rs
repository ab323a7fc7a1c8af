// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::FileResult;
use excerpt_runtime::record;

/// The results of a batch, or its state while it is not done.
///
/// **Assumption:** One object for the bodies with results and the one without, told apart by `status`: a union
/// would have no tag to go by. Both IDs are in every sample, the rest is optional.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BatchResults {
    /// The ID of the extraction.
    pub extraction_id: String,
    /// The ID of the batch.
    pub batch_id: String,
    /// The ID of the file, if the request named one.
    ///
    /// **Assumption:** An echo of the request, which the page calls optional.
    pub file_id: Option<String>,
    /// The state of a batch that is not done, `waiting`. Absent when the results are there.
    ///
    /// **Assumption:** Only `waiting` is documented and the samples with results have no status, so it is optional
    /// and no enum.
    pub status: Option<String>,
    /// The results, file by file. Absent while the batch is waiting.
    pub files: Option<Vec<FileResult>>,
}

record!(BatchResults {
    extraction_id: "extractionId",
    batch_id: "batchId",
    file_id: "fileId" optional,
    status: "status" optional,
    files: "files" optional,
});
