// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// That something is done.
///
/// Source: <https://docs.docmap.io/api/api-keys/revoke>
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Done {
    /// Always true.
    pub success: Option<bool>,
}

record!(Done {
    success: "success" optional,
});
