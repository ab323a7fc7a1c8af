// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::EmbeddedErrors;
use excerpt_runtime::record;

/// Why access was refused. Every member may be absent.
///
/// **Assumption:** The page documents no body. The vendor's client reads these members of a JSON body.
///
/// Source: <https://github.com/therealexpertai/extract-python>
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Forbidden {
    /// What is wrong.
    pub message: Option<String>,
    /// Further errors inside an error body.
    pub embedded: Option<EmbeddedErrors>,
}

record!(Forbidden {
    message: "message" optional,
    embedded: "_embedded" optional,
});
