// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// Which results to get.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BatchResultsRequest {
    /// The ID of the extraction.
    pub extraction_id: String,
    /// The ID of the batch.
    pub batch_id: String,
    /// The ID of the file, to get its result alone.
    ///
    /// **Assumption:** Optional but never null; the samples leave it out when it is empty.
    pub file_id: Option<String>,
}

record!(BatchResultsRequest {
    extraction_id: "extractionId",
    batch_id: "batchId",
    file_id: "fileId" optional,
});

impl BatchResultsRequest {
    /// Makes a value of what must be there.
    pub fn new(extraction_id: impl Into<String>, batch_id: impl Into<String>) -> Self {
        Self {
            extraction_id: extraction_id.into(),
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
