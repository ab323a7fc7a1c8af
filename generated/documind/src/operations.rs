// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

//! A call for each operation, and what may come of it.

mod create_api_key;
mod decide_review;
mod delete_document;
mod extract_document;
mod generate_schema;
mod get_batch;
mod get_credits;
mod get_document;
mod get_extraction;
mod get_review;
mod get_usage;
mod list_api_keys;
mod list_documents;
mod list_extractions;
mod list_pending_reviews;
mod revoke_api_key;
mod start_batch;
mod update_review;
mod upload_documents;

pub use create_api_key::{CreateApiKey, CreateApiKeyError};
pub use decide_review::{DecideReview, DecideReviewError};
pub use delete_document::{DeleteDocument, DeleteDocumentError};
pub use extract_document::{ExtractDocument, ExtractDocumentError};
pub use generate_schema::{GenerateSchema, GenerateSchemaError};
pub use get_batch::{GetBatch, GetBatchError};
pub use get_credits::{GetCredits, GetCreditsError};
pub use get_document::{GetDocument, GetDocumentError};
pub use get_extraction::{GetExtraction, GetExtractionError};
pub use get_review::{GetReview, GetReviewError};
pub use get_usage::{GetUsage, GetUsageError};
pub use list_api_keys::{ListApiKeys, ListApiKeysError};
pub use list_documents::{ListDocuments, ListDocumentsError};
pub use list_extractions::{ListExtractions, ListExtractionsError};
pub use list_pending_reviews::{ListPendingReviews, ListPendingReviewsError};
pub use revoke_api_key::{RevokeApiKey, RevokeApiKeyError};
pub use start_batch::{StartBatch, StartBatchError};
pub use update_review::{UpdateReview, UpdateReviewError};
pub use upload_documents::{UploadDocuments, UploadDocumentsError};
