// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use crate::operations::GetExtraction;

/// A server on this machine that answers as the document says, until it is dropped.
///
/// [`excerpt_runtime::mock`] says what it answers, and what can be set.
///
/// ```
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let server = docmap_client::mock::Server::start();
/// let client = server.client();
/// let response = client.get_extraction("extract_9k2m4n6p8q0r1s3t").await?;
/// assert_eq!(server.requests().len(), 1);
/// # Ok(())
/// # }
/// ```
pub type Server = excerpt_runtime::mock::Server<crate::Client>;

excerpt_runtime::mocked!(crate::Client:
    GetExtraction,
);
