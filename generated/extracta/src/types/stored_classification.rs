// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::DocumentType;
use excerpt_runtime::record;

/// The types of documents that a classification tells apart.
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StoredClassification {
    /// When it was created, in milliseconds since 1970.
    pub created_at: Option<i64>,
    /// Name of the classification.
    pub name: String,
    /// What the documents are.
    pub description: Option<String>,
    /// The types to tell apart, one or more.
    pub document_types: Vec<DocumentType>,
}

record!(StoredClassification {
    created_at: "createdAt" optional,
    name: "name",
    description: "description" optional,
    document_types: "documentTypes",
});
