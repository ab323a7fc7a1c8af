// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use crate::operations::{
    CreateApiKey, DeleteExtraction, GetExtraction, GetHealth, GetUsage, ListApiKeys,
    ListExtractions, RevokeApiKey, RunExtraction,
};

/// A server on this machine that answers as the document says, until it is dropped.
///
/// [`excerpt_runtime::mock`] says what it answers, and what can be set.
///
/// ```
/// use docmap_client::types::{DocumentType, RunExtractionRequest};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let server = docmap_client::mock::Server::start();
/// let client = server.client();
/// let response = client
///     .run_extraction(
///         RunExtractionRequest::new(
///             "tmpl_8f3a2b1c4d5e6f7g",
///             "invoice-2024-001.pdf",
///             b"bytes".to_vec(),
///             DocumentType::Pdf,
///         ),
///     )
///     .await?;
/// assert_eq!(server.requests().len(), 1);
/// # Ok(())
/// # }
/// ```
pub type Server = excerpt_runtime::mock::Server<crate::Client>;

excerpt_runtime::mocked!(crate::Client:
    RunExtraction,
    ListExtractions,
    GetExtraction,
    DeleteExtraction,
    GetUsage,
    CreateApiKey,
    ListApiKeys,
    RevokeApiKey,
    GetHealth,
);
