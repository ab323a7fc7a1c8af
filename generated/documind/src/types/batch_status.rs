// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::string_enum;

/// Where a batch stands, which is `pending` while some item is and none has failed.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/batch-extract.mdx>
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BatchStatus {
    /// The value `"pending"`.
    Pending,
    /// The value `"completed"`.
    Completed,
    /// The value `"failed"`.
    Failed,
    /// The value `"partial_failed"`.
    PartialFailed,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(BatchStatus {
    Pending = "pending",
    Completed = "completed",
    Failed = "failed",
    PartialFailed = "partial_failed",
    ..Unknown,
});
