// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{Failure, InProgress, Success};
use excerpt_runtime::{Value, tagged_union};

/// The status of a recognition task.
///
/// **Assumption:** The page documents PENDING, PROGRESS, SUCCESS and FAILURE and prints one shape for each
/// outcome, so this is a union told apart by `state`. The model of the vendor's client adds ABORTED, which is
/// read like FAILURE, and leaves the set open: the raw value of an unknown state is kept.
///
/// Source: <https://github.com/therealexpertai/extract-python>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TaskStatus {
    /// `state` is `PENDING` or `PROGRESS`.
    InProgress(InProgress),
    /// `state` is `SUCCESS`.
    Success(Success),
    /// `state` is `FAILURE` or `ABORTED`.
    Failure(Failure),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

tagged_union!(TaskStatus by "state" {
    "PENDING" | "PROGRESS" => InProgress,
    "SUCCESS" => Success,
    "FAILURE" | "ABORTED" => Failure,
    ..Unknown,
});
