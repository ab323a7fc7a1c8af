// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

use crate::operations::GetExtraction;

/// A server on this machine that answers as the document says, until it is dropped.
///
/// [`excerpt_runtime::mock`] says what it answers, and what can be set.
///
/// ```
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let server = anesya_client::mock::Server::start();
/// let client = server.client();
/// let response = client.get_extraction("300f339f-da71-4f9f-80f6-c25a63baae75").await?;
/// assert_eq!(server.requests().len(), 1);
/// # Ok(())
/// # }
/// ```
pub type Server = excerpt_runtime::mock::Server<crate::Client>;

excerpt_runtime::mocked!(crate::Client:
    GetExtraction,
);
