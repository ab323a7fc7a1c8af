// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::string_enum;

/// Where an extraction stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExtractionStatus {
    /// The value `"processing"`.
    Processing,
    /// The value `"completed"`.
    Completed,
    /// The value `"failed"`.
    Failed,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(ExtractionStatus {
    Processing = "processing",
    Completed = "completed",
    Failed = "failed",
    ..Unknown,
});
