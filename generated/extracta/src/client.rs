// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::operations::GetBatchResults;
use crate::types::BatchResultsRequest;
use excerpt_runtime::{
    Api, ApiSpec, Bearer, BuildError, ClientBuilder, Core, Scheme, SchemeKind, Server,
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
    /// and no 429 is declared.
    ///
    /// Source: <https://docs.extracta.ai/api-reference/api-endpoints/6.-get-batch-results>
    pub fn get_batch_results(&self, body: BatchResultsRequest) -> GetBatchResults {
        GetBatchResults::new(&self.core, body)
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
