// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// A classification that was replaced.
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UpdatedClassification {
    /// The word `updated`.
    pub status: String,
    /// When it was replaced, in milliseconds since 1970.
    pub updated_at: i64,
    /// The ID of the classification.
    pub classification_id: String,
}

record!(UpdatedClassification {
    status: "status",
    updated_at: "updatedAt",
    classification_id: "classificationId",
});
