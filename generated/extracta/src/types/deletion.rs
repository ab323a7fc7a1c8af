// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// What became of a deletion.
///
/// Source:
/// <https://docs.extracta.ai/document-classification-api/api-endpoints-document-classification/4.-delete-data/4.1-delete-classification>
///
/// Source: <https://github.com/mindcloud-inc/universal-api-reference>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Deletion {
    /// The word `success`.
    pub status: String,
    /// What was deleted.
    pub message: Option<String>,
}

record!(Deletion {
    status: "status",
    message: "message" optional,
});
