//! What a test sets: another answer than the usual one, and what goes wrong.

use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::catalogue::{Entry, Fixed, Sample};
use super::rules::{Plan, Rule};
use super::state::Shared;
use crate::error::Names;
use crate::headers::caller_header;
use crate::{Answer, DecodeError, Operation};

/// Sets what an operation, or an expected call of it, is answered: [`Server::on`](super::Server::on) and
/// [`Server::expect`](super::Server::expect) return it. Each method takes effect at once. Without any of them the answer is
/// the usual one.
pub struct On<'a, O> {
    shared: &'a Shared,
    entry: &'a Entry,
    rule: usize,
    operation: Names<O>,
}

impl<'a, O: Operation> On<'a, O> {
    pub(super) fn new(shared: &'a Shared, entry: &'a Entry, rule: usize) -> Self {
        Self { shared, entry, rule, operation: PhantomData }
    }

    /// Answers with an example of the document, by its name: `completed`. Where several are called so, the status before it
    /// tells them apart: `200 completed`. A media type stands for its first example: `text/csv`.
    ///
    /// # Panics
    ///
    /// If the document has no such example; the message names those that it has.
    #[track_caller]
    pub fn example(self, name: &str) -> Self {
        let Some(sample) = self.entry.samples.iter().find(|sample| sample.is_called(name)) else {
            let known: Vec<String> =
                self.entry.samples.iter().filter(|sample| sample.has_body()).map(Sample::label).collect();
            panic!("`{}` has no example `{name}`; the document has {}", O::SPEC.id, list(&known));
        };
        self.answer(sample.answer.clone())
    }

    /// Answers with a documented error and its first example.
    ///
    /// # Panics
    ///
    /// If the document has no such error; the message names those that it has.
    #[track_caller]
    pub fn error(self, status: u16) -> Self {
        let code = code(status);
        match self.entry.documented(code).filter(|_| status >= 400) {
            Some(answer) => self.answer(answer),
            None => {
                let known: Vec<String> = self.entry.errors().iter().map(|key| format!("`{key}`")).collect();
                panic!("`{}` has no error {status}; the document has {}", O::SPEC.id, list(&known));
            }
        }
    }

    /// Answers with a status: with its first example where the document has one, with an empty body otherwise.
    ///
    /// # Panics
    ///
    /// If it is not a number from 200 to 999.
    #[track_caller]
    pub fn status(self, status: u16) -> Self {
        let code = code(status);
        let answer = self.entry.documented(code).unwrap_or_else(|| Fixed::empty(code));
        self.answer(answer)
    }

    /// Answers with a status and a JSON body.
    ///
    /// # Panics
    ///
    /// If the client could not decode it as an answer of the operation; [`raw`](Self::raw) answers with anything.
    #[track_caller]
    pub fn json(self, status: u16, body: &impl Serialize) -> Self {
        let value = match serde_json::to_value(body) {
            Ok(value) => value,
            Err(error) => panic!("the body cannot be written as JSON: {error}"),
        };
        self.checked(Fixed::json(code(status), "application/json", &value))
    }

    /// Answers with any bytes, whatever the document says.
    ///
    /// # Panics
    ///
    /// If the status is not a number from 200 to 999, or the content type is none.
    #[track_caller]
    pub fn raw(self, status: u16, content_type: &str, body: impl Into<Bytes>) -> Self {
        if HeaderValue::from_str(content_type).is_err() {
            panic!("{content_type:?} cannot be a content type");
        }
        self.answer(Fixed { status: code(status), content_type: Some(content_type.to_owned()), body: body.into() })
    }

    /// Changes the answer set so far, or else the usual final one, by its type: `edit(|body: &mut Extraction| …)`. What the
    /// type does not know stays as it is. Members that the document marks as read-only are never written by a type; change
    /// them by `edit(|body: &mut Value| …)`.
    ///
    /// # Panics
    ///
    /// If the body is not of this type, or not an answer of the operation afterwards.
    #[track_caller]
    pub fn edit<T: Serialize + DeserializeOwned>(self, change: impl FnOnce(&mut T)) -> Self {
        let answer = self.current(Entry::last);
        let Ok(mut value) = serde_json::from_slice::<Value>(&answer.body) else {
            panic!("the answer of `{}` is no JSON, so it cannot be edited", O::SPEC.id);
        };
        let mut typed: T = match crate::decode::json(&answer.body) {
            Ok(typed) => typed,
            Err(why) => panic!("the answer of `{}` is not of this type: {why}", O::SPEC.id),
        };
        let written = |typed: &T| serde_json::to_value(typed).expect("what was read can be written");
        let before = written(&typed);
        change(&mut typed);
        overlay(&mut value, &before, &written(&typed));
        self.checked(Fixed { body: value.to_string().into(), ..answer })
    }

    /// Answers that the work is in a state that the document does not have, as vendors do one day. What is answered
    /// otherwise is the example that means "not yet", or the usual one.
    ///
    /// # Panics
    ///
    /// If the operation has no states (`x-polling`).
    #[track_caller]
    pub fn unknown_state(self, state: &str) -> Self {
        let Some(pointer) = O::SPEC.polling.and_then(|polling| polling.state) else {
            panic!("`{}` has no states: the document does not say how to wait for it", O::SPEC.id);
        };
        let answer = self.current(|entry| entry.pending().or_else(|| entry.last()));
        let mut value: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
        match value.pointer_mut(pointer) {
            Some(place) => *place = state.into(),
            None => panic!("the answer of `{}` has no state at {pointer}", O::SPEC.id),
        }
        self.answer(Fixed { body: value.to_string().into(), ..answer })
    }

    /// Adds a header to the answer.
    ///
    /// # Panics
    ///
    /// If it cannot be one.
    #[track_caller]
    pub fn header(self, name: &str, value: &str) -> Self {
        match caller_header(name, value) {
            Ok((name, value)) => self.plan(|plan| {
                plan.headers.append(name, value);
            }),
            Err(problem) => panic!("{problem}"),
        }
    }

    /// Adds `Retry-After` with so many seconds; a date is a matter of [`header`](Self::header).
    pub fn retry_after(self, seconds: u64) -> Self {
        self.plan(|plan| {
            plan.headers.insert(header::RETRY_AFTER, seconds.into());
        })
    }

    /// Lets the answer begin so much later, in real time.
    pub fn delay(self, time: Duration) -> Self {
        self.plan(|plan| plan.delay = time)
    }

    /// Lets the body take so long, in real time, while its head comes at once.
    pub fn slow(self, time: Duration) -> Self {
        self.plan(|plan| plan.fault.slow = Some(time))
    }

    /// Closes the connection after so many bytes of the body, which is announced as longer.
    pub fn cut_off(self, bytes: usize) -> Self {
        self.plan(|plan| plan.fault.cut_off = Some(bytes))
    }

    /// Resets the connection instead of answering; with [`cut_off`](Self::cut_off), instead of closing it.
    pub fn reset(self) -> Self {
        self.plan(|plan| plan.fault.reset = true)
    }

    /// Does so for one request; an expected call must come exactly once.
    pub fn once(self) -> Self {
        self.times(1)
    }

    /// Does so for a number of requests; an expected call must come exactly so often.
    pub fn times(self, times: u64) -> Self {
        self.change(|rule| rule.times = Some(times))
    }

    fn change(self, change: impl FnOnce(&mut Rule)) -> Self {
        change(&mut self.shared.lock().rules[self.rule]);
        self
    }

    fn plan(self, change: impl FnOnce(&mut Plan)) -> Self {
        self.change(|rule| change(&mut rule.plan))
    }

    fn answer(self, answer: Fixed) -> Self {
        self.plan(|plan| plan.answer = Some(answer))
    }

    /// Returns what is set so far, or else what the document shows.
    fn current(&self, usual: impl FnOnce(&Entry) -> Option<&Sample>) -> Fixed {
        let set = self.shared.lock().rules[self.rule].plan.answer.clone();
        set.or_else(|| usual(self.entry).map(|sample| sample.answer.clone()))
            .unwrap_or_else(|| Fixed::empty(StatusCode::OK))
    }

    /// Sets an answer that the client can decode.
    #[track_caller]
    fn checked(self, answer: Fixed) -> Self {
        if let Err(why) = decoded::<O>(&answer) {
            let (id, status) = (O::SPEC.id, answer.status);
            panic!("this is no answer {status} of `{id}`: {why}; `raw` answers with anything");
        }
        self.answer(answer)
    }
}

impl<O> fmt::Debug for On<'_, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("On").field("operation", &self.entry.spec.id).finish_non_exhaustive()
    }
}

/// Decodes an answer as the client does.
fn decoded<O: Operation>(answer: &Fixed) -> Result<(), DecodeError> {
    let content_type = answer.content_type.as_deref().and_then(|text| HeaderValue::from_str(text).ok());
    let headers: HeaderMap = content_type.into_iter().map(|value| (header::CONTENT_TYPE, value)).collect();
    let received = Answer::new(O::SPEC, answer.status, headers, answer.body.clone());
    if answer.status.as_u16() < 400 { O::success(&received).map(drop) } else { O::error(&received).map(drop) }
}

#[track_caller]
fn code(status: u16) -> StatusCode {
    match StatusCode::from_u16(status) {
        Ok(code) if status >= 200 => code,
        _ => panic!("{status} is no status of an answer"),
    }
}

fn list(known: &[String]) -> String {
    if known.is_empty() { "none".to_owned() } else { known.join(", ") }
}

/// Makes the changes between two values in a third one, which may have members that they lack.
fn overlay(value: &mut Value, before: &Value, after: &Value) {
    match (value, before, after) {
        (_, before, after) if before == after => {}
        (Value::Object(value), Value::Object(before), Value::Object(after)) => {
            value.retain(|name, _| !before.contains_key(name) || after.contains_key(name));
            for (name, after) in after {
                let place = value.entry(name).or_insert(Value::Null);
                overlay(place, before.get(name).unwrap_or(&Value::Null), after);
            }
        }
        (Value::Array(value), Value::Array(before), Value::Array(after))
            if value.len() == before.len() && before.len() == after.len() =>
        {
            for (place, (before, after)) in value.iter_mut().zip(before.iter().zip(after)) {
                overlay(place, before, after);
            }
        }
        (value, _, after) => *value = after.clone(),
    }
}
