// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ExtractionMode, ExtractionSchema};
use excerpt_runtime::record;

/// What to extract, and how.
///
/// **Assumption:** Older pages require `schema`, newer ones recommend it.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api/extraction/extract-data.mdx>
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ExtractionRequest {
    /// The data to extract.
    pub schema: Option<ExtractionSchema>,
    /// Further instructions.
    pub prompt: Option<String>,
    /// Model of a basic extraction, such as `google-gemini-2.5-flash`. Leave it out for the other ways.
    ///
    /// **Assumption:** The pages name different models, so the names are left open.
    pub model: Option<String>,
    /// A way to extract, `vlm` by looking at the document as a picture.
    pub extraction_mode: Option<ExtractionMode>,
    /// Confidence from 0 to 100 below which a required field is flagged for review.
    ///
    /// Default: `80`.
    ///
    /// Limits: `at least 0`, `at most 100`.
    pub review_threshold: Option<f64>,
    /// Whether to find out where each value stands. In advanced extractions only.
    pub include_citations: Option<bool>,
    /// Whether to read the document with more effort. In advanced extractions only.
    pub agentic_ocr: Option<bool>,
    /// Instructions on how sure to be of what. In advanced extractions only.
    pub confidence_instruction: Option<String>,
}

record!(ExtractionRequest {
    schema: "schema" optional,
    prompt: "prompt" optional,
    model: "model" optional,
    extraction_mode: "extraction_mode" optional,
    review_threshold: "review_threshold" optional,
    include_citations: "include_citations" optional,
    agentic_ocr: "agentic_ocr" optional,
    confidence_instruction: "confidence_instruction" optional,
});

impl ExtractionRequest {
    /// Sets `schema`.
    #[must_use]
    pub fn schema(mut self, schema: ExtractionSchema) -> Self {
        self.schema = Some(schema);
        self
    }

    /// Sets `prompt`.
    #[must_use]
    pub fn prompt(mut self, prompt: impl Into<String>) -> Self {
        self.prompt = Some(prompt.into());
        self
    }

    /// Sets `model`.
    #[must_use]
    pub fn model(mut self, model: impl Into<String>) -> Self {
        self.model = Some(model.into());
        self
    }

    /// Sets `extraction_mode`.
    #[must_use]
    pub fn extraction_mode(mut self, extraction_mode: ExtractionMode) -> Self {
        self.extraction_mode = Some(extraction_mode);
        self
    }

    /// Sets `review_threshold`.
    #[must_use]
    pub fn review_threshold(mut self, review_threshold: f64) -> Self {
        self.review_threshold = Some(review_threshold);
        self
    }

    /// Sets `include_citations`.
    #[must_use]
    pub fn include_citations(mut self, include_citations: bool) -> Self {
        self.include_citations = Some(include_citations);
        self
    }

    /// Sets `agentic_ocr`.
    #[must_use]
    pub fn agentic_ocr(mut self, agentic_ocr: bool) -> Self {
        self.agentic_ocr = Some(agentic_ocr);
        self
    }

    /// Sets `confidence_instruction`.
    #[must_use]
    pub fn confidence_instruction(
        mut self,
        confidence_instruction: impl Into<String>,
    ) -> Self {
        self.confidence_instruction = Some(confidence_instruction.into());
        self
    }
}
