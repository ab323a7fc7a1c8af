// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::ExtractionRequest;
use excerpt_runtime::record;

/// Documents to extract data from, and how.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/batch-extract.mdx>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BatchRequest {
    /// IDs of the documents, at least one.
    ///
    /// Limits: `items: at least 1`.
    pub document_ids: Vec<String>,
    /// What to extract, and how.
    pub extraction_request: ExtractionRequest,
}

record!(BatchRequest {
    document_ids: "document_ids",
    extraction_request: "extraction_request",
});

impl BatchRequest {
    /// Makes a value of what must be there.
    pub fn new(
        document_ids: Vec<String>,
        extraction_request: ExtractionRequest,
    ) -> Self {
        Self {
            document_ids,
            extraction_request,
        }
    }
}
