// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// What an error answer says. Which members it has differs.
///
/// **Assumption:** The page's sample has `error`; other operations of the API answer with `status` and `message`.
/// All are accepted and none is required.
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ErrorBody {
    /// What went wrong.
    pub error: Option<String>,
    /// The word `error`.
    pub status: Option<String>,
    /// What went wrong.
    pub message: Option<String>,
}

record!(ErrorBody {
    error: "error" optional,
    status: "status" optional,
    message: "message" optional,
});
