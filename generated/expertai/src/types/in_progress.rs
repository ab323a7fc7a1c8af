// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::InProgressState;
use excerpt_runtime::record;

/// A task that is queued or running.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InProgress {
    /// Percentage of work done.
    ///
    /// **Assumption:** The page gives a number without a type; the vendor's client reads an integer in every state.
    ///
    /// Source: <https://github.com/therealexpertai/extract-python>
    pub current: i64,
    /// Phase of the task.
    pub message: String,
    /// The state of an unfinished task, `PENDING` when it is queued and `PROGRESS` when it has started.
    pub state: InProgressState,
}

record!(InProgress {
    current: "current",
    message: "message",
    state: "state",
});
