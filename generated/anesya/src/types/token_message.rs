// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// Why a token of one kind was refused.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TokenMessage {
    /// Class of the token.
    pub token_class: String,
    /// Type of the token, such as `access`.
    pub token_type: String,
    /// What is wrong with it.
    pub message: String,
}

record!(TokenMessage {
    token_class: "token_class",
    token_type: "token_type",
    message: "message",
});
