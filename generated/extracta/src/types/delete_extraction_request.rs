// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// An extraction to delete, or one of its batches or files.
///
/// Source: <https://docs.extracta.ai/data-extraction-api/api-endpoints-data-extraction/4.-delete-extraction>
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeleteExtractionRequest {
    /// The ID of the extraction.
    pub extraction_id: String,
    /// The ID of the batch, to delete it alone.
    pub batch_id: Option<String>,
    /// The ID of the file, to delete it alone. It needs `batchId`.
    pub file_id: Option<String>,
}

record!(DeleteExtractionRequest {
    extraction_id: "extractionId",
    batch_id: "batchId" optional,
    file_id: "fileId" optional,
});

impl DeleteExtractionRequest {
    /// Makes a value of what must be there.
    pub fn new(extraction_id: impl Into<String>) -> Self {
        Self {
            extraction_id: extraction_id.into(),
            batch_id: None,
            file_id: None,
        }
    }

    /// Sets `batchId`.
    #[must_use]
    pub fn batch_id(mut self, batch_id: impl Into<String>) -> Self {
        self.batch_id = Some(batch_id.into());
        self
    }

    /// Sets `fileId`.
    #[must_use]
    pub fn file_id(mut self, file_id: impl Into<String>) -> Self {
        self.file_id = Some(file_id.into());
        self
    }
}
