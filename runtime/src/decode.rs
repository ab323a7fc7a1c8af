//! Decoding: the one place where JSON becomes types.

use std::fmt;

use serde::de::DeserializeOwned;

use crate::whole;

/// What decoding an answer gives.
pub type Decoded<T> = Result<T, DecodeError>;

/// Why a body could not be decoded. It says where and what kind of value was wrong, and does not repeat the value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError {
    undocumented: bool,
    path: Option<String>,
    reason: String,
}

impl DecodeError {
    /// Returns an error with its reason, which must not hold any of the body.
    pub fn new(reason: impl Into<String>) -> Self {
        Self { undocumented: false, path: None, reason: reason.into() }
    }

    pub(crate) fn undocumented(reason: &str) -> Self {
        Self { undocumented: true, path: None, reason: reason.to_owned() }
    }

    pub(crate) fn is_undocumented(&self) -> bool {
        self.undocumented
    }

    /// Returns where in the JSON it went wrong, such as `data.items[3].id`; `None` for the whole body.
    pub fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }

    /// Returns what went wrong.
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.path {
            Some(path) => write!(f, "at {path}: {}", self.reason),
            None => f.write_str(&self.reason),
        }
    }
}

impl std::error::Error for DecodeError {}

/// Decodes JSON. The first pass keeps no track of where it is; only when it fails, also with whole numbers as integers, another one
/// names the place.
pub(crate) fn json<T: DeserializeOwned>(body: &[u8]) -> Decoded<T> {
    let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
    if let Ok(value) = serde_json::from_slice(body) {
        return Ok(value);
    }
    let rewritten = whole::rewritten(body);
    if let Some(Ok(value)) = rewritten.as_deref().map(serde_json::from_slice) {
        return Ok(value);
    }
    let body = rewritten.as_deref().unwrap_or(body);
    let mut json = serde_json::Deserializer::from_slice(body);
    let failure = match serde_path_to_error::deserialize(&mut json) {
        Ok(value) => match json.end() {
            Ok(()) => return Ok(value),
            Err(error) => describe(String::new(), &error),
        },
        Err(error) => describe(error.path().to_string(), error.inner()),
    };
    Err(match failure {
        _ if body.trim_ascii().is_empty() => DecodeError::new("it is empty"),
        failure => failure,
    })
}

/// Stands between the path and the reason where an error out of a buffered value passes through another error's text.
const MARK: char = '\u{1f}';

/// Writes an error so that [`describe`] of an error around it finds both its path and its reason.
pub(crate) fn nested(error: &serde_path_to_error::Error<serde_json::Error>) -> String {
    let inner = describe(error.path().to_string(), error.inner());
    format!("{MARK}{}{MARK}{}{MARK}", inner.path.unwrap_or_default(), inner.reason)
}

fn describe(path: String, error: &serde_json::Error) -> DecodeError {
    let message = error.to_string();
    let mut nested = message.split(MARK).skip(1);
    let (inner, reason) = match (nested.next(), nested.next()) {
        (Some(inner), Some(reason)) => (inner, reason.to_owned()),
        _ => ("", reason(error, &message)),
    };
    // A question mark stands for a place that has no name yet, as in the middle of a key.
    let path = match (path.trim_end_matches('?').trim_end_matches('.'), inner) {
        ("", inner) => inner.to_owned(),
        (outer, "") => outer.to_owned(),
        (outer, inner) if inner.starts_with('[') => format!("{outer}{inner}"),
        (outer, inner) => format!("{outer}.{inner}"),
    };
    DecodeError { undocumented: false, path: Some(path).filter(|path| !path.is_empty()), reason }
}

/// The reasons that this crate itself gives; they hold no part of the body.
pub(crate) const NOT_DOCUMENTED: &str = "the value is not documented for";

/// Returns what an error says without the value it says it of: bodies hold people's documents.
fn reason(error: &serde_json::Error, message: &str) -> String {
    if !error.is_data() {
        return message.to_owned();
    }
    let place =
        if error.line() > 0 { format!(" at line {} column {}", error.line(), error.column()) } else { String::new() };
    let message = message.strip_suffix(&place).unwrap_or(message);
    let what = if let Some(rest) = message.strip_prefix("invalid type: ").or(message.strip_prefix("invalid value: ")) {
        // "string \"…\", expected i64": the kind of value, and what ought to be there.
        let kind = rest.split(['"', '`', ',']).next().unwrap_or_default().trim();
        let kind = if KINDS.contains(&kind) { kind } else { "value" };
        let expected = rest.rsplit_once(", expected ").map(|(_, expected)| expected).unwrap_or("something else");
        format!("found {kind}, expected {expected}")
    } else if message.starts_with("missing field `") || message.starts_with(NOT_DOCUMENTED) {
        message.to_owned()
    } else {
        "the value is not valid".to_owned()
    };
    what + &place
}

const KINDS: [&str; 9] =
    ["null", "boolean", "integer", "floating point", "string", "map", "sequence", "character", "unit value"];

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    struct Page {
        items: Vec<Item>,
    }

    #[derive(Debug, Deserialize)]
    struct Item {
        id: i64,
        #[expect(dead_code)]
        at: Option<jiff::Timestamp>,
    }

    fn error(body: &str) -> String {
        json::<Page>(body.as_bytes()).unwrap_err().to_string()
    }

    #[test]
    fn errors_name_the_place_and_hide_the_value() {
        assert_eq!(
            error(r#"{"items": [{"id": 1}, {"id": "Jane Doe, expected"}]}"#),
            "at items[1].id: found string, expected i64 at line 1 column 49"
        );
        assert_eq!(error(r#"{"items": [{}]}"#), "at items[0]: missing field `id` at line 1 column 13");
        let hidden = error(r#"{"items": [{"id": 1, "at": "Jane Doe"}]}"#);
        assert!(hidden.starts_with("at items[0].at: the value is not valid"), "{hidden}");
        assert_eq!(error(r#"{"items": null}"#), "at items: found null, expected a sequence at line 1 column 14");
        assert_eq!(
            error(r#"{"items": 17.5}"#),
            "at items: found floating point, expected a sequence at line 1 column 14"
        );
    }

    #[test]
    fn broken_json_is_told_apart() {
        assert_eq!(error(""), "it is empty");
        assert_eq!(error(" \r\n"), "it is empty");
        assert!(error(r#"{"items": ["#).contains("EOF while parsing a list"));
        assert_eq!(error(r#"{"items": []} x"#), "trailing characters at line 1 column 15");
        let deep = format!("{}1{}", "[".repeat(200), "]".repeat(200));
        assert!(json::<serde_json::Value>(deep.as_bytes()).unwrap_err().reason().contains("recursion"));
    }

    #[test]
    fn an_integer_may_have_a_point() {
        let page = json::<Page>(br#"{"items": [{"id": 1.0}, {"id": 3e2}, {"id": 2}]}"#).unwrap();
        assert_eq!(page.items.iter().map(|item| item.id).collect::<Vec<_>>(), [1, 300, 2]);
        let failed = error(r#"{"items": [{"id": 1.0}, {"id": 1.5}]}"#);
        assert_eq!(failed, "at items[1].id: found floating point, expected i64 at line 1 column 34");
    }

    #[test]
    fn a_byte_order_mark_does_no_harm() {
        assert!(json::<Page>(b"\xEF\xBB\xBF{\"items\": []}").is_ok());
    }
}
