// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{LayoutElement, ResultHeader};
use excerpt_runtime::{Base64, record};

/// What was recognized in a document.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RecognitionResult {
    /// What is known about the document and its recognition.
    pub header: ResultHeader,
    /// The layout elements of the document.
    pub layout: Vec<LayoutElement>,
    /// The words, one entry for each page: the gzip of a run of records. A record is the word in UTF-8, a zero byte,
    /// and five 32-bit integers in little-endian order: the ID of the layout element, then left, top, right and
    /// bottom. Four zero bytes stand between two records.
    ///
    /// **Assumption:** The page says strings. The vendor's other pages and its client decode them as Base64 of gzip,
    /// as the recorded response shows.
    ///
    /// Source: <https://docs.expert.ai/extract/latest/reference/results/>
    ///
    /// Source: <https://github.com/therealexpertai/extract-python>
    pub words: Vec<Base64>,
}

record!(RecognitionResult {
    header: "header",
    layout: "layout",
    words: "words",
});
