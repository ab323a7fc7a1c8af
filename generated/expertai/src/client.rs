// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

use crate::operations::{CreateToken, GetStatus, StartLayoutDocument};
use crate::types::{Credentials, LayoutDocumentRequest};
use excerpt_runtime::{
    Api, ApiSpec, Bearer, BuildError, ClientBuilder, Core, Login, LoginSpec, Method, Operation,
    Request, Scheme, SchemeKind, SecretString, Server,
};

/// A client of the API "expert.ai Extract Beta".
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

    /// Builds a client from the environment: `EXPERTAI_TOKEN` or else `EXPERTAI_USERNAME` with `EXPERTAI_PASSWORD` and, if set, `EXPERTAI_BASE_URL`.
    pub fn from_env() -> Result<Self, BuildError> {
        ClientBuilder::from_env().build()
    }

    /// Builds a client that fetches its token with user name and password.
    ///
    /// [`create_token`](Self::create_token) is called when a token is first needed, and again before it expires or when the server refuses it.
    pub fn login(
        user: impl Into<String>,
        password: impl Into<SecretString>,
    ) -> Result<Self, BuildError> {
        ClientBuilder::new().login(user, password).build()
    }

    /// Starts a request that this client has no method for. It carries the client's credentials, and is repeated
    /// where its method makes that safe. Placeholders in the path are filled in by `path`.
    pub fn request(&self, method: Method, path: impl Into<String>) -> Request {
        Request::new(&self.core, &method, path)
    }

    /// Starts the recognition of a document's layout.
    ///
    /// Starts an asynchronous task that recognizes the layout of a PDF document. The answer has the ID of the task,
    /// to ask for its status with. A request may have 14 MB and 500 pages at most, or less by the plan subscribed to.
    ///
    /// `POST /layout-document-async`
    ///
    /// - `body`: The document.
    ///
    /// **Assumption:** The vendor's page limits the request to 14 MB and its client the file to 10 MB, which in
    /// Base64 is about as much; neither is checked before sending. No body is documented for any error status, so
    /// they are declared without content, but for 403.
    ///
    /// Source: <https://docs.expert.ai/extract/latest/reference/layout-document-async/>
    ///
    /// Source: <https://github.com/therealexpertai/extract-python>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: expertai_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use expertai_client::types::{Document, LayoutDocumentRequest};
    ///
    /// let result = client
    ///     .start_layout_document(
    ///         LayoutDocumentRequest::new(Document::new("test.pdf", b"bytes".to_vec())),
    ///     )
    ///     .run()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn start_layout_document(
        &self,
        body: LayoutDocumentRequest,
    ) -> StartLayoutDocument {
        StartLayoutDocument::new(&self.core, body)
    }

    /// Gets the status of a recognition task, and its result.
    ///
    /// Retrieves how far an asynchronous recognition task is. The answer of a finished task is its outcome: the
    /// result of a success, or the reason of a failure.
    ///
    /// `GET /status/{taskId}`
    ///
    /// - `task_id`: ID of the task, returned when the recognition was started.
    ///
    /// **Assumption:** The page documents no body for any error status, so they are declared without content, but for 403.
    /// It does not say how often to ask either: the vendor's client waits 2 seconds or more; the limit of 10 minutes
    /// is ours.
    ///
    /// Source: <https://docs.expert.ai/extract/latest/reference/status/>
    ///
    /// Source: <https://github.com/therealexpertai/extract-python>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: expertai_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let result = client.get_status("5e0f7c1a-93b4-4d27-8a6e-2c41d9f0b358").poll().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_status(&self, task_id: impl Into<String>) -> GetStatus {
        GetStatus::new(&self.core, task_id.into())
    }

    /// Gets an authorization token.
    ///
    /// Hands out a token for the user name and password of a developer account. The token is a JWT, which says in
    /// `exp` when it expires.
    ///
    /// `POST /oauth2/token`
    ///
    /// - `body`: Whose token to get.
    ///
    /// **Assumption:** Despite its path this is no OAuth 2 grant: it takes JSON and answers with the bare token. The
    /// content type of that answer is not stated, and taken to be plain text.
    ///
    /// Source: <https://docs.expert.ai/extract/latest/custom-client/>
    ///
    /// Source: <https://github.com/therealexpertai/extract-python>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: expertai_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use expertai_client::types::Credentials;
    ///
    /// let response = client
    ///     .create_token(
    ///         Credentials::new("ada@example.com", "correct horse battery staple"),
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_token(&self, body: Credentials) -> CreateToken {
        CreateToken::new(&self.core, body)
    }
}

static API: ApiSpec = ApiSpec {
    name: "expertai",
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    base_url_env: "EXPERTAI_BASE_URL",
    servers: &[
        Server {
            url: "https://extract.expert.ai/beta",
            variables: &[],
        },
    ],
    security: &[
        Scheme {
            name: "bearerAuth",
            kind: SchemeKind::Bearer,
            env: &["EXPERTAI_TOKEN"],
            login: Some(LoginSpec {
                operation: <CreateToken as Operation>::SPEC,
                username: "/username",
                password: "/password",
                token: None,
                env: ["EXPERTAI_USERNAME", "EXPERTAI_PASSWORD"],
            }),
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

impl Login for Client {}
