// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// What a subscription allows in a period.
///
/// **Assumption:** Null is accepted for a subscription without a limit.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/get-usage.mdx>
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UsageLimits {
    /// Number of API calls.
    pub api_calls_limit: Option<i64>,
    /// Number of extractions.
    pub extractions_limit: Option<i64>,
}

record!(UsageLimits {
    api_calls_limit: "api_calls_limit" optional,
    extractions_limit: "extractions_limit" optional,
});
