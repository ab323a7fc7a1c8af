// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::operations::{
    CreateApiKey, DecideReview, DeleteDocument, ExtractDocument, GenerateSchema, GetBatch,
    GetCredits, GetDocument, GetExtraction, GetReview, GetUsage, ListApiKeys, ListDocuments,
    ListExtractions, ListPendingReviews, RevokeApiKey, StartBatch, UpdateReview, UploadDocuments,
};
use crate::types::{
    BatchRequest, CreateApiKeyRequest, ExtractionRequest, ReviewDecisionRequest, ReviewUpdate,
    UploadRequest,
};
use excerpt_runtime::{
    Api, ApiKey, ApiSpec, BuildError, ClientBuilder, Core, Method, Request, Scheme, SchemeKind,
    Server,
};

/// A client of the API "Documind".
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

    /// Builds a client from the environment: `DOCUMIND_API_KEY` and, if set, `DOCUMIND_BASE_URL`.
    pub fn from_env() -> Result<Self, BuildError> {
        ClientBuilder::from_env().build()
    }

    /// Starts a request that this client has no method for. It carries the client's credentials, and is repeated
    /// where its method makes that safe. Placeholders in the path are filled in by `path`.
    pub fn request(&self, method: Method, path: impl Into<String>) -> Request {
        Request::new(&self.core, &method, path)
    }

    /// Lists extractions.
    ///
    /// Retrieves extractions with flexible filtering, sorting and paging. Use it to manage the history of
    /// extractions, or to poll for a review: filter by `document_id` with a limit of 1 and look at `is_reviewed`.
    ///
    /// `GET /data/extractions`
    ///
    /// Source: <https://docs.documind.cloud/api/data/list-extractions>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: documind_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.list_extractions().items();
    /// while let Some(item) = items.next().await.transpose()? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_extractions(&self) -> ListExtractions {
        ListExtractions::new(&self.core)
    }

    /// Gets one extraction.
    ///
    /// Retrieves one extraction by its ID, with what a review made of it.
    ///
    /// `GET /data/extractions/{extraction_id}`
    ///
    /// - `extraction_id`: ID of the extraction.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/get-extraction.mdx>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: documind_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_extraction("extr_abc123").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_extraction(&self, extraction_id: impl Into<String>) -> GetExtraction {
        GetExtraction::new(&self.core, extraction_id.into())
    }

    /// Uploads documents.
    ///
    /// Uploads one or more documents and answers with an ID for each. A file may have up to 50 MB. Documents are kept
    /// for 30 days.
    ///
    /// `POST /upload`
    ///
    /// **Assumption:** The pages disagree on limits and formats: 10 or 100 files a request; PDF, JPEG and PNG on all
    /// of them, DOCX, DOC, TIFF and BMP on some. That the IDs come in the order of the files is not promised.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api/extraction/upload-documents.mdx>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: documind_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use documind_client::runtime::File;
    /// use documind_client::types::UploadRequest;
    ///
    /// let response = client
    ///     .upload_documents(
    ///         UploadRequest::new(vec![File::new("%PDF-1.7").file_name("invoice.pdf")]),
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn upload_documents(&self, body: UploadRequest) -> UploadDocuments {
        UploadDocuments::new(&self.core, body)
    }

    /// Extracts data from a document.
    ///
    /// Extracts what the schema asks for from an uploaded document, and answers when it is done, which may take
    /// minutes: give the call a `timeout` to match. With `model` the extraction is basic, with `extraction_mode` it
    /// reads the document as a picture (VLM), with neither it is advanced.
    ///
    /// `POST /extract/{document_id}`
    ///
    /// - `document_id`: ID (a UUID) of the document.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api/extraction/extract-data.mdx>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: documind_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use documind_client::types::ExtractionRequest;
    ///
    /// let response = client
    ///     .extract_document(
    ///         "550e8400-e29b-41d4-a716-446655440000",
    ///         ExtractionRequest::default(),
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn extract_document(
        &self,
        document_id: impl Into<String>,
        body: ExtractionRequest,
    ) -> ExtractDocument {
        ExtractDocument::new(&self.core, document_id.into(), body)
    }

    /// Generates a schema from a document.
    ///
    /// Finds out what could be extracted from an uploaded document. The schema can be sent with an extraction as it
    /// is.
    ///
    /// `POST /schema/{document_id}`
    ///
    /// - `document_id`: ID (a UUID) of the document.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/generate-schema.mdx>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: documind_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.generate_schema("550e8400-e29b-41d4-a716-446655440000").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn generate_schema(&self, document_id: impl Into<String>) -> GenerateSchema {
        GenerateSchema::new(&self.core, document_id.into())
    }

    /// Starts to extract data from many documents.
    ///
    /// Starts an extraction for each document and answers at once. Poll the batch by its `batch_id`. A batch may stay
    /// `pending` for ever if the server restarts while it works.
    ///
    /// `POST /batch/extract`
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/batch-extract.mdx>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: documind_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use documind_client::types::{BatchRequest, ExtractionRequest};
    ///
    /// let result = client
    ///     .start_batch(
    ///         BatchRequest::new(
    ///             vec!["11111111-1111-1111-1111-111111111111".to_owned()],
    ///             ExtractionRequest::default(),
    ///         ),
    ///     )
    ///     .run()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn start_batch(&self, body: BatchRequest) -> StartBatch {
        StartBatch::new(&self.core, body)
    }

    /// Gets a batch and what it has extracted.
    ///
    /// Retrieves the state of a batch and its items. A batch some of whose items failed is `partial_failed` in the
    /// end, and comes with the results of the others; with `failed` all of them have failed.
    ///
    /// `GET /batch/{batch_id}`
    ///
    /// - `batch_id`: ID (a UUID) of the batch.
    ///
    /// **Assumption:** The vendor's sample asks every 10 seconds and does not give up; 30 minutes are our choice.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/batch-extract.mdx>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: documind_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let result = client.get_batch("aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa").poll().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_batch(&self, batch_id: impl Into<String>) -> GetBatch {
        GetBatch::new(&self.core, batch_id.into())
    }

    /// Lists the uploaded documents.
    ///
    /// Lists all documents that have been uploaded and are still kept.
    ///
    /// `GET /documents`
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/list-documents.mdx>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: documind_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_documents().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_documents(&self) -> ListDocuments {
        ListDocuments::new(&self.core)
    }

    /// Gets one document.
    ///
    /// Retrieves what is known of a document, and its extractions.
    ///
    /// `GET /documents/{document_id}`
    ///
    /// - `document_id`: ID (a UUID) of the document.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/get-document.mdx>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: documind_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_document("550e8400-e29b-41d4-a716-446655440000").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_document(&self, document_id: impl Into<String>) -> GetDocument {
        GetDocument::new(&self.core, document_id.into())
    }

    /// Deletes one document.
    ///
    /// Deletes a document and all its extractions.
    ///
    /// `DELETE /documents/{document_id}`
    ///
    /// - `document_id`: ID (a UUID) of the document.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/delete-document.mdx>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: documind_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.delete_document("550e8400-e29b-41d4-a716-446655440000").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_document(&self, document_id: impl Into<String>) -> DeleteDocument {
        DeleteDocument::new(&self.core, document_id.into())
    }

    /// Gets the state of a review.
    ///
    /// Retrieves where the review of a document stands, and the decision once there is one. For a review in a queue
    /// ask every 10 to 15 seconds, later every minute.
    ///
    /// `GET /review/{document_id}`
    ///
    /// - `document_id`: ID (a UUID) of the document.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/get-review.mdx>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: documind_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_review("550e8400-e29b-41d4-a716-446655440000").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_review(&self, document_id: impl Into<String>) -> GetReview {
        GetReview::new(&self.core, document_id.into())
    }

    /// Approves an extraction, corrected by a person.
    ///
    /// Stores the results as a person has corrected them, which approves the extraction. Where an answer was lost and
    /// the request is repeated, 409 may mean that it went through before. For documents whose
    /// `review_decision_managed` is true submit a decision instead, which can be repeated safely.
    ///
    /// `PUT /review/{document_id}`
    ///
    /// - `document_id`: ID (a UUID) of the document.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/update-review.mdx>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: documind_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use documind_client::types::ReviewUpdate;
    ///
    /// let response = client
    ///     .update_review(
    ///         "550e8400-e29b-41d4-a716-446655440000",
    ///         ReviewUpdate::new(Default::default()),
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_review(
        &self,
        document_id: impl Into<String>,
        body: ReviewUpdate,
    ) -> UpdateReview {
        UpdateReview::new(&self.core, document_id.into(), body)
    }

    /// Submits the decision of a review.
    ///
    /// Approves, rejects or expires a document that waits for review. To repeat a request whose outcome is not known,
    /// send it again with the same `idempotency_key`: the first decision is the answer. Decisions are final.
    ///
    /// `POST /review/{document_id}/decision`
    ///
    /// - `document_id`: ID (a UUID) of the document.
    ///
    /// **Assumption:** Since the idempotency key is required and the vendor promises the same answer for the same
    /// request, the request is taken to be safe to repeat.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/review-decision.mdx>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: documind_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use documind_client::types::{ReviewDecision, ReviewDecisionRequest};
    ///
    /// let response = client
    ///     .decide_review(
    ///         "550e8400-e29b-41d4-a716-446655440000",
    ///         ReviewDecisionRequest::new(
    ///             ReviewDecision::Rejected,
    ///             "550e8400-e29b-41d4-a716-446655440000".parse()?,
    ///         ),
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn decide_review(
        &self,
        document_id: impl Into<String>,
        body: ReviewDecisionRequest,
    ) -> DecideReview {
        DecideReview::new(&self.core, document_id.into(), body)
    }

    /// Lists what waits for review.
    ///
    /// Lists the extractions that wait for a person's review. One that is no longer listed need not be approved: see
    /// the state of its review.
    ///
    /// `GET /pending-reviews`
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/pending-reviews.mdx>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: documind_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_pending_reviews().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_pending_reviews(&self) -> ListPendingReviews {
        ListPendingReviews::new(&self.core)
    }

    /// Gets the credits that are left.
    ///
    /// Retrieves the credits of the account. A page costs 2 to 15 credits, depending on the way of extraction.
    ///
    /// `GET /usage/credits`
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/get-credits.mdx>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: documind_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_credits().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_credits(&self) -> GetCredits {
        GetCredits::new(&self.core)
    }

    /// Gets the usage of the current period.
    ///
    /// Retrieves the subscription, its limits and how much of them is used.
    ///
    /// `GET /usage/current`
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/get-usage.mdx>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: documind_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_usage().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_usage(&self) -> GetUsage {
        GetUsage::new(&self.core)
    }

    /// Creates an API key.
    ///
    /// Creates an API key. The key itself is in this answer alone and can't be had again.
    ///
    /// `POST /auth/api-keys`
    ///
    /// **Assumption:** The page shows a body without its status, so each one that means success is taken.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/create-api-key.mdx>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: documind_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use documind_client::types::CreateApiKeyRequest;
    ///
    /// let response = client
    ///     .create_api_key(CreateApiKeyRequest::new("Production Key"))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_api_key(&self, body: CreateApiKeyRequest) -> CreateApiKey {
        CreateApiKey::new(&self.core, body)
    }

    /// Lists the API keys.
    ///
    /// Lists the API keys of the account, each with its first characters only.
    ///
    /// `GET /auth/api-keys`
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/list-api-keys.mdx>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: documind_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_api_keys().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_api_keys(&self) -> ListApiKeys {
        ListApiKeys::new(&self.core)
    }

    /// Revokes an API key.
    ///
    /// Revokes an API key.
    ///
    /// `DELETE /auth/api-keys/{key_id}`
    ///
    /// - `key_id`: ID of the key, which is not the key itself.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/delete-api-key.mdx>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: documind_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.revoke_api_key("key-id").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn revoke_api_key(&self, key_id: impl Into<String>) -> RevokeApiKey {
        RevokeApiKey::new(&self.core, key_id.into())
    }
}

static API: ApiSpec = ApiSpec {
    name: "documind",
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url_env: "DOCUMIND_BASE_URL",
    servers: &[
        Server {
            url: "https://api.documind.com/api/v1",
            variables: &[],
        },
        Server {
            url: "https://api.documind.cloud/api/v1",
            variables: &[],
        },
    ],
    security: &[
        Scheme {
            name: "apiKeyAuth",
            kind: SchemeKind::Header("X-API-Key"),
            env: &["DOCUMIND_API_KEY"],
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

impl ApiKey for Client {}
