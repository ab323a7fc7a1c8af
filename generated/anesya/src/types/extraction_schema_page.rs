// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::ExtractionSchema;
use excerpt_runtime::record;

/// A page of schemas.
///
/// Source: <https://docs.anesya.app/api/schema/schemas>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExtractionSchemaPage {
    /// Number of schemas in all pages.
    pub count: i64,
    /// Address of the next page.
    pub next: Option<String>,
    /// Address of the page before.
    pub previous: Option<String>,
    /// The schemas of this page.
    pub results: Vec<ExtractionSchema>,
}

record!(ExtractionSchemaPage {
    count: "count",
    next: "next",
    previous: "previous",
    results: "results",
});
