// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::string_enum;

/// How a task failed. `ABORTED` is known from the vendor's client alone.
///
/// Source: <https://github.com/therealexpertai/extract-python>
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FailureState {
    /// The value `"FAILURE"`.
    Failure,
    /// The value `"ABORTED"`.
    Aborted,
}

string_enum!(FailureState {
    Failure = "FAILURE",
    Aborted = "ABORTED",
});
