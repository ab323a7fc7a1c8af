// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

use crate::operations::{CreateToken, GetStatus, StartLayoutDocument};

/// A server on this machine that answers as the document says, until it is dropped.
///
/// [`excerpt_runtime::mock`] says what it answers, and what can be set.
///
/// ```
/// use expertai_client::types::{Document, LayoutDocumentRequest};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let server = expertai_client::mock::Server::start();
/// let client = server.client();
/// let response = client
///     .start_layout_document(
///         LayoutDocumentRequest::new(Document::new("test.pdf", b"bytes".to_vec())),
///     )
///     .await?;
/// assert_eq!(server.requests().len(), 1);
/// # Ok(())
/// # }
/// ```
pub type Server = excerpt_runtime::mock::Server<crate::Client>;

excerpt_runtime::mocked!(crate::Client:
    StartLayoutDocument,
    GetStatus,
    CreateToken,
);
