// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{Map, Value, record};

/// A file that was uploaded. Members beyond those named here are kept.
///
/// **Assumption:** Known from the code of clients alone, so nothing is required.
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UploadedFile {
    /// The ID of the file.
    pub file_id: Option<String>,
    /// State of the file.
    pub status: Option<String>,
    /// All other members.
    pub additional_properties: Map<String, Value>,
}

record!(UploadedFile {
    file_id: "fileId" optional,
    status: "status" optional,
    ..additional_properties,
});
