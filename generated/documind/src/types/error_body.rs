// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// What an error answer says.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ErrorBody {
    /// What went wrong.
    ///
    /// **Assumption:** A string with every status of the page. Newer pages also name 422, for which the usual
    /// framework form is an array: 422 is therefore not declared, nor a `default` answer that would claim this shape
    /// for it.
    pub detail: String,
    /// The values that would have been accepted.
    ///
    /// Source: <https://github.com/native-aihub/docs>
    pub allowed_values: Option<Vec<String>>,
}

record!(ErrorBody {
    detail: "detail",
    allowed_values: "allowed_values" optional,
});
