//! What is sent and answered, told on the way.

use std::sync::{Arc, Mutex, PoisonError};

use url::Url;

use super::shell::Errors;
use crate::{ApiSpec, BoxFuture, HttpRequest, HttpResponse, SchemeKind, Transport, TransportError};

/// Returns a transport that tells of each request its first line, and of each answer its status. Headers and bodies stay
/// untold, and so do the credentials that some APIs want in the query.
pub(super) fn observer(inner: Arc<dyn Transport>, api: &'static ApiSpec, errors: Errors) -> Arc<dyn Transport> {
    let secrets = api.security.iter().filter_map(|scheme| match scheme.kind {
        SchemeKind::Query(name) => Some(name),
        _ => None,
    });
    Arc::new(Observer { inner, secrets: secrets.collect(), home: Mutex::default(), errors })
}

struct Observer {
    inner: Arc<dyn Transport>,
    secrets: Vec<&'static str>,
    /// Where the first request went. The query of another host, where a redirect leads, may be a secret as a whole.
    home: Mutex<Option<url::Origin>>,
    errors: Errors,
}

impl Observer {
    fn address(&self, url: &Url) -> String {
        let home = self.home.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert_with(|| url.origin()).clone();
        let mut shown = url.clone();
        if home != url.origin() {
            shown.set_query(None);
        } else if let Some(query) = url.query() {
            let pairs = query.split('&').map(|pair| {
                let name = pair.split('=').next().unwrap_or_default();
                let decoded = percent_encoding::percent_decode_str(name).decode_utf8_lossy();
                if self.secrets.iter().any(|secret| **secret == *decoded) {
                    format!("{name}=...")
                } else {
                    pair.to_owned()
                }
            });
            let query = pairs.collect::<Vec<_>>().join("&");
            shown.set_query(Some(&query));
        }
        shown.into()
    }
}

impl Transport for Observer {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        self.errors.line(format_args!("> {} {}", request.method, self.address(&request.url)));
        Box::pin(async move {
            let outcome = self.inner.send(request).await;
            match &outcome {
                Ok(response) => self.errors.line(format_args!("< {}", response.status)),
                Err(error) => self.errors.line(format_args!("< {error}")),
            }
            outcome
        })
    }
}
