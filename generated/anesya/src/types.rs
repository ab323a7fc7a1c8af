// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

//! The types of the document's schemas.

mod content_image;
mod create_extraction_request;
mod download;
mod extraction;
mod extraction_page;
mod extraction_schema;
mod extraction_schema_page;
mod extraction_status;
mod extraction_step;
mod extraction_summary;
mod forbidden;
mod invalid_fields;
mod not_found;
mod schema_summary;
mod server_region;
mod token_message;
mod unauthorized;

pub use content_image::ContentImage;
pub use create_extraction_request::CreateExtractionRequest;
pub use download::Download;
pub use extraction::Extraction;
pub use extraction_page::ExtractionPage;
pub use extraction_schema::ExtractionSchema;
pub use extraction_schema_page::ExtractionSchemaPage;
pub use extraction_status::ExtractionStatus;
pub use extraction_step::ExtractionStep;
pub use extraction_summary::ExtractionSummary;
pub use forbidden::Forbidden;
pub use invalid_fields::InvalidFields;
pub use not_found::NotFound;
pub use schema_summary::SchemaSummary;
pub use server_region::ServerRegion;
pub use token_message::TokenMessage;
pub use unauthorized::Unauthorized;
