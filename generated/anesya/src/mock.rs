// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

use crate::operations::{
    CreateExtraction, DeleteExtraction, GetExtraction, GetSchema, ListExtractions, ListSchemas,
};

/// A server on this machine that answers as the document says, until it is dropped.
///
/// [`excerpt_runtime::mock`] says what it answers, and what can be set.
///
/// ```
/// use anesya_client::runtime::File;
/// use anesya_client::types::{CreateExtractionRequest, ServerRegion};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let server = anesya_client::mock::Server::start();
/// let client = server.client();
/// let response = client
///     .create_extraction(
///         CreateExtractionRequest::new(
///             File::new("%PDF-1.7").file_name("invoice.pdf"),
///             ServerRegion::Eu1,
///         ),
///     )
///     .await?;
/// assert_eq!(server.requests().len(), 1);
/// # Ok(())
/// # }
/// ```
pub type Server = excerpt_runtime::mock::Server<crate::Client>;

excerpt_runtime::mocked!(crate::Client:
    CreateExtraction,
    ListExtractions,
    GetExtraction,
    DeleteExtraction,
    ListSchemas,
    GetSchema,
);
