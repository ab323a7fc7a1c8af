// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::StoredClassification;
use excerpt_runtime::record;

/// A classification.
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ClassificationView {
    /// The word `success`.
    pub status: String,
    /// The ID of the classification.
    pub classification_id: String,
    /// The types of documents that a classification tells apart.
    pub classification_details: StoredClassification,
}

record!(ClassificationView {
    status: "status",
    classification_id: "classificationId",
    classification_details: "classificationDetails",
});
