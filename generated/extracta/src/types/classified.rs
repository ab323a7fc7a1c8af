// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{Value, record};

/// The type of a document. Null while there is none.
///
/// **Assumption:** The page gives no types: a confidence may be any value.
///
/// Source:
/// <https://docs.extracta.ai/document-classification-api/api-endpoints-document-classification/6.-get-results>
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Classified {
    /// Name of the type.
    pub document_type: Option<String>,
    /// How sure the vendor is.
    pub confidence: Option<Value>,
}

record!(Classified {
    document_type: "documentType" optional,
    confidence: "confidence" optional,
});
