// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{Subscription, UsageCounts, UsageLimits, UsagePeriod};
use excerpt_runtime::record;

/// A subscription, and how much of it is used.
///
/// **Assumption:** Known from one sample. Nothing in it is marked as required, and nothing is counted on.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/get-usage.mdx>
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Usage {
    /// ID of the user.
    pub user_id: Option<String>,
    /// A subscription.
    pub subscription: Option<Subscription>,
    /// What a subscription allows in a period.
    pub limits: Option<UsageLimits>,
    /// What is used in a period.
    pub current_usage: Option<UsageCounts>,
    /// The period that usage is counted in.
    pub period: Option<UsagePeriod>,
}

record!(Usage {
    user_id: "user_id" optional,
    subscription: "subscription" optional,
    limits: "limits" optional,
    current_usage: "current_usage" optional,
    period: "period" optional,
});
