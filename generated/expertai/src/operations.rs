// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

//! A call for each operation, and what may come of it.

mod create_token;
mod get_status;
mod start_layout_document;

pub use create_token::{CreateToken, CreateTokenError};
pub use get_status::{GetStatus, GetStatusError};
pub use start_layout_document::{StartLayoutDocument, StartLayoutDocumentError};
