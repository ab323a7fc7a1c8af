// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::DocumentType;
use excerpt_runtime::{Base64, record};

/// A document and the template to run it through.
///
/// Source: <https://docs.docmap.io/api/extractions/run>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RunExtractionRequest {
    /// ID of the template to use.
    pub template_id: String,
    /// Original file name of the document.
    pub file_name: String,
    /// The document itself, a DOCX file too. It is encoded when it is sent.
    pub pdf_base64: Base64,
    /// Media type of a document.
    pub mime_type: DocumentType,
    /// Groups extractions into a batch run, under a name of the caller's.
    pub run_id: Option<String>,
}

record!(RunExtractionRequest {
    template_id: "templateId",
    file_name: "fileName",
    pdf_base64: "pdfBase64",
    mime_type: "mimeType",
    run_id: "runId" optional,
});

impl RunExtractionRequest {
    /// Makes a value of what must be there.
    pub fn new(
        template_id: impl Into<String>,
        file_name: impl Into<String>,
        pdf_base64: impl Into<Base64>,
        mime_type: DocumentType,
    ) -> Self {
        Self {
            template_id: template_id.into(),
            file_name: file_name.into(),
            pdf_base64: pdf_base64.into(),
            mime_type,
            run_id: None,
        }
    }

    /// Sets `runId`.
    #[must_use]
    pub fn run_id(mut self, run_id: impl Into<String>) -> Self {
        self.run_id = Some(run_id.into());
        self
    }
}
