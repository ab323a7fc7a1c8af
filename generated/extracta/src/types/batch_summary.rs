// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{Value, record};

/// A batch, as the view of an extraction tells of it.
///
/// Source: <https://docs.extracta.ai/data-extraction-api/api-endpoints-data-extraction/2.-view-extraction>
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BatchSummary {
    /// Number of files.
    pub files_no: Option<i64>,
    /// Where the files came from.
    pub origin: Option<String>,
    /// When processing began.
    ///
    /// **Assumption:** Integrations allow for a text and for a number, so any value is accepted.
    ///
    /// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
    pub start_time: Option<Value>,
    /// State of the batch.
    pub status: Option<String>,
}

record!(BatchSummary {
    files_no: "filesNo" optional,
    origin: "origin" optional,
    start_time: "startTime" optional,
    status: "status" optional,
});
