//! A call that both clients can make.

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
        Self { operation, ours: Box::new(move |url| Box::pin(ours(url))), theirs: Box::new(move |url| Box::pin(theirs(url))) }
    }
}

/// Returns the HTTP client for a client of `progenitor`'s, which knows nothing of credentials.
pub(crate) fn with_header(name: &'static str, value: String) -> reqwest::Client {
    let headers = [(reqwest::header::HeaderName::from_static(name), value.parse().expect("a header's value"))];
    reqwest::Client::builder().default_headers(headers.into_iter().collect()).build().expect("an HTTP client")
}
