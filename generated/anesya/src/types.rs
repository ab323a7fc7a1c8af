// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

//! The types of the document's schemas.

mod extraction;
mod content_image;
mod server_region;
mod extraction_status;
mod extraction_step;
mod download;
mod create_extraction_request;
mod extraction_page;
mod extraction_summary;
mod schema_summary;
mod extraction_schema_page;
mod extraction_schema;
mod invalid_fields;
mod forbidden;
mod unauthorized;
mod token_message;
mod not_found;

pub use extraction::Extraction;
pub use content_image::ContentImage;
pub use server_region::ServerRegion;
pub use extraction_status::ExtractionStatus;
pub use extraction_step::ExtractionStep;
pub use download::Download;
pub use create_extraction_request::CreateExtractionRequest;
pub use extraction_page::ExtractionPage;
pub use extraction_summary::ExtractionSummary;
pub use schema_summary::SchemaSummary;
pub use extraction_schema_page::ExtractionSchemaPage;
pub use extraction_schema::ExtractionSchema;
pub use invalid_fields::InvalidFields;
pub use forbidden::Forbidden;
pub use unauthorized::Unauthorized;
pub use token_message::TokenMessage;
pub use not_found::NotFound;
