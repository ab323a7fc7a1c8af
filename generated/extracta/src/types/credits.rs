// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// The credits of an account.
///
/// Source: <https://docs.extracta.ai/data-extraction-api/api-endpoints-data-extraction/7.-get-credits>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Credits {
    /// The word `ok`.
    pub status: String,
    /// The number of credits. A page costs one.
    pub credits: f64,
}

record!(Credits {
    status: "status",
    credits: "credits",
});
