// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{Map, Value, record};

/// The result of one file.
///
/// **Assumption:** The page marks nothing as required. The name and the status are what every file must have;
/// results and address need not be there unless processing succeeded.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FileResult {
    /// The ID of the file.
    ///
    /// **Assumption:** Not in the samples of the page, but read by several public integrations.
    ///
    /// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
    pub file_id: Option<String>,
    /// Name of the file.
    pub file_name: String,
    /// State of the file, such as `processed`.
    ///
    /// **Assumption:** Only `processed` is documented; clients also handle `waiting`, `processing` and `failed`, so
    /// this is no enum.
    pub status: String,
    /// The extracted data, keyed by the fields of the extraction.
    ///
    /// **Assumption:** The members are the caller's field keys and may hold objects and arrays. A file that failed or
    /// waits has none, so it is neither required nor protected from null.
    pub result: Option<Map<String, Value>>,
    /// Where the file is.
    ///
    /// **Assumption:** The sample is the placeholder `fileUrl`, so no `uri` format, and not required.
    pub url: Option<String>,
}

record!(FileResult {
    file_id: "fileId" optional,
    file_name: "fileName",
    status: "status",
    result: "result" optional,
    url: "url" optional,
});
