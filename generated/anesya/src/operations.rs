// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

//! A call for each operation, and what may come of it.

mod create_extraction;
mod delete_extraction;
mod get_extraction;
mod get_schema;
mod list_extractions;
mod list_schemas;

pub use create_extraction::{CreateExtraction, CreateExtractionError};
pub use delete_extraction::{DeleteExtraction, DeleteExtractionError};
pub use get_extraction::{GetExtraction, GetExtractionError, GetExtractionResponse};
pub use get_schema::{GetSchema, GetSchemaError};
pub use list_extractions::{ListExtractions, ListExtractionsError};
pub use list_schemas::{ListSchemas, ListSchemasError};
