// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::operations::{
    CreateApiKey, DecideReview, DeleteDocument, ExtractDocument, GenerateSchema, GetBatch,
    GetCredits, GetDocument, GetExtraction, GetReview, GetUsage, ListApiKeys, ListDocuments,
    ListExtractions, ListPendingReviews, RevokeApiKey, StartBatch, UpdateReview, UploadDocuments,
};

/// A server on this machine that answers as the document says, until it is dropped.
///
/// [`excerpt_runtime::mock`] says what it answers, and what can be set.
///
/// ```
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let server = documind_client::mock::Server::start();
/// let client = server.client();
/// let response = client.list_extractions().await?;
/// assert_eq!(server.requests().len(), 1);
/// # Ok(())
/// # }
/// ```
pub type Server = excerpt_runtime::mock::Server<crate::Client>;

excerpt_runtime::mocked!(crate::Client:
    ListExtractions,
    GetExtraction,
    UploadDocuments,
    ExtractDocument,
    GenerateSchema,
    StartBatch,
    GetBatch,
    ListDocuments,
    GetDocument,
    DeleteDocument,
    GetReview,
    UpdateReview,
    DecideReview,
    ListPendingReviews,
    GetCredits,
    GetUsage,
    CreateApiKey,
    ListApiKeys,
    RevokeApiKey,
);
