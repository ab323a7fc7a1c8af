// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// What went wrong.
///
/// Source: <https://docs.docmap.io/reference/errors>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ErrorDetail {
    /// Stable error code: `UNAUTHORIZED` or `KEY_EXPIRED` with 401, `FORBIDDEN` with 403, `NOT_FOUND` with 404;
    /// `INTERNAL_ERROR`, `EXTRACTION_FAILED` and `EXTRACTION_PARSE_ERROR` are worth a retry.
    ///
    /// **Assumption:** The page lists three codes and calls an expired key `UNAUTHORIZED`, the error reference has
    /// more, among them `KEY_EXPIRED`. The set is left open.
    pub code: String,
    /// Explanation for people; its wording may change.
    pub message: String,
}

record!(ErrorDetail {
    code: "code",
    message: "message",
});
