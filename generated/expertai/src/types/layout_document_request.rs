// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::Document;
use excerpt_runtime::record;

/// What to recognize the layout of.
///
/// Source: <https://github.com/therealexpertai/extract-python>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LayoutDocumentRequest {
    /// A PDF document.
    pub document: Document,
}

record!(LayoutDocumentRequest {
    document: "document",
});

impl LayoutDocumentRequest {
    /// Makes a value of what must be there.
    pub fn new(document: Document) -> Self {
        Self { document }
    }
}
