//! Headers that callers and parameters set.

use http::{HeaderName, HeaderValue, header};

/// Headers that belong to the transport.
const TRANSPORT_HEADERS: [HeaderName; 8] = [
    header::HOST,
    header::CONTENT_LENGTH,
    header::TRANSFER_ENCODING,
    header::CONNECTION,
    header::UPGRADE,
    header::TE,
    header::TRAILER,
    header::EXPECT,
];

/// Checks a header that a caller or a parameter sets.
pub(crate) fn caller_header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), String> {
    let parsed: HeaderName = name.parse().map_err(|_| "a header has an impossible name".to_owned())?;
    if TRANSPORT_HEADERS.contains(&parsed) {
        return Err(format!("the header `{parsed}` cannot be set: it belongs to the transport"));
    }
    let mut value = header_value(name, value)?;
    value.set_sensitive(is_credential(&parsed));
    Ok((parsed, value))
}

pub(crate) fn header_value(name: &str, value: &str) -> Result<HeaderValue, String> {
    HeaderValue::from_bytes(value.as_bytes())
        .map_err(|_| format!("the value of the header `{name}` contains a line break or another control character"))
}

/// Returns whether a header is a credential by its name alone.
pub(crate) fn is_credential(name: &HeaderName) -> bool {
    [header::AUTHORIZATION, header::COOKIE, header::PROXY_AUTHORIZATION].contains(name)
}
