// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// How the API is.
///
/// Source: <https://docs.docmap.io/api>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Health {
    /// Always `ok`.
    pub status: String,
}

record!(Health {
    status: "status",
});
