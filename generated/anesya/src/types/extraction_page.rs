// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::ExtractionSummary;
use excerpt_runtime::record;

/// A page of extractions.
///
/// Source: <https://docs.anesya.app/api/schema/extracts/extract_list.md>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExtractionPage {
    /// Number of extractions in all pages.
    pub count: i64,
    /// Address of the next page.
    pub next: Option<String>,
    /// Address of the page before.
    pub previous: Option<String>,
    /// The extractions of this page.
    pub results: Vec<ExtractionSummary>,
}

record!(ExtractionPage {
    count: "count",
    next: "next",
    previous: "previous",
    results: "results",
});
