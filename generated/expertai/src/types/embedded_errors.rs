// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::EmbeddedError;
use excerpt_runtime::record;

/// Further errors inside an error body.
///
/// Source: <https://github.com/therealexpertai/extract-python>
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct EmbeddedErrors {
    /// The errors.
    pub errors: Option<Vec<EmbeddedError>>,
}

record!(EmbeddedErrors {
    errors: "errors" optional,
});
