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
    /// Where tokens are fetched, by the caller's word.
    pub(crate) token_urls: Vec<(&'static OperationSpec, Url)>,
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

    /// Returns where a token is fetched: where the caller says, or else where the document does. The base URL of the caller moves it
    /// along with the API that it is a part of; from a host of its own it is not moved, as the secret is for that host.
    pub(crate) fn token_url(&self, spec: &'static OperationSpec) -> Result<Url, String> {
        if let Some((_, url)) = self.token_urls.iter().rev().find(|(known, _)| std::ptr::eq(*known, spec)) {
            return Ok(url.clone());
        }
        let base = match spec.servers {
            [] => self.base.clone(),
            servers => {
                let documented = address::server(servers, 0, &self.variables)?;
                let all = self.api.servers;
                let mut homes = (0..all.len()).filter_map(|index| address::server(all, index, &self.variables).ok());
                let is_at_home = homes.any(|home| home.origin() == documented.origin());
                if self.base_is_given && is_at_home { self.base.clone() } else { documented }
            }
        };
        address::join(&base, spec.path, |name| Err(format!("`{name}` is no part of the address of a token")))
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
