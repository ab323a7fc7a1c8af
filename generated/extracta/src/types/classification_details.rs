// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::DocumentType;
use excerpt_runtime::record;

/// The types of documents to tell apart.
///
/// Source:
/// <https://docs.extracta.ai/document-classification-api/api-endpoints-document-classification/1.-create-classification>
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ClassificationDetails {
    /// Name of the classification.
    pub name: String,
    /// What the documents are.
    pub description: Option<String>,
    /// The types to tell apart, one or more.
    pub document_types: Vec<DocumentType>,
}

record!(ClassificationDetails {
    name: "name",
    description: "description" optional,
    document_types: "documentTypes",
});

impl ClassificationDetails {
    /// Makes a value of what must be there.
    pub fn new(name: impl Into<String>, document_types: Vec<DocumentType>) -> Self {
        Self {
            name: name.into(),
            description: None,
            document_types,
        }
    }

    /// Sets `description`.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
}
