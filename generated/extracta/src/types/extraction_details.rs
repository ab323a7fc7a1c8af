// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ExtractionField, ExtractionOptions};
use excerpt_runtime::record;

/// What to extract from documents, and how to read them.
///
/// **Assumption:** The list of languages grows, so a language is any text.
///
/// Source: <https://docs.extracta.ai/data-extraction-api/api-endpoints-data-extraction/1.-create-extraction>
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExtractionDetails {
    /// Name of the extraction.
    pub name: String,
    /// What the documents are.
    pub description: Option<String>,
    /// Language of the documents, such as `English`, `French` or `Multi-Lingual`.
    pub language: String,
    /// How to read documents.
    pub options: Option<ExtractionOptions>,
    /// What to extract, one field or more.
    pub fields: Vec<ExtractionField>,
}

record!(ExtractionDetails {
    name: "name",
    description: "description" optional,
    language: "language",
    options: "options" optional,
    fields: "fields",
});

impl ExtractionDetails {
    /// Makes a value of what must be there.
    pub fn new(
        name: impl Into<String>,
        language: impl Into<String>,
        fields: Vec<ExtractionField>,
    ) -> Self {
        Self {
            name: name.into(),
            description: None,
            language: language.into(),
            options: None,
            fields,
        }
    }

    /// Sets `description`.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets `options`.
    #[must_use]
    pub fn options(mut self, options: ExtractionOptions) -> Self {
        self.options = Some(options);
        self
    }
}
