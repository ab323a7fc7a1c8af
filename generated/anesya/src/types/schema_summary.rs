// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{Map, Value, record};

/// A schema as it stands in an extraction of a list. Members beyond those named here are kept.
///
/// Source: <https://docs.anesya.app/api/schema/extracts/extract_list.md>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SchemaSummary {
    /// Name of the schema.
    pub name: String,
    /// What the schema is for.
    pub description: String,
    /// What helps to understand the documents, such as abbreviations and formats.
    pub additional_informations: Option<String>,
    /// All other members.
    pub additional_properties: Map<String, Value>,
}

record!(SchemaSummary {
    name: "name",
    description: "description",
    additional_informations: "additional_informations" optional,
    ..additional_properties,
});
