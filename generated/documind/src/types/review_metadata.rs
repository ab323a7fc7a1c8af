// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{Map, Value, record};

/// How sure the extraction is of each field, and which fields a human should look at.
///
/// **Assumption:** Both maps are optional, since samples of other operations show this object empty. Their values
/// are numbers and booleans in the page; in a newer sample of an extraction those of a list or object are maps of
/// their own.
///
/// Source: <https://github.com/native-aihub/docs>
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ReviewMetadata {
    /// Confidence by field name, from 0 to 100. For a field that is a list or an object, a map of such maps or
    /// numbers.
    pub confidence_scores: Option<Map<String, Value>>,
    /// Whether a field needs review, by field name, nested like the confidence.
    pub review_flags: Option<Map<String, Value>>,
}

record!(ReviewMetadata {
    confidence_scores: "confidence_scores" optional,
    review_flags: "review_flags" optional,
});
