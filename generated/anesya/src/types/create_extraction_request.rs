// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::ServerRegion;
use excerpt_runtime::{File, Form, Map, Value};

/// A document, and what to do with it.
///
/// **Assumption:** The page lets `schema`, `classifier` and `metadata` be null. A form has no null; leave them
/// out.
///
/// Source: <https://docs.anesya.app/api/schema/extracts/extract_create.md>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateExtractionRequest {
    /// The document, a `.pdf`, `.png`, `.jpg` or `.jpeg` file. Its file name must say which.
    pub document: File,
    /// The server an extraction runs on.
    pub server: ServerRegion,
    /// ID of the schema that says what to extract.
    pub schema: Option<String>,
    /// ID of the classifier to use.
    pub classifier: Option<String>,
    /// Key-value store for custom information, which comes back with the extraction.
    ///
    /// **Assumption:** How an object is written in a form is not documented. It is sent as one part of JSON.
    pub metadata: Option<Map<String, Value>>,
}

impl From<CreateExtractionRequest> for Form {
    fn from(body: CreateExtractionRequest) -> Self {
        let mut form = Self::new();
        form = form.file("document", body.document);
        form = form.text("server", &body.server);
        if let Some(value) = body.schema {
            form = form.text("schema", &value);
        }
        if let Some(value) = body.classifier {
            form = form.text("classifier", &value);
        }
        if let Some(value) = body.metadata {
            form = form.json("metadata", &value);
        }
        form
    }
}

impl CreateExtractionRequest {
    /// Makes a value of what must be there.
    pub fn new(document: impl Into<File>, server: ServerRegion) -> Self {
        Self {
            document: document.into(),
            server,
            schema: None,
            classifier: None,
            metadata: None,
        }
    }

    /// Sets `schema`.
    #[must_use]
    pub fn schema(mut self, schema: impl Into<String>) -> Self {
        self.schema = Some(schema.into());
        self
    }

    /// Sets `classifier`.
    #[must_use]
    pub fn classifier(mut self, classifier: impl Into<String>) -> Self {
        self.classifier = Some(classifier.into());
        self
    }

    /// Sets `metadata`.
    #[must_use]
    pub fn metadata(mut self, metadata: Map<String, Value>) -> Self {
        self.metadata = Some(metadata);
        self
    }
}
