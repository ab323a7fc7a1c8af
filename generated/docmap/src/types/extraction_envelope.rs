// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::Extraction;
use excerpt_runtime::record;

/// What a successful answer wraps its record in.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExtractionEnvelope {
    /// One run of a document through a template.
    pub data: Extraction,
}

record!(ExtractionEnvelope {
    data: "data",
});
