// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::string_enum;

/// A decision; only a document that has waited for more than ten days can be `expired`.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/review-decision.mdx>
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReviewDecision {
    /// The value `"approved"`.
    Approved,
    /// The value `"rejected"`.
    Rejected,
    /// The value `"expired"`.
    Expired,
}

string_enum!(ReviewDecision {
    Approved = "approved",
    Rejected = "rejected",
    Expired = "expired",
});
