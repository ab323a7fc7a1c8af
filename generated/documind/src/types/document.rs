// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{Map, Timestamp, Value, record};

/// An uploaded document. Members beyond those named here are kept.
///
/// **Assumption:** A list shows the ID and the file name alone.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/get-document.mdx>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Document {
    /// ID of the document.
    pub document_id: String,
    /// Name of the uploaded file.
    pub filename: String,
    /// When it was uploaded.
    pub upload_date: Option<Timestamp>,
    /// Size in bytes.
    pub file_size: Option<i64>,
    /// Number of pages.
    pub num_pages: Option<i64>,
    /// The extractions from the document.
    ///
    /// **Assumption:** What stands here is left out in the only sample.
    pub extractions: Option<Vec<Map<String, Value>>>,
    /// All other members.
    pub additional_properties: Map<String, Value>,
}

record!(Document {
    document_id: "document_id",
    filename: "filename",
    upload_date: "upload_date" optional,
    file_size: "file_size" optional,
    num_pages: "num_pages" optional,
    extractions: "extractions" optional,
    ..additional_properties,
});
