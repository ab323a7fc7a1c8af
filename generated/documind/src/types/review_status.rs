// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::string_enum;

/// Where a review stands.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/get-review.mdx>
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReviewStatus {
    /// The value `"pending"`.
    Pending,
    /// The value `"approved"`.
    Approved,
    /// The value `"rejected"`.
    Rejected,
    /// The value `"expired"`.
    Expired,
    /// The value `"not_required"`.
    NotRequired,
    /// The value `"legacy_reviewed"`.
    LegacyReviewed,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(ReviewStatus {
    Pending = "pending",
    Approved = "approved",
    Rejected = "rejected",
    Expired = "expired",
    NotRequired = "not_required",
    LegacyReviewed = "legacy_reviewed",
    ..Unknown,
});
