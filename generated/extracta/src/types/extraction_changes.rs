// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ExtractionField, ExtractionOptions};
use excerpt_runtime::record;

/// The parts of an extraction to change, one or more. The rest stays as it is.
///
/// Source: <https://docs.extracta.ai/data-extraction-api/api-endpoints-data-extraction/3.-update-extraction>
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ExtractionChanges {
    /// Name of the extraction.
    pub name: Option<String>,
    /// What the documents are.
    pub description: Option<String>,
    /// Language of the documents, such as `English`, `French` or `Multi-Lingual`.
    pub language: Option<String>,
    /// How to read documents.
    pub options: Option<ExtractionOptions>,
    /// What to extract, one field or more.
    pub fields: Option<Vec<ExtractionField>>,
}

record!(ExtractionChanges {
    name: "name" optional,
    description: "description" optional,
    language: "language" optional,
    options: "options" optional,
    fields: "fields" optional,
});

impl ExtractionChanges {
    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `description`.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets `language`.
    #[must_use]
    pub fn language(mut self, language: impl Into<String>) -> Self {
        self.language = Some(language.into());
        self
    }

    /// Sets `options`.
    #[must_use]
    pub fn options(mut self, options: ExtractionOptions) -> Self {
        self.options = Some(options);
        self
    }

    /// Sets `fields`.
    #[must_use]
    pub fn fields(mut self, fields: Vec<ExtractionField>) -> Self {
        self.fields = Some(fields);
        self
    }
}
