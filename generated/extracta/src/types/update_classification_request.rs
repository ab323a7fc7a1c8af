// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::ClassificationDetails;
use excerpt_runtime::record;

/// A classification as it shall be.
///
/// **Assumption:** Integrations give the description as well; as a classification may be created without one, it
/// is left open.
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UpdateClassificationRequest {
    /// The ID of the classification.
    pub classification_id: String,
    /// The types of documents to tell apart.
    pub classification_details: ClassificationDetails,
}

record!(UpdateClassificationRequest {
    classification_id: "classificationId",
    classification_details: "classificationDetails",
});

impl UpdateClassificationRequest {
    /// Makes a value of what must be there.
    pub fn new(
        classification_id: impl Into<String>,
        classification_details: ClassificationDetails,
    ) -> Self {
        Self {
            classification_id: classification_id.into(),
            classification_details,
        }
    }
}
