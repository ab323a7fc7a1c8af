// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// A subscription.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/get-usage.mdx>
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Subscription {
    /// Name of the subscription.
    pub tier_name: Option<String>,
    /// Whether it is active.
    pub is_active: Option<bool>,
}

record!(Subscription {
    tier_name: "tier_name" optional,
    is_active: "is_active" optional,
});
