// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// One of several errors.
///
/// Source: <https://github.com/therealexpertai/extract-python>
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct EmbeddedError {
    /// What is wrong.
    pub message: Option<String>,
}

record!(EmbeddedError {
    message: "message" optional,
});
