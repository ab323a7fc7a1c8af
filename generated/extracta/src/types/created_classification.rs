// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// A classification that was created.
///
/// Source:
/// <https://docs.extracta.ai/document-classification-api/api-endpoints-document-classification/1.-create-classification>
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreatedClassification {
    /// The word `created`.
    pub status: String,
    /// When it was created, in milliseconds since 1970.
    pub created_at: i64,
    /// The ID of the classification.
    pub classification_id: String,
}

record!(CreatedClassification {
    status: "status",
    created_at: "createdAt",
    classification_id: "classificationId",
});
