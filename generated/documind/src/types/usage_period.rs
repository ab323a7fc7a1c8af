// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{Timestamp, record};

/// The period that usage is counted in.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/get-usage.mdx>
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UsagePeriod {
    /// When it began.
    pub start: Option<Timestamp>,
    /// When it ends.
    pub end: Option<Timestamp>,
    /// Number of days that are left.
    pub days_remaining: Option<i64>,
}

record!(UsagePeriod {
    start: "start" optional,
    end: "end" optional,
    days_remaining: "days_remaining" optional,
});
