// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{Classified, LinkedExtraction};
use excerpt_runtime::record;

/// The result of one file.
///
/// **Assumption:** The state is what every file must have; the rest depends on it, so it is optional.
///
/// Source:
/// <https://docs.extracta.ai/document-classification-api/api-endpoints-document-classification/6.-get-results>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ClassifiedFile {
    /// The ID of the file.
    pub file_id: Option<String>,
    /// Name of the file.
    pub file_name: Option<String>,
    /// State of the file, such as `processed`.
    pub status: String,
    /// The type of a document.
    pub result: Option<Classified>,
    /// Where the file is.
    pub url: Option<String>,
    /// Where the extraction of a document is found, when its type names one.
    pub extraction: Option<LinkedExtraction>,
}

record!(ClassifiedFile {
    file_id: "fileId" optional,
    file_name: "fileName" optional,
    status: "status",
    result: "result" optional,
    url: "url" optional,
    extraction: "extraction" optional,
});
