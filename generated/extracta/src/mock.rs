// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::operations::{
    CreateClassification, CreateExtraction, DeleteClassification, DeleteClassificationBatch,
    DeleteClassificationFiles, DeleteExtraction, GetBatchResults, GetClassificationResults,
    GetCredits, UpdateClassification, UpdateExtraction, UploadClassificationFiles, UploadFiles,
    ViewClassification, ViewExtraction,
};

/// A server on this machine that answers as the document says, until it is dropped.
///
/// [`excerpt_runtime::mock`] says what it answers, and what can be set.
///
/// ```
/// use extracta_client::types::{CreateExtractionRequest, ExtractionDetails, ExtractionField};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let server = extracta_client::mock::Server::start();
/// let client = server.client();
/// let response = client
///     .create_extraction(
///         CreateExtractionRequest::new(
///             ExtractionDetails::new(
///                 "CV",
///                 "English",
///                 vec![ExtractionField::new("name")],
///             ),
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
    ViewExtraction,
    UpdateExtraction,
    DeleteExtraction,
    UploadFiles,
    GetBatchResults,
    GetCredits,
    CreateClassification,
    ViewClassification,
    UpdateClassification,
    DeleteClassification,
    DeleteClassificationBatch,
    DeleteClassificationFiles,
    UploadClassificationFiles,
    GetClassificationResults,
);
