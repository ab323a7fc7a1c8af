//! What a document shows of the answers of its operations.

use bytes::Bytes;
use http::StatusCode;
use serde_json::Value;

use super::Mocked;
use crate::description::{ContentKind, Operation, Response};
use crate::wait::{Verdict, verdict};
use crate::{OperationSpec, RunSpec, encoding};

/// The operations of an API.
pub(super) struct Catalogue {
    /// The API's short name.
    pub(super) api: &'static str,
    pub(super) schemes: &'static [crate::Scheme],
    pub(super) entries: Vec<Entry>,
}

/// An operation.
pub(super) struct Entry {
    pub(super) spec: &'static OperationSpec,
    pub(super) about: &'static Operation,
    /// The answers that the document shows, in its order.
    pub(super) samples: Vec<Sample>,
}

/// An answer that the document shows.
#[derive(Clone)]
pub(super) struct Sample {
    /// The status as the document has it: `200`, `4XX`, `default`.
    key: &'static str,
    /// The example's name; empty where there is no body.
    name: &'static str,
    media_type: &'static str,
    pub(super) value: Option<&'static Value>,
    pub(super) answer: Fixed,
}

/// An answer, ready to be sent.
#[derive(Clone)]
pub(super) struct Fixed {
    pub(super) status: StatusCode,
    pub(super) content_type: Option<String>,
    pub(super) body: Bytes,
}

impl Fixed {
    pub(super) fn empty(status: StatusCode) -> Self {
        Self { status, content_type: None, body: Bytes::new() }
    }

    pub(super) fn text(status: StatusCode, text: String) -> Self {
        Self { status, content_type: Some("text/plain; charset=utf-8".to_owned()), body: text.into() }
    }

    pub(super) fn json(status: StatusCode, media_type: &str, value: &Value) -> Self {
        Self { status, content_type: Some(media_type.to_owned()), body: value.to_string().into() }
    }
}

impl Catalogue {
    pub(super) fn of<C: Mocked>() -> Self {
        let description = C::description();
        let entry = |spec: &&'static OperationSpec| {
            let about = description.operation(spec.id)?;
            Some(Entry { spec, about, samples: samples(about) })
        };
        let entries = C::OPERATIONS.iter().filter_map(entry).collect();
        Self { api: C::SPEC.name, schemes: C::SPEC.security, entries }
    }

    pub(super) fn entry(&self, spec: &'static OperationSpec) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.spec.id == spec.id && entry.spec.path == spec.path)
    }
}

fn samples(operation: &'static Operation) -> Vec<Sample> {
    let succeeds = |key: &str| key.starts_with('2') || key.starts_with('3');
    let has_success = operation.responses.iter().any(|response| succeeds(&response.status));
    let mut samples = Vec::new();
    for response in &operation.responses {
        // What is said of all other statuses is mostly said of errors.
        let usual = if has_success { StatusCode::INTERNAL_SERVER_ERROR } else { StatusCode::OK };
        of_response(response, status(&response.status).unwrap_or(usual), &mut samples);
    }
    samples
}

fn of_response(response: &'static Response, status: StatusCode, samples: &mut Vec<Sample>) {
    let before = samples.len();
    let key = response.status.as_str();
    for content in &response.contents {
        let media_type = content.media_type.as_str();
        for example in &content.examples {
            let body = match (&example.value, content.kind) {
                (value, ContentKind::Json) => value.to_string().into(),
                // What the document shows as text is the whole stream.
                (Value::String(text), _) => text.clone().into(),
                (value, ContentKind::Events) => format!("data: {value}\n\n").into(),
                (Value::Array(items), ContentKind::Lines) => {
                    items.iter().map(|item| format!("{item}\n")).collect::<String>().into()
                }
                (value, ContentKind::Lines) => format!("{value}\n").into(),
                (value, _) => encoding::text(value).into_owned().into(),
            };
            let answer = Fixed { status, content_type: Some(sent_as(media_type)), body };
            let value = (content.kind == ContentKind::Json).then_some(&example.value);
            samples.push(Sample { key, name: &example.name, media_type, value, answer });
        }
        if content.examples.is_empty() {
            let answer = Fixed { content_type: Some(sent_as(media_type)), ..Fixed::empty(status) };
            samples.push(Sample { key, name: "", media_type, value: None, answer });
        }
    }
    if samples.len() == before {
        samples.push(Sample { key, name: "", media_type: "", value: None, answer: Fixed::empty(status) });
    }
}

/// Reads `200` and `4XX`; none for `default`.
fn status(key: &str) -> Option<StatusCode> {
    let number = key.to_ascii_uppercase().replace("XX", "00").parse().ok()?;
    StatusCode::from_u16(number).ok()
}

/// Returns the content type of an answer whose type the document gives, perhaps as a range.
fn sent_as(media_type: &str) -> String {
    match media_type {
        "text/*" => "text/plain".to_owned(),
        "image/*" => "image/png".to_owned(),
        range if range.contains('*') => "application/octet-stream".to_owned(),
        media_type => media_type.to_owned(),
    }
}

impl Sample {
    /// Returns whether this is what a test means: by the example's name or its media type, alone or after the status.
    pub(super) fn is_called(&self, name: &str) -> bool {
        let name = name.strip_prefix(self.key).and_then(|rest| rest.strip_prefix(' ')).unwrap_or(name);
        !name.is_empty() && (name == self.name || name == self.media_type)
    }

    /// Returns how a test can call it.
    pub(super) fn label(&self) -> String {
        format!("`{} {}`", self.key, if self.name.is_empty() { self.media_type } else { self.name })
    }

    pub(super) fn has_body(&self) -> bool {
        !self.media_type.is_empty()
    }

    fn verdict(&self, spec: &OperationSpec) -> Option<Verdict> {
        Some(verdict(&spec.polling?, self.answer.status, self.value))
    }
}

impl Entry {
    fn successes(&self) -> impl Iterator<Item = &Sample> {
        self.samples.iter().filter(|sample| sample.answer.status.as_u16() < 400)
    }

    /// Returns the example that means "not yet".
    pub(super) fn pending(&self) -> Option<&Sample> {
        self.samples.iter().find(|sample| sample.verdict(self.spec) == Some(Verdict::Pending))
    }

    /// Returns what the operation answers when all is well and done.
    pub(super) fn last(&self) -> Option<&Sample> {
        let is_final = |sample: &&Sample| sample.verdict(self.spec).is_none_or(|verdict| verdict == Verdict::Final);
        self.successes().find(is_final).or_else(|| self.successes().next())
    }

    /// Returns the answer that says what was started.
    pub(super) fn started(&self, run: &RunSpec) -> Option<&Sample> {
        let pairs = || [run.path, run.query, run.header, run.body].into_iter().flatten();
        let leads = |value: &Value| pairs().all(|(_, pointer)| value.pointer(pointer).is_some_and(|id| !id.is_null()));
        self.successes().find(|sample| sample.value.is_some_and(leads))
    }

    /// Returns the answer that needs no waiting.
    pub(super) fn finished(&self, run: &RunSpec) -> Option<&Sample> {
        let rules = run.operation.polling?;
        self.successes().find(|sample| verdict(&rules, sample.answer.status, sample.value) == Verdict::Final)
    }

    /// Returns what the document says of a status: of itself, or else of its range, or else of all others.
    pub(super) fn documented(&self, status: StatusCode) -> Option<Fixed> {
        let range = format!("{}XX", status.as_u16() / 100);
        let find = |key: &str| self.samples.iter().find(|sample| sample.key.eq_ignore_ascii_case(key));
        let sample = find(status.as_str()).or_else(|| find(&range)).or_else(|| find("default"))?;
        Some(Fixed { status, ..sample.answer.clone() })
    }

    /// Lists the statuses of errors, as the document has them.
    pub(super) fn errors(&self) -> Vec<&'static str> {
        let mut keys: Vec<_> = self
            .samples
            .iter()
            .filter(|sample| sample.answer.status.as_u16() >= 400)
            .map(|sample| sample.key)
            .collect();
        keys.dedup();
        keys
    }
}
