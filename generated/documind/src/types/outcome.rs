// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// That something is done.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/delete-document.mdx>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Outcome {
    /// Always `success`.
    pub status: String,
    /// The same for people.
    pub message: Option<String>,
}

record!(Outcome {
    status: "status",
    message: "message" optional,
});
