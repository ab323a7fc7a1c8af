// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use crate::operations::GetExtraction;
use excerpt_runtime::{
    Api, ApiSpec, Bearer, BuildError, ClientBuilder, Core, Scheme, SchemeKind, Server,
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
    pub fn get_extraction(&self, id: impl Into<String>) -> GetExtraction {
        GetExtraction::new(&self.core, id.into())
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
