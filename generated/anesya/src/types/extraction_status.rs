// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::string_enum;

/// Where an extraction stands.
///
/// **Assumption:** The page does not say how a failed extraction is answered, and no field carries an error text.
/// `ERROR` is taken as the status of an ordinary 200 body, with which polling fails.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExtractionStatus {
    /// The value `"CREATED"`.
    Created,
    /// The value `"IN_PROGRESS"`.
    InProgress,
    /// The value `"FINISHED"`.
    Finished,
    /// The value `"ERROR"`.
    Error,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(ExtractionStatus {
    Created = "CREATED",
    InProgress = "IN_PROGRESS",
    Finished = "FINISHED",
    Error = "ERROR",
    ..Unknown,
});
