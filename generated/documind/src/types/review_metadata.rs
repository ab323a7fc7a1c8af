// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;
use std::collections::BTreeMap;

/// How sure the extraction is of each field, and which fields a human should look at.
///
/// **Assumption:** Both maps are optional, since samples of other operations show this object empty.
///
/// Source: <https://github.com/native-aihub/docs>
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ReviewMetadata {
    /// Confidence by field name, from 0 to 100.
    pub confidence_scores: Option<BTreeMap<String, f64>>,
    /// Whether a field needs review, by field name.
    pub review_flags: Option<BTreeMap<String, bool>>,
}

record!(ReviewMetadata {
    confidence_scores: "confidence_scores" optional,
    review_flags: "review_flags" optional,
});
