//! What all clones of a client share.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use http::HeaderMap;
use tokio::sync::Semaphore;
use url::Url;

use crate::auth::Credentials;
use crate::{ApiSpec, Clock, Gate, OperationSpec, Retry, Transport, address};

/// What all clones of a client share.
#[derive(Clone)]
pub struct Core {
    pub(crate) shared: Arc<Shared>,
}

pub(crate) struct Shared {
    pub(crate) api: &'static ApiSpec,
    pub(crate) base: Url,
    pub(crate) base_is_given: bool,
    pub(crate) variables: Vec<(String, String)>,
    pub(crate) credentials: Credentials,
    /// `User-Agent` and what the caller wants in every request.
    pub(crate) headers: HeaderMap,
    pub(crate) timeout: Duration,
    pub(crate) retry: Retry,
    pub(crate) max_response_bytes: u64,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) gate: Arc<dyn Gate>,
    /// Places for requests in flight, so that connections stay within what the system allows.
    pub(crate) slots: Arc<Semaphore>,
    pub(crate) random: Mutex<fastrand::Rng>,
}

impl Shared {
    /// Returns the base URL of an operation: the one the caller gave, or the operation's own server, or the API's.
    pub(crate) fn base(&self, spec: &'static OperationSpec) -> Result<Url, String> {
        if self.base_is_given || spec.servers.is_empty() {
            return Ok(self.base.clone());
        }
        address::server(spec.servers, 0, &self.variables)
    }

    pub(crate) fn random(&self) -> f64 {
        self.random.lock().unwrap_or_else(PoisonError::into_inner).f64()
    }
}

impl fmt::Debug for Core {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Core")
            .field("api", &self.shared.api.name)
            .field("base_url", &self.shared.base.as_str())
            .finish_non_exhaustive()
    }
}
