// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::operations::{
    CreateClassification, CreateExtraction, DeleteClassification, DeleteClassificationBatch,
    DeleteClassificationFiles, DeleteExtraction, GetBatchResults, GetClassificationResults,
    GetCredits, UpdateClassification, UpdateExtraction, UploadClassificationFiles, UploadFiles,
    ViewClassification, ViewExtraction,
};
use crate::types::{
    BatchResultsRequest, ClassificationBatchReference, ClassificationFilesReference,
    ClassificationReference, ClassificationResultsRequest, CreateClassificationRequest,
    CreateExtractionRequest, DeleteExtractionRequest, ExtractionReference,
    UpdateClassificationRequest, UpdateExtractionRequest, UploadClassificationFilesRequest,
    UploadFilesRequest,
};
use excerpt_runtime::{
    Api, ApiSpec, Bearer, BuildError, ClientBuilder, Core, Method, Request, Scheme, SchemeKind,
    Server,
};

/// A client of the API "Extracta.ai".
///
/// Clones share connections, throttle and credentials.
#[derive(Clone, Debug)]
pub struct Client {
    core: Core,
}

impl Client {
    /// Starts building a client.
    pub fn builder() -> ClientBuilder<Self> {
        ClientBuilder::new()
    }

    /// Builds a client from the environment: `EXTRACTA_API_KEY` and, if set, `EXTRACTA_BASE_URL`.
    pub fn from_env() -> Result<Self, BuildError> {
        ClientBuilder::from_env().build()
    }

    /// Starts a request that this client has no method for. It carries the client's credentials, and is repeated
    /// where its method makes that safe. Placeholders in the path are filled in by `path`.
    pub fn request(&self, method: Method, path: impl Into<String>) -> Request {
        Request::new(&self.core, &method, path)
    }

    /// Creates an extraction.
    ///
    /// It holds the fields to get out of documents, their language, and how to read them.
    ///
    /// `POST /createExtraction`
    ///
    /// - `body`: The extraction.
    ///
    /// **Assumption:** The vendor answers that a language is required with status 400, and says nothing of other
    /// failures, so one body stands for every error.
    ///
    /// Source: <https://docs.extracta.ai/data-extraction-api/api-endpoints-data-extraction/1.-create-extraction>
    ///
    /// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: extracta_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use extracta_client::types::{CreateExtractionRequest, ExtractionDetails, ExtractionField};
    ///
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
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_extraction(&self, body: CreateExtractionRequest) -> CreateExtraction {
        CreateExtraction::new(&self.core, body)
    }

    /// Gets an extraction.
    ///
    /// Retrieves an extraction and its batches.
    ///
    /// `POST /viewExtraction`
    ///
    /// - `body`: Which extraction.
    ///
    /// **Assumption:** The request changes nothing, so it is safe to repeat although it is a POST.
    ///
    /// Source: <https://docs.extracta.ai/data-extraction-api/api-endpoints-data-extraction/2.-view-extraction>
    ///
    /// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: extracta_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use extracta_client::types::ExtractionReference;
    ///
    /// let response = client
    ///     .view_extraction(ExtractionReference::new("extractionId"))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn view_extraction(&self, body: ExtractionReference) -> ViewExtraction {
        ViewExtraction::new(&self.core, body)
    }

    /// Changes an extraction.
    ///
    /// Changes what is given of an extraction, and leaves the rest.
    ///
    /// `PATCH /updateExtraction`
    ///
    /// - `body`: What to change.
    ///
    /// Source: <https://docs.extracta.ai/data-extraction-api/api-endpoints-data-extraction/3.-update-extraction>
    ///
    /// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: extracta_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use extracta_client::types::{ExtractionChanges, UpdateExtractionRequest};
    ///
    /// let response = client
    ///     .update_extraction(
    ///         UpdateExtractionRequest::new("extractionId", ExtractionChanges::default()),
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_extraction(&self, body: UpdateExtractionRequest) -> UpdateExtraction {
        UpdateExtraction::new(&self.core, body)
    }

    /// Deletes an extraction, a batch or a file.
    ///
    /// Deletes an extraction with all its batches; with `batchId` that batch alone, and with `fileId` as well that
    /// file alone. This cannot be undone.
    ///
    /// `DELETE /deleteExtraction`
    ///
    /// - `body`: What to delete.
    ///
    /// **Assumption:** OpenAPI 3.0 gives a body no meaning in a DELETE; the vendor asks for one, so it is sent.
    ///
    /// Source: <https://docs.extracta.ai/data-extraction-api/api-endpoints-data-extraction/4.-delete-extraction>
    ///
    /// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: extracta_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use extracta_client::types::DeleteExtractionRequest;
    ///
    /// let response = client
    ///     .delete_extraction(DeleteExtractionRequest::new("extractionId"))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_extraction(&self, body: DeleteExtractionRequest) -> DeleteExtraction {
        DeleteExtraction::new(&self.core, body)
    }

    /// Uploads files to an extraction.
    ///
    /// Uploads one or more files, which are then processed. They make a new batch, or join the one that `batchId`
    /// names.
    ///
    /// `POST /uploadFiles`
    ///
    /// - `body`: The files.
    ///
    /// **Assumption:** The page's note for PHP, one file in a request, is about the sample in PHP; other samples send
    /// several parts called `files`.
    ///
    /// Source: <https://docs.extracta.ai/data-extraction-api/api-endpoints-data-extraction/5.-upload-files>
    ///
    /// Source: <https://github.com/activepieces/activepieces/tree/main/packages/pieces/community/extracta-ai>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: extracta_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use extracta_client::runtime::File;
    /// use extracta_client::types::UploadFilesRequest;
    ///
    /// let result = client
    ///     .upload_files(
    ///         UploadFilesRequest::new(
    ///             "text",
    ///             vec![File::new("%PDF-1.7").file_name("invoice.pdf")],
    ///         ),
    ///     )
    ///     .run()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn upload_files(&self, body: UploadFilesRequest) -> UploadFiles {
        UploadFiles::new(&self.core, body)
    }

    /// Gets the results of a batch.
    ///
    /// Retrieves the processed data of a batch of documents, or its current state while processing goes on. With
    /// `fileId` the answer is narrowed to that file. Leave 2 seconds between two requests.
    ///
    /// `POST /getBatchResults`
    ///
    /// - `body`: Which results to get.
    ///
    /// **Assumption:** The request changes nothing, so it is safe to repeat although it is a POST. The page asks for
    /// a delay of 2 seconds "to avoid rate-limiting" without a status or header for a breach: the throttle keeps it,
    /// and no 429 is declared. A batch is done when it no longer says `waiting`, whatever its files say: the samples
    /// with results have no state of the batch, and processed files alone. Look at the `status` of each file.
    ///
    /// Source: <https://docs.extracta.ai/api-reference/api-endpoints/6.-get-batch-results>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: extracta_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use extracta_client::types::BatchResultsRequest;
    ///
    /// let result = client
    ///     .get_batch_results(BatchResultsRequest::new("extractionId", "batchId"))
    ///     .poll()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_batch_results(&self, body: BatchResultsRequest) -> GetBatchResults {
        GetBatchResults::new(&self.core, body)
    }

    /// Gets the credits that are left.
    ///
    /// Retrieves the number of credits of the account. A page that is processed costs one.
    ///
    /// `GET /credits`
    ///
    /// Source: <https://docs.extracta.ai/data-extraction-api/api-endpoints-data-extraction/7.-get-credits>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: extracta_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_credits().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_credits(&self) -> GetCredits {
        GetCredits::new(&self.core)
    }

    /// Creates a classification.
    ///
    /// It holds the types of documents to tell apart.
    ///
    /// `POST /documentClassification/createClassification`
    ///
    /// - `body`: The classification.
    ///
    /// Source:
    /// <https://docs.extracta.ai/document-classification-api/api-endpoints-document-classification/1.-create-classification>
    ///
    /// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: extracta_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use extracta_client::types::{ClassificationDetails, CreateClassificationRequest, DocumentType};
    ///
    /// let response = client
    ///     .create_classification(
    ///         CreateClassificationRequest::new(
    ///             ClassificationDetails::new(
    ///                 "Post of the day",
    ///                 vec![
    ///                     DocumentType::new("Invoice",
    ///                     "A document that asks for payment of goods or services",
    ///                     vec!["invoice".to_owned()])
    ///                 ],
    ///             ),
    ///         ),
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_classification(
        &self,
        body: CreateClassificationRequest,
    ) -> CreateClassification {
        CreateClassification::new(&self.core, body)
    }

    /// Gets a classification.
    ///
    /// `POST /documentClassification/viewClassification`
    ///
    /// - `body`: Which classification.
    ///
    /// **Assumption:** The request changes nothing, so it is safe to repeat although it is a POST.
    ///
    /// Source:
    /// <https://docs.extracta.ai/document-classification-api/api-endpoints-document-classification/2.-view-classification>
    ///
    /// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: extracta_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use extracta_client::types::ClassificationReference;
    ///
    /// let response = client
    ///     .view_classification(ClassificationReference::new("-OKfT3bQxW7mZr2LdYv9"))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn view_classification(
        &self,
        body: ClassificationReference,
    ) -> ViewClassification {
        ViewClassification::new(&self.core, body)
    }

    /// Replaces a classification.
    ///
    /// Replaces the name, the description and the types of a classification.
    ///
    /// `PATCH /documentClassification/updateClassification`
    ///
    /// - `body`: The classification as it shall be.
    ///
    /// **Assumption:** Unlike an extraction, a classification is given whole; whether a part would do is not stated.
    ///
    /// Source:
    /// <https://docs.extracta.ai/document-classification-api/api-endpoints-document-classification/3.-update-classification>
    ///
    /// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: extracta_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use extracta_client::types::{ClassificationDetails, DocumentType, UpdateClassificationRequest};
    ///
    /// let response = client
    ///     .update_classification(
    ///         UpdateClassificationRequest::new(
    ///             "-OKfT3bQxW7mZr2LdYv9",
    ///             ClassificationDetails::new(
    ///                 "Post of the day",
    ///                 vec![
    ///                     DocumentType::new("Invoice",
    ///                     "A document that asks for payment of goods or services",
    ///                     vec!["invoice".to_owned()])
    ///                 ],
    ///             ),
    ///         ),
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_classification(
        &self,
        body: UpdateClassificationRequest,
    ) -> UpdateClassification {
        UpdateClassification::new(&self.core, body)
    }

    /// Deletes a classification.
    ///
    /// Deletes a classification with all its batches. This cannot be undone.
    ///
    /// `DELETE /documentClassification/deleteClassification`
    ///
    /// - `body`: Which classification.
    ///
    /// Source:
    /// <https://docs.extracta.ai/document-classification-api/api-endpoints-document-classification/4.-delete-data/4.1-delete-classification>
    ///
    /// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: extracta_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use extracta_client::types::ClassificationReference;
    ///
    /// let response = client
    ///     .delete_classification(ClassificationReference::new("-OKfT3bQxW7mZr2LdYv9"))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_classification(
        &self,
        body: ClassificationReference,
    ) -> DeleteClassification {
        DeleteClassification::new(&self.core, body)
    }

    /// Deletes a batch of a classification.
    ///
    /// Deletes a batch with its files and their results. This cannot be undone.
    ///
    /// `DELETE /documentClassification/deleteBatch`
    ///
    /// - `body`: Which batch.
    ///
    /// Source:
    /// <https://docs.extracta.ai/document-classification-api/api-endpoints-document-classification/4.-delete-data/4.2-delete-batch>
    ///
    /// Source: <https://github.com/mindcloud-inc/universal-api-reference>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: extracta_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use extracta_client::types::ClassificationBatchReference;
    ///
    /// let response = client
    ///     .delete_classification_batch(
    ///         ClassificationBatchReference::new(
    ///             "-OKfT3bQxW7mZr2LdYv9",
    ///             "-OKfTAk1nJc8sPqE5gHu",
    ///         ),
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_classification_batch(
        &self,
        body: ClassificationBatchReference,
    ) -> DeleteClassificationBatch {
        DeleteClassificationBatch::new(&self.core, body)
    }

    /// Deletes files of a classification.
    ///
    /// Deletes files of a batch, with their results. This cannot be undone.
    ///
    /// `DELETE /documentClassification/deleteFiles`
    ///
    /// - `body`: Which files.
    ///
    /// Source:
    /// <https://docs.extracta.ai/document-classification-api/api-endpoints-document-classification/4.-delete-data/4.3-delete-files>
    ///
    /// Source: <https://github.com/mindcloud-inc/universal-api-reference>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: extracta_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use extracta_client::types::ClassificationFilesReference;
    ///
    /// let response = client
    ///     .delete_classification_files(
    ///         ClassificationFilesReference::new(
    ///             "-OKfT3bQxW7mZr2LdYv9",
    ///             "-OKfTAk1nJc8sPqE5gHu",
    ///             vec!["-OKfTAk4Ry0wVtD6xBoM".to_owned()],
    ///         ),
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_classification_files(
        &self,
        body: ClassificationFilesReference,
    ) -> DeleteClassificationFiles {
        DeleteClassificationFiles::new(&self.core, body)
    }

    /// Uploads files to a classification.
    ///
    /// Uploads one or more files, which are then classified. They make a new batch, or join the one that `batchId`
    /// names.
    ///
    /// `POST /documentClassification/uploadFiles`
    ///
    /// - `body`: The files.
    ///
    /// **Assumption:** The heading of the page names `/deleteFiles`, its samples `/uploadFiles`; the samples are
    /// right.
    ///
    /// Source:
    /// <https://docs.extracta.ai/document-classification-api/api-endpoints-document-classification/5.-upload-files>
    ///
    /// Source: <https://github.com/mindcloud-inc/universal-api-reference>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: extracta_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use extracta_client::runtime::File;
    /// use extracta_client::types::UploadClassificationFilesRequest;
    ///
    /// let result = client
    ///     .upload_classification_files(
    ///         UploadClassificationFilesRequest::new(
    ///             "text",
    ///             vec![File::new("%PDF-1.7").file_name("invoice.pdf")],
    ///         ),
    ///     )
    ///     .run()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn upload_classification_files(
        &self,
        body: UploadClassificationFilesRequest,
    ) -> UploadClassificationFiles {
        UploadClassificationFiles::new(&self.core, body)
    }

    /// Gets the results of a batch of a classification.
    ///
    /// Retrieves the types of the documents of a batch, or its current state while processing goes on. With `fileId`
    /// the answer is narrowed to that file. Leave 2 seconds between two requests.
    ///
    /// `POST /documentClassification/getResults`
    ///
    /// - `body`: Which results to get.
    ///
    /// **Assumption:** The request changes nothing, so it is safe to repeat although it is a POST. The page asks for
    /// a delay of 2 seconds between two requests, as that of an extraction does, and the throttle keeps it. Only the
    /// state `success` is documented. A batch that is not done is expected to answer `waiting`, as one of an
    /// extraction does; any other state is taken for unfinished. A batch is done when it says so, whatever its files
    /// say: look at the `status` of each.
    ///
    /// Source:
    /// <https://docs.extracta.ai/document-classification-api/api-endpoints-document-classification/6.-get-results>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: extracta_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use extracta_client::types::ClassificationResultsRequest;
    ///
    /// let result = client
    ///     .get_classification_results(
    ///         ClassificationResultsRequest::new(
    ///             "-OKfT3bQxW7mZr2LdYv9",
    ///             "-OKfTAk1nJc8sPqE5gHu",
    ///         ),
    ///     )
    ///     .poll()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_classification_results(
        &self,
        body: ClassificationResultsRequest,
    ) -> GetClassificationResults {
        GetClassificationResults::new(&self.core, body)
    }
}

static API: ApiSpec = ApiSpec {
    name: "extracta",
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url_env: "EXTRACTA_BASE_URL",
    servers: &[
        Server {
            url: "https://api.extracta.ai/api/v1",
            variables: &[],
        },
    ],
    security: &[
        Scheme {
            name: "bearerAuth",
            kind: SchemeKind::Bearer,
            env: &["EXTRACTA_API_KEY"],
            ..Scheme::DEFAULT
        },
    ],
};

impl Api for Client {
    const SPEC: &'static ApiSpec = &API;
    fn from_core(core: Core) -> Self {
        Self { core }
    }
}

impl Bearer for Client {}
