// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

use crate::operations::GetStatus;
use excerpt_runtime::{
    Api, ApiSpec, Bearer, BuildError, ClientBuilder, Core, Scheme, SchemeKind, Server,
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

    /// Builds a client from the environment: `EXPERTAI_TOKEN` and, if set, `EXPERTAI_BASE_URL`.
    pub fn from_env() -> Result<Self, BuildError> {
        ClientBuilder::from_env().build()
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
    pub fn get_status(&self, task_id: impl Into<String>) -> GetStatus {
        GetStatus::new(&self.core, task_id.into())
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
