// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::SchemaSummary;
use excerpt_runtime::{Map, Value, record};

/// An extraction as it stands in a list. Members beyond those named here are kept.
///
/// **Assumption:** The page was cut off in the middle of `schema`, so more members follow, in all likelihood
/// those of an extraction. Unlike there, `schema` is an object; `workflow` and its session may be null as they
/// may there.
///
/// Source: <https://docs.anesya.app/api/schema/extracts/extract_list.md>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExtractionSummary {
    /// ID of the extraction, a UUID.
    pub id: String,
    /// File name of the document.
    pub document_name: Option<String>,
    /// Where the document is, relative to the API's address.
    pub document_url: String,
    /// ID of the workflow this extraction belongs to.
    pub workflow: Option<String>,
    /// The session of the workflow.
    pub workflow_session_id: Option<i64>,
    /// The schema used.
    pub schema: Option<SchemaSummary>,
    /// All other members.
    pub additional_properties: Map<String, Value>,
}

record!(ExtractionSummary {
    id: "id",
    document_name: "document_name",
    document_url: "document_url",
    workflow: "workflow" optional,
    workflow_session_id: "workflow_session_id" optional,
    schema: "schema" optional,
    ..additional_properties,
});
