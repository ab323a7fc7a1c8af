// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::string_enum;

/// Why it is decided so, which depends on the decision.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/review-decision.mdx>
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReviewReason {
    /// The value `"review_approved"`.
    ReviewApproved,
    /// The value `"wrong_document"`.
    WrongDocument,
    /// The value `"duplicate_document"`.
    DuplicateDocument,
    /// The value `"out_of_scope"`.
    OutOfScope,
    /// The value `"other"`.
    Other,
    /// The value `"review_timeout"`.
    ReviewTimeout,
}

string_enum!(ReviewReason {
    ReviewApproved = "review_approved",
    WrongDocument = "wrong_document",
    DuplicateDocument = "duplicate_document",
    OutOfScope = "out_of_scope",
    Other = "other",
    ReviewTimeout = "review_timeout",
});
