// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::Plan;
use excerpt_runtime::record;

/// What a plan allows in a month, and how much of it is used.
///
/// Source: <https://docs.docmap.io/guides/rate-limits>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Usage {
    /// The plan of an account.
    pub plan: Plan,
    /// Number of extractions run in this month.
    pub usage: i64,
    /// Number of extractions that the plan allows in a month.
    pub limit: i64,
    /// The month, such as `2025-07`.
    pub period_key: String,
}

record!(Usage {
    plan: "plan",
    usage: "usage",
    limit: "limit",
    period_key: "periodKey",
});
