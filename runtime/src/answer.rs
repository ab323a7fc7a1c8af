//! What a server answered, and which documented response it is.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use serde::de::DeserializeOwned;
use serde_json::Value;
use url::Url;

use crate::decode::{self, DecodeError, Decoded};
use crate::retry::retry_after;
use crate::{Clock, OperationSpec, SystemClock};

/// A complete answer: status, headers and bytes. Generated code turns it into types.
#[derive(Clone)]
pub struct Answer {
    pub(crate) spec: &'static OperationSpec,
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    documented: (&'static str, &'static str),
    /// `Retry-After`, measured when the answer came.
    pub(crate) retry_after: Option<Duration>,
    /// Where the answer came from, without credentials; relative links start there.
    pub(crate) url: Option<Url>,
    /// Which attempt it answers.
    pub(crate) attempts: u32,
}

impl Answer {
    /// Returns the answer of an operation. The runtime makes them; a test can make one to try a decoder.
    pub fn new(spec: &'static OperationSpec, status: StatusCode, headers: HeaderMap, body: impl Into<Bytes>) -> Self {
        Self::received(spec, status, headers, body.into(), &SystemClock)
    }

    pub(crate) fn received(
        spec: &'static OperationSpec,
        status: StatusCode,
        headers: HeaderMap,
        body: Bytes,
        clock: &dyn Clock,
    ) -> Self {
        let documented = documented(spec.responses, status, &headers).unwrap_or_default();
        let retry_after = retry_after(&headers, clock.wall());
        Self { spec, status, headers, body, documented, retry_after, url: None, attempts: 1 }
    }

    /// Returns the status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Returns the headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Returns the body as it came.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// Returns the documented response this is, as the status key and media type of the document, such as
    /// `("4XX", "application/json")`. The media type is empty when none is documented; both are when nothing matches.
    ///
    /// The status is looked up exactly, then by range, then as `default`; then the media type exactly, then as JSON by its
    /// `+json` suffix, then as `type/*`, then as `*/*`. An answer without `Content-Type` is the first documented type.
    pub fn documented(&self) -> (&'static str, &'static str) {
        self.documented
    }

    /// Decodes the body as JSON. That of a documented text may be a value without the quotes that JSON wants: a date, an enum.
    pub fn json<T: DeserializeOwned>(&self) -> Decoded<T> {
        decode::json(&self.body).or_else(|why| {
            let text =
                Some(self).filter(|_| self.documented.1.starts_with("text/")).and_then(|answer| answer.text().ok());
            text.and_then(|text| T::deserialize(Value::String(text.trim().to_owned())).ok()).ok_or(why)
        })
    }

    /// Takes the body as it is.
    pub fn bytes(&self) -> Decoded<Bytes> {
        Ok(self.body.clone())
    }

    /// Decodes the body as text: UTF-8, or Latin-1 where the content type says so.
    pub fn text(&self) -> Decoded<String> {
        let content_type = content_type(&self.headers).unwrap_or_default().to_ascii_lowercase();
        let charset = content_type.split(';').filter_map(|part| part.trim().strip_prefix("charset=")).next();
        match charset.map(|name| name.trim_matches('"')) {
            Some("iso-8859-1" | "latin1") => Ok(self.body.iter().copied().map(char::from).collect()),
            _ => String::from_utf8(self.body.to_vec()).map_err(|_| DecodeError::new("it is not UTF-8")),
        }
    }

    /// Says whether the body can be read: it cannot if it is compressed and the transport did not undo that.
    pub(crate) fn readable(&self) -> Decoded<()> {
        let encoding = self.headers.get(header::CONTENT_ENCODING).filter(|_| !self.body.is_empty());
        encoding.map_or(Ok(()), check_encoding)
    }

    /// Says that the answer is a stream, whose items are not to be had at once.
    pub fn streamed<T>(&self) -> Decoded<T> {
        Err(DecodeError::new("it is a stream, whose items are read one by one"))
    }

    /// Takes no notice of the body.
    pub fn empty(&self) -> Decoded<()> {
        Ok(())
    }

    /// Says that the document does not know this answer.
    pub fn undocumented<T>(&self) -> Decoded<T> {
        Err(DecodeError::undocumented(if self.documented.0.is_empty() && self.knows_status() {
            "its content type is not documented"
        } else {
            "its status is not documented"
        }))
    }

    fn knows_status(&self) -> bool {
        status_key(self.spec.responses, self.status).is_some()
    }

    /// Returns the same answer with another body: a part of the whole.
    pub(crate) fn with_body(&self, body: Bytes) -> Self {
        Self { body, ..self.clone() }
    }

    /// Returns the id the server gave to this exchange.
    pub fn request_id(&self) -> Option<&str> {
        const NAMES: [&str; 6] =
            ["x-request-id", "request-id", "x-amzn-requestid", "x-ms-request-id", "x-correlation-id", "x-trace-id"];
        NAMES.iter().find_map(|name| self.headers.get(*name)?.to_str().ok())
    }

    /// Returns whether the body is JSON as far as its content type says.
    pub(crate) fn may_be_json(&self) -> bool {
        content_type(&self.headers).is_none_or(|value| {
            let essence = essence(value);
            essence == "application/json" || essence == "text/json" || essence.ends_with("+json")
        })
    }
}

/// Shows which response it is, and nothing of its content.
impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer")
            .field("operation", &self.spec.id)
            .field("status", &self.status)
            .field("documented", &self.documented)
            .finish_non_exhaustive()
    }
}

/// Says whether bodies of this `Content-Encoding` can be read.
pub(crate) fn check_encoding(encoding: &HeaderValue) -> Decoded<()> {
    let name = encoding.to_str().unwrap_or_default().trim();
    if name.is_empty() || name.eq_ignore_ascii_case("identity") {
        return Ok(());
    }
    // What came from outside is repeated only where it is what it should be: one or several words.
    let is_plain = name.len() <= 40 && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-, ".contains(&byte));
    let name = if is_plain { name } else { "something unknown" };
    let help = match name {
        "gzip" | "x-gzip" if !cfg!(feature = "gzip") => " without the feature `gzip`",
        _ => "",
    };
    Err(DecodeError::new(format!("it is compressed by `{name}`, which this client cannot undo{help}")))
}

type Responses = &'static [(&'static str, &'static [&'static str])];

fn documented(responses: Responses, status: StatusCode, headers: &HeaderMap) -> Option<(&'static str, &'static str)> {
    let (key, medias) = status_key(responses, status)?;
    let Some(first) = medias.first() else { return Some((key, "")) };
    let Some(content_type) = content_type(headers) else { return Some((key, first)) };
    let actual = essence(content_type);
    let kind = actual.split('/').next().unwrap_or_default();
    let find = |wanted: &str| medias.iter().find(|media| essence(media) == wanted);
    let media = find(&actual)
        .or_else(|| find("application/json").filter(|_| actual.ends_with("+json")))
        .or_else(|| find(&format!("{kind}/*")))
        .or_else(|| find("*/*"))?;
    Some((key, media))
}

fn status_key(responses: Responses, status: StatusCode) -> Option<&'static (&'static str, &'static [&'static str])> {
    let range = format!("{}XX", status.as_u16() / 100);
    let find = |wanted: &str| responses.iter().find(|(key, _)| key.eq_ignore_ascii_case(wanted));
    find(status.as_str()).or_else(|| find(&range)).or_else(|| find("default"))
}

fn content_type(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::CONTENT_TYPE)?.to_str().ok().filter(|value| !value.trim().is_empty())
}

fn essence(media: &str) -> String {
    media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    static SPEC: OperationSpec = OperationSpec {
        id: "op",
        responses: &[
            ("200", &["application/json; charset=utf-8", "text/csv", "image/*"]),
            ("204", &[]),
            ("4XX", &["application/problem+json", "application/json"]),
            ("404", &["text/plain"]),
            ("default", &["*/*"]),
        ],
        ..OperationSpec::DEFAULT
    };

    fn found(status: u16, content_type: &str) -> (&'static str, &'static str) {
        let mut headers = HeaderMap::new();
        if !content_type.is_empty() {
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_str(content_type).unwrap());
        }
        Answer::new(&SPEC, StatusCode::from_u16(status).unwrap(), headers, "").documented()
    }

    #[test]
    fn the_documented_response_is_found_by_status_and_media_type() {
        let json = "application/json; charset=utf-8";
        for (status, content_type, expected) in [
            (200, "application/json", ("200", json)),
            (200, "Application/JSON; charset=UTF-8", ("200", json)),
            (200, "application/vnd.x+json", ("200", json)),
            (200, "", ("200", json)),
            (200, "text/csv", ("200", "text/csv")),
            (200, "image/png", ("200", "image/*")),
            (200, "text/html", ("", "")),
            (204, "text/html", ("204", "")),
            (204, "", ("204", "")),
            (404, "text/plain", ("404", "text/plain")),
            (404, "application/json", ("", "")),
            (418, "application/json", ("4XX", "application/json")),
            (418, "application/problem+json", ("4XX", "application/problem+json")),
            (500, "text/html", ("default", "*/*")),
        ] {
            assert_eq!(found(status, content_type), expected, "{status} {content_type}");
        }
    }

    #[test]
    fn text_knows_latin_1() {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=ISO-8859-1"));
        let answer = Answer::new(&SPEC, StatusCode::OK, headers, &b"caf\xe9"[..]);
        assert_eq!(answer.text().unwrap(), "café");
        let answer = Answer::new(&SPEC, StatusCode::OK, HeaderMap::new(), &b"caf\xe9"[..]);
        assert!(answer.text().is_err());
    }
}
