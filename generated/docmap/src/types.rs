// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

//! The types of the document's schemas.

mod extraction_envelope;
mod extraction;
mod extraction_status;
mod extraction_source;
mod variable;
mod health;
mod run_extraction_request;
mod document_type;
mod extraction_page;
mod done;
mod usage_envelope;
mod usage;
mod plan;
mod create_api_key_request;
mod api_key_lifetime;
mod created_api_key_envelope;
mod created_api_key;
mod api_key_list;
mod api_key;
mod error_envelope;
mod error_detail;

pub use extraction_envelope::ExtractionEnvelope;
pub use extraction::Extraction;
pub use extraction_status::ExtractionStatus;
pub use extraction_source::ExtractionSource;
pub use variable::Variable;
pub use health::Health;
pub use run_extraction_request::RunExtractionRequest;
pub use document_type::DocumentType;
pub use extraction_page::ExtractionPage;
pub use done::Done;
pub use usage_envelope::UsageEnvelope;
pub use usage::Usage;
pub use plan::Plan;
pub use create_api_key_request::CreateApiKeyRequest;
pub use api_key_lifetime::ApiKeyLifetime;
pub use created_api_key_envelope::CreatedApiKeyEnvelope;
pub use created_api_key::CreatedApiKey;
pub use api_key_list::ApiKeyList;
pub use api_key::ApiKey;
pub use error_envelope::ErrorEnvelope;
pub use error_detail::ErrorDetail;
