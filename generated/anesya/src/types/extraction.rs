// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ContentImage, ExtractionStatus, ExtractionStep, ServerRegion};
use excerpt_runtime::{Map, Timestamp, Value, record};

/// One extraction from a document.
///
/// **Assumption:** The page's `(string,null)` is the notation of OpenAPI 3.1; here it is `nullable`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Extraction {
    /// ID of the extraction, a UUID.
    ///
    /// **Assumption:** All samples of IDs are UUIDs but the page declares strings, here and for schema, classifier
    /// and workflow. They stay plain strings, which cannot fail to decode.
    pub id: String,
    /// File name of the document.
    pub document_name: Option<String>,
    /// Where the document is, relative to the API's address.
    ///
    /// **Assumption:** This and the URLs of images are relative references, so they carry no `uri` format.
    pub document_url: String,
    /// The images found in the document.
    pub content_images: Vec<ContentImage>,
    /// The server an extraction runs on.
    pub server: ServerRegion,
    /// Text of the document.
    pub content: Option<String>,
    /// The data extracted as the schema asks, any JSON value.
    ///
    /// **Assumption:** The page says "any", null included. It carries no type, since it need not be an object.
    pub extracted_data: Value,
    /// ID of the schema used.
    pub schema: Option<String>,
    /// ID of the classifier used.
    pub classifier: Option<String>,
    /// The class that the classifier chose.
    pub classifier_result: Option<String>,
    /// ID of the workflow this extraction belongs to.
    pub workflow: Option<String>,
    /// The session of the workflow.
    ///
    /// **Assumption:** The sample looks like Unix seconds, which outgrow 32 bits, hence `int64`.
    pub workflow_session_id: Option<i64>,
    /// Where an extraction stands.
    pub status: ExtractionStatus,
    /// The step the extraction is at.
    ///
    /// **Assumption:** The page marks it neither required nor nullable. Null is accepted as well, since such a server
    /// usually sends null for a choice that is not made.
    pub extraction_step: Option<ExtractionStep>,
    /// Extraction time in seconds.
    pub extraction_time: Option<f64>,
    /// Anesya's credits used.
    ///
    /// **Assumption:** Declared an integer. Prices would allow fractions of a credit, the page does not.
    pub credit_used: Option<i64>,
    /// Key-value store for custom information related to the extraction, such as identifiers, tags or integration
    /// info. It is set by the caller.
    pub metadata: Option<Map<String, Value>>,
    /// When the extraction was created.
    ///
    /// **Assumption:** Declared a string; the sample is an RFC 3339 time in UTC with microseconds.
    pub created_at: Timestamp,
}

record!(Extraction {
    id: "id",
    document_name: "document_name",
    document_url: "document_url",
    content_images: "content_images",
    server: "server",
    content: "content",
    extracted_data: "extracted_data",
    schema: "schema" optional,
    classifier: "classifier" optional,
    classifier_result: "classifier_result" optional,
    workflow: "workflow" optional,
    workflow_session_id: "workflow_session_id" optional,
    status: "status",
    extraction_step: "extraction_step" optional,
    extraction_time: "extraction_time" optional,
    credit_used: "credit_used" optional,
    metadata: "metadata" optional,
    created_at: "created_at",
});
