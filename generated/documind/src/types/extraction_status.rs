// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::string_enum;

/// The processing status of an extraction.
///
/// **Assumption:** The page's list of options is taken as closed for the query; answers may bring further values.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExtractionStatus {
    /// The value `"completed"`.
    Completed,
    /// The value `"processing"`.
    Processing,
    /// The value `"failed"`.
    Failed,
    /// The value `"pending"`.
    Pending,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(ExtractionStatus {
    Completed = "completed",
    Processing = "processing",
    Failed = "failed",
    Pending = "pending",
    ..Unknown,
});
