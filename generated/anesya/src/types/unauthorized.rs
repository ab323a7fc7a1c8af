// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::TokenMessage;
use excerpt_runtime::record;

/// Why a token was refused.
///
/// **Assumption:** The shape is that of a JWT library, though the API uses API keys; a request without a key may
/// well get `detail` alone. The page marks all three required and is followed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Unauthorized {
    /// The main error message.
    pub detail: String,
    /// Error code.
    pub code: String,
    /// Detailed error messages.
    pub messages: Vec<TokenMessage>,
}

record!(Unauthorized {
    detail: "detail",
    code: "code",
    messages: "messages",
});
