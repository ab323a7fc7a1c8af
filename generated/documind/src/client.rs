// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::operations::ListExtractions;
use excerpt_runtime::{
    Api, ApiKey, ApiSpec, BuildError, ClientBuilder, Core, Scheme, SchemeKind, Server,
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

    /// Lists extractions.
    ///
    /// Retrieves extractions with flexible filtering, sorting and paging. Use it to manage the history of
    /// extractions, or to poll for a review: filter by `document_id` with a limit of 1 and look at `is_reviewed`.
    ///
    /// `GET /data/extractions`
    ///
    /// Source: <https://docs.documind.cloud/api/data/list-extractions>
    pub fn list_extractions(&self) -> ListExtractions {
        ListExtractions::new(&self.core)
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
