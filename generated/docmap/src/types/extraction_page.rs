// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::Extraction;
use excerpt_runtime::record;

/// A page of extractions.
///
/// **Assumption:** That the list stands in `data`, as in every other answer, and `hasMore` beside it, was not to
/// be seen. So `hasMore` is optional; without it the pages end with one that is shorter than the limit.
///
/// Source: <https://docs.docmap.io/api/extractions/list>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExtractionPage {
    /// The extractions, newest first.
    pub data: Vec<Extraction>,
    /// Whether there is a next page.
    pub has_more: Option<bool>,
}

record!(ExtractionPage {
    data: "data",
    has_more: "hasMore" optional,
});
