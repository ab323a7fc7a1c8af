// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// What is used in a period.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/get-usage.mdx>
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UsageCounts {
    /// Number of API calls.
    pub api_calls_count: Option<i64>,
    /// Number of extractions.
    pub extractions_count: Option<i64>,
}

record!(UsageCounts {
    api_calls_count: "api_calls_count" optional,
    extractions_count: "extractions_count" optional,
});
