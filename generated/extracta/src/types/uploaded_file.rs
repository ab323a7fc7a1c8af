// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{Map, Value, record};

/// A file that was uploaded. Members beyond those named here are kept.
///
/// **Assumption:** Known from what integrations read alone, so nothing is required.
///
/// Source: <https://docs.extracta.ai/data-extraction-api/api-endpoints-data-extraction/5.-upload-files>
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UploadedFile {
    /// The ID of the file.
    pub file_id: Option<String>,
    /// Name of the file.
    pub file_name: Option<String>,
    /// Number of pages.
    pub number_of_pages: Option<i64>,
    /// Where the file is.
    pub url: Option<String>,
    /// All other members.
    pub additional_properties: Map<String, Value>,
}

record!(UploadedFile {
    file_id: "fileId" optional,
    file_name: "fileName" optional,
    number_of_pages: "numberOfPages" optional,
    url: "url" optional,
    ..additional_properties,
});
