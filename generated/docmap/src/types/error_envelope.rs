// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::ErrorDetail;
use excerpt_runtime::record;

/// What an error answer wraps its error in.
///
/// **Assumption:** The page gives codes but no body; the shape is that of the vendor's error reference.
///
/// Source: <https://docs.docmap.io/reference/errors>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ErrorEnvelope {
    /// What went wrong.
    pub error: ErrorDetail,
}

record!(ErrorEnvelope {
    error: "error",
});
