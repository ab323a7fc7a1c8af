// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

//! A call for each operation, and what may come of it.

mod run_extraction;
mod list_extractions;
mod get_extraction;
mod delete_extraction;
mod get_usage;
mod create_api_key;
mod list_api_keys;
mod revoke_api_key;
mod get_health;

pub use run_extraction::{RunExtraction, RunExtractionError};
pub use list_extractions::{ListExtractions, ListExtractionsError};
pub use get_extraction::{GetExtraction, GetExtractionError};
pub use delete_extraction::{DeleteExtraction, DeleteExtractionError};
pub use get_usage::{GetUsage, GetUsageError};
pub use create_api_key::{CreateApiKey, CreateApiKeyError};
pub use list_api_keys::{ListApiKeys, ListApiKeysError};
pub use revoke_api_key::{RevokeApiKey, RevokeApiKeyError};
pub use get_health::GetHealth;
