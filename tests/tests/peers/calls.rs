//! A call that both clients can make.

use reqwest::header::{HeaderMap, HeaderName};
use reqwest::redirect::Policy;
use serde_json::Value;
use std::pin::Pin;

/// The credential of all calls.
pub(crate) const KEY: &str = "k3y";

/// One call with one choice of arguments, by either client, to a base URL. The value is its [outcome](crate::outcomes).
pub(crate) struct Call {
    /// The operation in the document.
    pub(crate) operation: &'static str,
    pub(crate) ours: Client,
    pub(crate) theirs: Client,
}

type Client = Box<dyn Fn(String) -> Pin<Box<dyn Future<Output = Value>>>>;

impl Call {
    pub(crate) fn new<O, T>(
        operation: &'static str,
        ours: impl Fn(String) -> O + 'static,
        theirs: impl Fn(String) -> T + 'static,
    ) -> Self
    where
        O: Future<Output = Value> + 'static,
        T: Future<Output = Value> + 'static,
    {
        Self {
            operation,
            ours: Box::new(move |url| Box::pin(ours(url))),
            theirs: Box::new(move |url| Box::pin(theirs(url))),
        }
    }
}

/// Returns an HTTP client for either client. On loopback it needs no proxy, and no certificates, which take long to load.
pub(crate) fn http() -> reqwest::Client {
    with_headers(HeaderMap::new())
}

/// Returns one that sends the credential, of which `progenitor` knows nothing.
pub(crate) fn http_with(name: &'static str, credential: &str) -> reqwest::Client {
    let credential = credential.parse().expect("the value of a header");
    with_headers(HeaderMap::from_iter([(HeaderName::from_static(name), credential)]))
}

fn with_headers(headers: HeaderMap) -> reqwest::Client {
    let builder = reqwest::Client::builder().no_proxy().tls_certs_only([]).redirect(Policy::none());
    builder.default_headers(headers).build().expect("an HTTP client")
}
