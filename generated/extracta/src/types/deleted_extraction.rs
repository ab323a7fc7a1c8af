// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// What was deleted.
///
/// Source: <https://docs.extracta.ai/data-extraction-api/api-endpoints-data-extraction/4.-delete-extraction>
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeletedExtraction {
    /// The word `deleted`.
    pub status: String,
    /// When it was deleted, in milliseconds since 1970.
    pub deleted_at: i64,
}

record!(DeletedExtraction {
    status: "status",
    deleted_at: "deletedAt",
});
