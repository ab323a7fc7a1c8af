// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// Where the extraction of a document is found, when its type names one.
///
/// Source:
/// <https://docs.extracta.ai/document-classification-api/api-endpoints-document-classification/6.-get-results>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LinkedExtraction {
    /// The ID of the extraction.
    pub extraction_id: String,
    /// The ID of the batch.
    pub batch_id: String,
    /// The ID of the file.
    pub file_id: String,
}

record!(LinkedExtraction {
    extraction_id: "extractionId",
    batch_id: "batchId",
    file_id: "fileId",
});
