// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// What became of the deletion of files.
///
/// Source:
/// <https://docs.extracta.ai/document-classification-api/api-endpoints-document-classification/4.-delete-data/4.3-delete-files>
///
/// Source: <https://github.com/mindcloud-inc/universal-api-reference>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeletedFiles {
    /// The word `success`.
    pub status: String,
    /// What was deleted.
    pub message: Option<String>,
    /// Whether no file of the batch is left.
    ///
    /// **Assumption:** The sample of the page does not have it, and what it means is not stated.
    pub delete_all: Option<bool>,
}

record!(DeletedFiles {
    status: "status",
    message: "message" optional,
    delete_all: "deleteAll" optional,
});
