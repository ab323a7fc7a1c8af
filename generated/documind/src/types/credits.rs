// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{Timestamp, record};

/// The credits of an account.
///
/// **Assumption:** Known from a sample whose numbers are whole; fractions are accepted as well.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/get-credits.mdx>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Credits {
    /// ID of the user.
    pub user_id: Option<String>,
    /// Credits in all.
    pub total_credits: Option<f64>,
    /// Credits that are left.
    pub available_credits: f64,
    /// Credits the account ever had.
    pub lifetime_credits: Option<f64>,
    /// Whether the account can run out of credits.
    pub is_credit_limited: Option<bool>,
    /// Number of credits below which there is an alert.
    pub alert_threshold: Option<f64>,
    /// Name of the subscription.
    pub subscription_tier: Option<String>,
    /// When credits were last added for a day.
    pub last_daily_refresh: Option<Timestamp>,
    /// When the number of credits last changed.
    pub last_credit_update: Option<Timestamp>,
}

record!(Credits {
    user_id: "user_id" optional,
    total_credits: "total_credits" optional,
    available_credits: "available_credits",
    lifetime_credits: "lifetime_credits" optional,
    is_credit_limited: "is_credit_limited" optional,
    alert_threshold: "alert_threshold" optional,
    subscription_tier: "subscription_tier" optional,
    last_daily_refresh: "last_daily_refresh" optional,
    last_credit_update: "last_credit_update" optional,
});
