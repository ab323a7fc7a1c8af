// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

//! The types of the document's schemas.

mod extraction;
mod content_image;
mod server_region;
mod extraction_status;
mod extraction_step;
mod download;
mod unauthorized;
mod token_message;
mod not_found;

pub use extraction::Extraction;
pub use content_image::ContentImage;
pub use server_region::ServerRegion;
pub use extraction_status::ExtractionStatus;
pub use extraction_step::ExtractionStep;
pub use download::Download;
pub use unauthorized::Unauthorized;
pub use token_message::TokenMessage;
pub use not_found::NotFound;
