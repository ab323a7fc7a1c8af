// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{Map, Value, record};
use std::collections::BTreeMap;

/// What is known about the document and its recognition.
///
/// **Assumption:** No member is marked required; the template of the page and the recorded response have all
/// seven.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ResultHeader {
    /// End date and time of the task, such as `2022-03-09 10:47`.
    ///
    /// **Assumption:** The recorded value has no seconds and no zone, so this is no `date-time`.
    ///
    /// Source: <https://github.com/therealexpertai/extract-python>
    pub conversion_date_time: String,
    /// Properties of the document, often `Author`, `CreationDate`, `Creator`, `ModDate` and `Producer`. Dates are in
    /// the notation of PDF.
    ///
    /// **Assumption:** Strings in the template and in the recorded response, though other values are not excluded.
    pub custom_info: BTreeMap<String, String>,
    /// Name of the document.
    pub document_name: String,
    /// Number of pages that were not analyzed.
    pub error_pages: i64,
    /// Number of pages.
    pub tot_pages: i64,
    /// Version of the engine.
    pub version: String,
    /// Metadata objects.
    ///
    /// **Assumption:** No stored page tells the shape of a metadata object, so it is an open map.
    pub metadata: Vec<Map<String, Value>>,
}

record!(ResultHeader {
    conversion_date_time: "conversionDateTime",
    custom_info: "customInfo",
    document_name: "documentName",
    error_pages: "errorPages",
    tot_pages: "totPages",
    version: "version",
    metadata: "metadata",
});
