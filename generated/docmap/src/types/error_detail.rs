// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// What went wrong.
///
/// Source: <https://docs.docmap.io/reference/errors>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ErrorDetail {
    /// Stable error code: `UNAUTHORIZED` or `KEY_EXPIRED` with 401, `FORBIDDEN` with 403, `NOT_FOUND` with 404;
    /// `VALIDATION_ERROR`, `INVALID_MIME_TYPE`, `FILE_TOO_LARGE` and `MAX_KEYS_REACHED` with 400;
    /// `USAGE_LIMIT_EXCEEDED` with 429; `NOT_CONFIGURED` with 501; `INTERNAL_ERROR` with 500, `EXTRACTION_FAILED` and
    /// `EXTRACTION_PARSE_ERROR` with 502 are worth a retry.
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
