// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use crate::operations::{
    CreateApiKey, DeleteExtraction, GetExtraction, GetHealth, GetUsage, ListApiKeys,
    ListExtractions, RevokeApiKey, RunExtraction,
};
use crate::types::{CreateApiKeyRequest, RunExtractionRequest};
use excerpt_runtime::{
    Api, ApiSpec, Bearer, BuildError, ClientBuilder, Core, Method, Request, Scheme, SchemeKind,
    Server,
};

/// A client of the API "DocMap".
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

    /// Builds a client from the environment: `DOCMAP_API_KEY` and, if set, `DOCMAP_BASE_URL`.
    pub fn from_env() -> Result<Self, BuildError> {
        ClientBuilder::from_env().build()
    }

    /// Starts a request that this client has no method for. It carries the client's credentials, and is repeated
    /// where its method makes that safe. Placeholders in the path are filled in by `path`.
    pub fn request(&self, method: Method, path: impl Into<String>) -> Request {
        Request::new(&self.core, &method, path)
    }

    /// Runs a document through a template.
    ///
    /// Waits for the extraction and answers with its result. With `async` it answers at once with a record in status
    /// `processing`, whose `id` is then polled. A document may have up to 10 MB, or the whole request up to 15 MB:
    /// the vendor says both.
    ///
    /// `POST /v1/extractions/run`
    ///
    /// Source: <https://docs.docmap.io/api/extractions/run>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: docmap_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use docmap_client::types::{DocumentType, RunExtractionRequest};
    ///
    /// let result = client
    ///     .run_extraction(
    ///         RunExtractionRequest::new(
    ///             "tmpl_8f3a2b1c4d5e6f7g",
    ///             "invoice-2024-001.pdf",
    ///             b"bytes".to_vec(),
    ///             DocumentType::Pdf,
    ///         ),
    ///     )
    ///     .run()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn run_extraction(&self, body: RunExtractionRequest) -> RunExtraction {
        RunExtraction::new(&self.core, body)
    }

    /// Lists extractions.
    ///
    /// Lists the extraction records of the caller, newest first, page by page. With `runId` all extractions of that
    /// run come at once, whatever `limit` and `cursor` say.
    ///
    /// `GET /v1/extractions`
    ///
    /// Source: <https://docs.docmap.io/api/extractions/list>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: docmap_client::Client) -> Result<(), Box<dyn std::error::Error>> {
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
    /// Retrieves a single extraction record. Its main use is to poll for the result of an asynchronous extraction:
    /// ask again until `status` is no longer `processing`.
    ///
    /// `GET /v1/extractions/{id}`
    ///
    /// - `id`: The extraction ID returned when the extraction was started.
    ///
    /// Source: <https://docs.docmap.io/api/extractions/get>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: docmap_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let result = client.get_extraction("extract_9k2m4n6p8q0r1s3t").poll().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_extraction(&self, id: impl Into<String>) -> GetExtraction {
        GetExtraction::new(&self.core, id.into())
    }

    /// Deletes one extraction.
    ///
    /// Deletes an extraction record.
    ///
    /// `DELETE /v1/extractions/{id}`
    ///
    /// - `id`: The extraction ID.
    ///
    /// **Assumption:** The overview lists this operation; its own page was not to be seen. Answers are taken to be
    /// those of revoking an API key, the other `DELETE` of this API.
    ///
    /// Source: <https://docs.docmap.io/api>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: docmap_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.delete_extraction("extract_9k2m4n6p8q0r1s3t").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_extraction(&self, id: impl Into<String>) -> DeleteExtraction {
        DeleteExtraction::new(&self.core, id.into())
    }

    /// Gets the usage of the current month.
    ///
    /// How many extractions the plan allows in the current calendar month (UTC), and how many have been run.
    ///
    /// `GET /v1/usage`
    ///
    /// Source: <https://docs.docmap.io/guides/rate-limits>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: docmap_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_usage().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_usage(&self) -> GetUsage {
        GetUsage::new(&self.core)
    }

    /// Creates an API key.
    ///
    /// Creates an API key. The key itself is in this answer alone and can't be had again. An account holds at most
    /// ten active keys.
    ///
    /// `POST /v1/api-keys`
    ///
    /// Source: <https://docs.docmap.io/api/api-keys/create>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: docmap_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use docmap_client::types::{ApiKeyLifetime, CreateApiKeyRequest};
    ///
    /// let response = client
    ///     .create_api_key(
    ///         CreateApiKeyRequest::new("Production Server", ApiKeyLifetime::Days90),
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_api_key(&self, body: CreateApiKeyRequest) -> CreateApiKey {
        CreateApiKey::new(&self.core, body)
    }

    /// Lists the active API keys.
    ///
    /// Lists the keys that have not been revoked. What a key is worth is never among it.
    ///
    /// `GET /v1/api-keys`
    ///
    /// Source: <https://docs.docmap.io/api/api-keys/list>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: docmap_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_api_keys().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_api_keys(&self) -> ListApiKeys {
        ListApiKeys::new(&self.core)
    }

    /// Revokes an API key.
    ///
    /// Revokes a key at once and for ever. Requests with it are answered with 401 from then on.
    ///
    /// `DELETE /v1/api-keys/{id}`
    ///
    /// - `id`: ID of the key, which is not the key itself.
    ///
    /// Source: <https://docs.docmap.io/api/api-keys/revoke>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: docmap_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.revoke_api_key("ak_1a2b3c4d5e6f7g8h").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn revoke_api_key(&self, id: impl Into<String>) -> RevokeApiKey {
        RevokeApiKey::new(&self.core, id.into())
    }

    /// Tells whether the API can be reached.
    ///
    /// The one operation that takes no credential.
    ///
    /// `GET /health`
    ///
    /// Source: <https://docs.docmap.io/api>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: docmap_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_health().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_health(&self) -> GetHealth {
        GetHealth::new(&self.core)
    }
}

static API: ApiSpec = ApiSpec {
    name: "docmap",
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url_env: "DOCMAP_BASE_URL",
    servers: &[
        Server {
            url: "https://api.docmap.io",
            variables: &[],
        },
    ],
    security: &[
        Scheme {
            name: "bearerAuth",
            kind: SchemeKind::Bearer,
            env: &["DOCMAP_API_KEY"],
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
