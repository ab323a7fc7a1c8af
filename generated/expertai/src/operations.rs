// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

//! A call for each operation, and what may come of it.

mod start_layout_document;
mod get_status;
mod create_token;

pub use start_layout_document::{StartLayoutDocument, StartLayoutDocumentError};
pub use get_status::{GetStatus, GetStatusError};
pub use create_token::{CreateToken, CreateTokenError};
