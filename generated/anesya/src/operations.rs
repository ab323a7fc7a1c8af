// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

//! A call for each operation, and what may come of it.

mod create_extraction;
mod list_extractions;
mod get_extraction;
mod delete_extraction;
mod list_schemas;
mod get_schema;

pub use create_extraction::{CreateExtraction, CreateExtractionError};
pub use list_extractions::{ListExtractions, ListExtractionsError};
pub use get_extraction::{GetExtraction, GetExtractionError, GetExtractionResponse};
pub use delete_extraction::{DeleteExtraction, DeleteExtractionError};
pub use list_schemas::{ListSchemas, ListSchemasError};
pub use get_schema::{GetSchema, GetSchemaError};
