// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

//! The types of the document's schemas.

mod api_key;
mod api_key_lifetime;
mod api_key_list;
mod create_api_key_request;
mod created_api_key;
mod created_api_key_envelope;
mod document_type;
mod done;
mod error_detail;
mod error_envelope;
mod extraction;
mod extraction_envelope;
mod extraction_page;
mod extraction_source;
mod extraction_status;
mod health;
mod plan;
mod run_extraction_request;
mod usage;
mod usage_envelope;
mod variable;

pub use api_key::ApiKey;
pub use api_key_lifetime::ApiKeyLifetime;
pub use api_key_list::ApiKeyList;
pub use create_api_key_request::CreateApiKeyRequest;
pub use created_api_key::CreatedApiKey;
pub use created_api_key_envelope::CreatedApiKeyEnvelope;
pub use document_type::DocumentType;
pub use done::Done;
pub use error_detail::ErrorDetail;
pub use error_envelope::ErrorEnvelope;
pub use extraction::Extraction;
pub use extraction_envelope::ExtractionEnvelope;
pub use extraction_page::ExtractionPage;
pub use extraction_source::ExtractionSource;
pub use extraction_status::ExtractionStatus;
pub use health::Health;
pub use plan::Plan;
pub use run_extraction_request::RunExtractionRequest;
pub use usage::Usage;
pub use usage_envelope::UsageEnvelope;
pub use variable::Variable;
