// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::RecognitionResult;
use excerpt_runtime::record;

/// A task that finished without errors.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Success {
    /// Percentage of work done, 100.
    ///
    /// Source: <https://github.com/therealexpertai/extract-python>
    pub current: i64,
    /// The word `completed`.
    ///
    /// **Assumption:** The page says "completed" and the vendor's client "complete", so any text is accepted.
    pub message: String,
    /// What was recognized in a document.
    pub result: RecognitionResult,
}

record!(Success {
    current: "current",
    message: "message",
    result: "result",
    "state" = "SUCCESS",
});
