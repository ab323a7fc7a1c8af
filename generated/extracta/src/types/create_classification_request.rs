// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::ClassificationDetails;
use excerpt_runtime::record;

/// The classification to create.
///
/// Source:
/// <https://docs.extracta.ai/document-classification-api/api-endpoints-document-classification/1.-create-classification>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateClassificationRequest {
    /// The types of documents to tell apart.
    pub classification_details: ClassificationDetails,
}

record!(CreateClassificationRequest {
    classification_details: "classificationDetails",
});

impl CreateClassificationRequest {
    /// Makes a value of what must be there.
    pub fn new(classification_details: ClassificationDetails) -> Self {
        Self { classification_details }
    }
}
