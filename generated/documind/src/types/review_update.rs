// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{Map, Value, record};

/// Results as a person has corrected them.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/update-review.mdx>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReviewUpdate {
    /// All the data, corrected.
    pub reviewed_results: Map<String, Value>,
}

record!(ReviewUpdate {
    reviewed_results: "reviewed_results",
});

impl ReviewUpdate {
    /// Makes a value of what must be there.
    pub fn new(reviewed_results: Map<String, Value>) -> Self {
        Self { reviewed_results }
    }
}
