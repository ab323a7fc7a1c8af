// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::PageRange;
use excerpt_runtime::record;

/// How to read documents.
///
/// Source: <https://docs.extracta.ai/api-reference/extraction-details/options>
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ExtractionOptions {
    /// The documents have tables.
    ///
    /// Default: `false`.
    pub has_table: Option<bool>,
    /// The documents have visual elements that matter.
    ///
    /// Default: `false`.
    pub has_visuals: Option<bool>,
    /// Handwriting is to be read.
    ///
    /// Default: `false`.
    pub handwritten_text_recognition: Option<bool>,
    /// Checkboxes are to be read.
    ///
    /// Default: `false`.
    pub checkbox_recognition: Option<bool>,
    /// The documents are long.
    ///
    /// Default: `false`.
    pub long_document: Option<bool>,
    /// Each page of a PDF is a document of its own.
    ///
    /// Default: `false`.
    pub split_pdf_pages: Option<bool>,
    /// Only the pages of `specificPageProcessingOptions` are to be read.
    ///
    /// Default: `false`.
    pub specific_page_processing: Option<bool>,
    /// The pages to read, when `specificPageProcessing` is set.
    pub specific_page_processing_options: Option<PageRange>,
}

record!(ExtractionOptions {
    has_table: "hasTable" optional,
    has_visuals: "hasVisuals" optional,
    handwritten_text_recognition: "handwrittenTextRecognition" optional,
    checkbox_recognition: "checkboxRecognition" optional,
    long_document: "longDocument" optional,
    split_pdf_pages: "splitPdfPages" optional,
    specific_page_processing: "specificPageProcessing" optional,
    specific_page_processing_options: "specificPageProcessingOptions" optional,
});

impl ExtractionOptions {
    /// Sets `hasTable`.
    #[must_use]
    pub fn has_table(mut self, has_table: bool) -> Self {
        self.has_table = Some(has_table);
        self
    }

    /// Sets `hasVisuals`.
    #[must_use]
    pub fn has_visuals(mut self, has_visuals: bool) -> Self {
        self.has_visuals = Some(has_visuals);
        self
    }

    /// Sets `handwrittenTextRecognition`.
    #[must_use]
    pub fn handwritten_text_recognition(
        mut self,
        handwritten_text_recognition: bool,
    ) -> Self {
        self.handwritten_text_recognition = Some(handwritten_text_recognition);
        self
    }

    /// Sets `checkboxRecognition`.
    #[must_use]
    pub fn checkbox_recognition(mut self, checkbox_recognition: bool) -> Self {
        self.checkbox_recognition = Some(checkbox_recognition);
        self
    }

    /// Sets `longDocument`.
    #[must_use]
    pub fn long_document(mut self, long_document: bool) -> Self {
        self.long_document = Some(long_document);
        self
    }

    /// Sets `splitPdfPages`.
    #[must_use]
    pub fn split_pdf_pages(mut self, split_pdf_pages: bool) -> Self {
        self.split_pdf_pages = Some(split_pdf_pages);
        self
    }

    /// Sets `specificPageProcessing`.
    #[must_use]
    pub fn specific_page_processing(mut self, specific_page_processing: bool) -> Self {
        self.specific_page_processing = Some(specific_page_processing);
        self
    }

    /// Sets `specificPageProcessingOptions`.
    #[must_use]
    pub fn specific_page_processing_options(
        mut self,
        specific_page_processing_options: PageRange,
    ) -> Self {
        self.specific_page_processing_options = Some(specific_page_processing_options);
        self
    }
}
