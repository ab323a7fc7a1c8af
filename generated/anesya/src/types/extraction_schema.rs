// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{Map, Timestamp, Value, record};

/// A schema, which says what data to extract from a document.
///
/// Source: <https://docs.anesya.app/api/schema/schemas/schema_retrieve.md>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExtractionSchema {
    /// ID of the schema, a UUID.
    pub id: String,
    /// Name of the schema.
    pub name: String,
    /// What the schema is for.
    pub description: String,
    /// What helps to understand the documents, such as abbreviations and formats.
    pub additional_informations: Option<String>,
    /// The data to extract, in the vendor's schema language, which is much like JSON Schema.
    pub schema: Option<Map<String, Value>>,
    /// When the schema was created.
    pub created_at: Option<Timestamp>,
    /// When the schema was last changed.
    pub updated_at: Option<Timestamp>,
}

record!(ExtractionSchema {
    id: "id",
    name: "name",
    description: "description",
    additional_informations: "additional_informations" optional,
    schema: "schema",
    created_at: "created_at" optional,
    updated_at: "updated_at" optional,
});
