// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// A type of documents.
///
/// Source:
/// <https://docs.extracta.ai/document-classification-api/api-endpoints-document-classification/1.-create-classification>
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DocumentType {
    /// Name of the type.
    pub name: String,
    /// What documents of this type are.
    pub description: String,
    /// Words by which documents of this type are known, one or more.
    pub unique_words: Vec<String>,
    /// The ID of an extraction to hand documents of this type to.
    pub extraction_id: Option<String>,
}

record!(DocumentType {
    name: "name",
    description: "description",
    unique_words: "uniqueWords",
    extraction_id: "extractionId" optional,
});

impl DocumentType {
    /// Makes a value of what must be there.
    pub fn new(
        name: impl Into<String>,
        description: impl Into<String>,
        unique_words: Vec<String>,
    ) -> Self {
        Self {
            name: name.into(),
            description: description.into(),
            unique_words,
            extraction_id: None,
        }
    }

    /// Sets `extractionId`.
    #[must_use]
    pub fn extraction_id(mut self, extraction_id: impl Into<String>) -> Self {
        self.extraction_id = Some(extraction_id.into());
        self
    }
}
