//! A call as what has to come.

use bytes::Bytes;
use http::{HeaderMap, Method, header};
use serde_json::Value;

use super::requests::Request;
use crate::call::Call;

/// A request that is waited for. What the call does not set is not compared, and neither are credentials.
pub(super) struct Expected {
    method: Method,
    path: String,
    query: Vec<(String, String)>,
    headers: HeaderMap,
    body: Option<Request>,
}

impl Expected {
    /// Returns what a call sends, or why it cannot be sent.
    pub(super) fn of(call: Call) -> Result<Self, String> {
        let base = call.core.shared.base(call.spec)?;
        let prepared = call.prepare().map_err(|error| crate::Error::<crate::Untyped>::from(error).to_string())?;
        let request = prepared.request;
        let path = request.url.path();
        let path = path.strip_prefix(base.path().trim_end_matches('/')).unwrap_or(path).to_owned();
        let mut headers = request.headers;
        // What is streamed is there once, for the request itself.
        let body = call.body.as_ref().and_then(|body| {
            let mut headers = HeaderMap::new();
            headers.insert(header::CONTENT_TYPE, body.content_type.clone());
            let bytes = body.bytes.bytes()?.clone();
            Some(Request::new(request.method.clone(), &http::Uri::from_static("/"), headers, bytes))
        });
        // What every call has says nothing of this one.
        for name in [header::ACCEPT, header::USER_AGENT, header::CONTENT_TYPE] {
            headers.remove(name);
        }
        let query = request.url.query_pairs().into_owned().collect();
        Ok(Self { method: request.method, path, query, headers, body })
    }

    /// Returns in what a request of the same operation is another one; `None` if it is the one.
    pub(super) fn difference(&self, request: &Request) -> Option<String> {
        if self.method != request.method() || self.path != request.path() {
            return Some("the path differs".to_owned());
        }
        if let Some((name, _)) = self.query.iter().find(|pair| !request.queries().contains(pair)) {
            return Some(format!("the query parameter `{name}` differs"));
        }
        for (name, value) in &self.headers {
            let there = |actual: &http::HeaderValue| match *name == header::COOKIE {
                // The credential may be a cookie, too.
                true => actual.as_bytes().starts_with(value.as_bytes()),
                false => actual == value,
            };
            if !request.headers().get_all(name).iter().any(there) {
                return Some(format!("the header `{name}` differs"));
            }
        }
        let same = self.body.as_ref().is_none_or(|body| same_body(body, request));
        (!same).then(|| "the body differs".to_owned())
    }

    pub(super) fn line(&self) -> String {
        format!("{} {}", self.method, self.path)
    }
}

/// Compares JSON by its values and forms by their parts: neither spaces nor boundaries mean anything.
fn same_body(expected: &Request, actual: &Request) -> bool {
    let (parts, actual_parts) = (expected.parts(), actual.parts());
    if !parts.is_empty() {
        return parts == actual_parts;
    }
    let json = |body: &Bytes| serde_json::from_slice::<Value>(body).ok();
    match (json(expected.body()), json(actual.body())) {
        (Some(expected), Some(actual)) => expected == actual,
        _ => expected.body() == actual.body(),
    }
}
