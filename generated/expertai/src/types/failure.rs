// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::FailureState;
use excerpt_runtime::record;

/// A task that finished due to an error, or was aborted.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Failure {
    /// Percentage of work done, 0.
    ///
    /// Source: <https://github.com/therealexpertai/extract-python>
    pub current: i64,
    /// The reason of the failure.
    pub message: String,
    /// How a task failed.
    pub state: FailureState,
}

record!(Failure {
    current: "current",
    message: "message",
    state: "state",
});
