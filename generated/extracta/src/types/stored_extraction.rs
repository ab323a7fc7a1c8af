// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{BatchSummary, ExtractionField, ExtractionOptions};
use excerpt_runtime::record;
use std::collections::BTreeMap;

/// What an extraction extracts, and its batches.
///
/// Source: <https://docs.extracta.ai/data-extraction-api/api-endpoints-data-extraction/2.-view-extraction>
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StoredExtraction {
    /// Name of the extraction.
    pub name: String,
    /// What the documents are.
    pub description: Option<String>,
    /// Language of the documents, such as `English`, `French` or `Multi-Lingual`.
    pub language: String,
    /// How to read documents.
    pub options: Option<ExtractionOptions>,
    /// What to extract, one field or more.
    pub fields: Vec<ExtractionField>,
    /// State of the extraction.
    pub status: Option<String>,
    /// The batches, by their IDs.
    pub batches: Option<BTreeMap<String, BatchSummary>>,
}

record!(StoredExtraction {
    name: "name",
    description: "description" optional,
    language: "language",
    options: "options" optional,
    fields: "fields",
    status: "status" optional,
    batches: "batches" optional,
});
