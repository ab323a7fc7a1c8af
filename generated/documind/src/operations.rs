// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

//! A call for each operation, and what may come of it.

mod list_extractions;
mod get_extraction;
mod upload_documents;
mod extract_document;
mod generate_schema;
mod start_batch;
mod get_batch;
mod list_documents;
mod get_document;
mod delete_document;
mod get_review;
mod update_review;
mod decide_review;
mod list_pending_reviews;
mod get_credits;
mod get_usage;
mod create_api_key;
mod list_api_keys;
mod revoke_api_key;

pub use list_extractions::{ListExtractions, ListExtractionsError};
pub use get_extraction::{GetExtraction, GetExtractionError};
pub use upload_documents::{UploadDocuments, UploadDocumentsError};
pub use extract_document::{ExtractDocument, ExtractDocumentError};
pub use generate_schema::{GenerateSchema, GenerateSchemaError};
pub use start_batch::{StartBatch, StartBatchError};
pub use get_batch::{GetBatch, GetBatchError};
pub use list_documents::{ListDocuments, ListDocumentsError};
pub use get_document::{GetDocument, GetDocumentError};
pub use delete_document::{DeleteDocument, DeleteDocumentError};
pub use get_review::{GetReview, GetReviewError};
pub use update_review::{UpdateReview, UpdateReviewError};
pub use decide_review::{DecideReview, DecideReviewError};
pub use list_pending_reviews::{ListPendingReviews, ListPendingReviewsError};
pub use get_credits::{GetCredits, GetCreditsError};
pub use get_usage::{GetUsage, GetUsageError};
pub use create_api_key::{CreateApiKey, CreateApiKeyError};
pub use list_api_keys::{ListApiKeys, ListApiKeysError};
pub use revoke_api_key::{RevokeApiKey, RevokeApiKeyError};
