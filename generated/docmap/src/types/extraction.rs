// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ExtractionSource, ExtractionStatus, Variable};
use excerpt_runtime::{Map, Timestamp, Value, record};

/// One run of a document through a template.
///
/// **Assumption:** The page marks no field as required. Both samples show all thirteen, with their nulls written
/// out, and the schema reference declares the same record without optional marks: so all are required, four may
/// be null.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Extraction {
    /// Unique extraction ID.
    pub id: String,
    /// ID of the user who owns this extraction.
    pub user_id: String,
    /// ID of the template used for extraction.
    pub template_id: String,
    /// Display name of the template used.
    pub template_name: String,
    /// Original file name of the uploaded document.
    pub file_name: String,
    /// Where an extraction stands.
    pub status: ExtractionStatus,
    /// Extracted data matching the template's fields. Null while the extraction is processing or when it failed.
    ///
    /// **Assumption:** The members follow the caller's template, so this is an open map of any JSON values.
    pub extracted_data: Option<Map<String, Value>>,
    /// Error message of a failed extraction, null otherwise.
    ///
    /// **Assumption:** A message is promised with status `failed` only, which a schema cannot say: the field is
    /// nullable for every status and there is no union by status.
    pub error: Option<String>,
    /// The definitions of the template's variables that were used during extraction.
    pub variables: Vec<Variable>,
    /// How an extraction was triggered.
    pub source: ExtractionSource,
    /// Batch run ID, if one was provided.
    pub run_id: Option<String>,
    /// Total processing duration in milliseconds. Null while the extraction is still processing.
    ///
    /// **Assumption:** The sample is whole but the declared type is `number`, so fractions are allowed. Whether a
    /// failed extraction has a duration is not stated; null is accepted with every status.
    pub processing_time_ms: Option<f64>,
    /// When the extraction was created.
    ///
    /// **Assumption:** The page says ISO 8601; its samples are RFC 3339 in UTC with milliseconds.
    pub created_at: Timestamp,
}

record!(Extraction {
    id: "id",
    user_id: "userId",
    template_id: "templateId",
    template_name: "templateName",
    file_name: "fileName",
    status: "status",
    extracted_data: "extractedData",
    error: "error",
    variables: "variables",
    source: "source",
    run_id: "runId",
    processing_time_ms: "processingTimeMs",
    created_at: "createdAt",
});
