// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// What an answer about an unknown ID says.
///
/// **Assumption:** The page leaves `detail` unmarked while other bodies mark theirs, so it is optional.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct NotFound {
    /// The error message.
    pub detail: Option<String>,
}

record!(NotFound {
    detail: "detail" optional,
});
