// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

//! A call for each operation, and what may come of it.

mod create_api_key;
mod delete_extraction;
mod get_extraction;
mod get_health;
mod get_usage;
mod list_api_keys;
mod list_extractions;
mod revoke_api_key;
mod run_extraction;

pub use create_api_key::{CreateApiKey, CreateApiKeyError};
pub use delete_extraction::{DeleteExtraction, DeleteExtractionError};
pub use get_extraction::{GetExtraction, GetExtractionError};
pub use get_health::GetHealth;
pub use get_usage::{GetUsage, GetUsageError};
pub use list_api_keys::{ListApiKeys, ListApiKeysError};
pub use list_extractions::{ListExtractions, ListExtractionsError};
pub use revoke_api_key::{RevokeApiKey, RevokeApiKeyError};
pub use run_extraction::{RunExtraction, RunExtractionError};
