// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::ExtractionStatus;
use excerpt_runtime::record;

/// An extraction that has been started.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/batch-extract.mdx>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StartedExtraction {
    /// ID of the document.
    pub document_id: String,
    /// ID of the extraction.
    pub extraction_id: String,
    /// The processing status of an extraction.
    pub status: ExtractionStatus,
}

record!(StartedExtraction {
    document_id: "document_id",
    extraction_id: "extraction_id",
    status: "status",
});
