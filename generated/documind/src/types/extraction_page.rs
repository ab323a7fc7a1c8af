// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::Extraction;
use excerpt_runtime::record;

/// One page of extractions.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExtractionPage {
    /// The extractions matching the query.
    pub items: Vec<Extraction>,
    /// Number of extractions matching the filters, before paging.
    pub total: i64,
    /// Number of results skipped.
    pub skip: i64,
    /// Maximum number of results returned.
    pub limit: i64,
}

record!(ExtractionPage {
    items: "items",
    total: "total",
    skip: "skip",
    limit: "limit",
});
