//! What a server knows, and how it comes to an answer.

use std::collections::HashSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use serde_json::Value;

use super::catalogue::{Catalogue, Entry, Fixed};
use super::checks;
use super::lists;
use super::requests::Request;
use super::routes::{self, Route};
use super::rules::{self, Plan, Rule};

/// What the thread of a server and the test share.
pub(super) struct Shared {
    pub(super) catalogue: Catalogue,
    /// Where the server is, without a slash at the end.
    pub(super) origin: String,
    state: Mutex<State>,
}

#[derive(Default)]
pub(super) struct State {
    pub(super) rules: Vec<Rule>,
    pub(super) requests: Vec<Request>,
    /// Requests that were told "not yet", which is said once.
    told: HashSet<(String, Bytes)>,
}

impl Shared {
    pub(super) fn new(catalogue: Catalogue, origin: String) -> Self {
        Self { catalogue, origin, state: Mutex::default() }
    }

    /// A test that panics in the middle of setting an answer has said enough; the others go on.
    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Answers a request, and keeps it.
    pub(super) fn answer(&self, mut request: Request) -> Plan {
        let mut state = self.lock();
        let plan = match routes::find(&self.catalogue, &request) {
            Route::To(entry) => {
                request.operation = Some(entry.spec);
                match checks::check(&self.catalogue, entry, &request) {
                    Ok(()) => self.documented(entry, &request, &mut state),
                    Err(refusal) => refuse(&mut request, refusal.answer, refusal.problem),
                }
            }
            Route::OtherMethod(methods) => {
                let methods = methods.join(", ");
                let problem = format!("the document has this path with {methods} alone");
                let mut plan = refuse(&mut request, None, (StatusCode::METHOD_NOT_ALLOWED, problem));
                plan.headers.extend(HeaderValue::from_str(&methods).ok().map(|value| (header::ALLOW, value)));
                plan
            }
            Route::Nowhere => {
                refuse(&mut request, None, (StatusCode::NOT_FOUND, "the document has no such path".to_owned()))
            }
        };
        state.requests.push(request);
        plan
    }

    fn documented(&self, entry: &Entry, request: &Request, state: &mut State) -> Plan {
        let mut plan = rules::plan(&mut state.rules, request).unwrap_or_default();
        if plan.answer.is_none() {
            plan.answer = Some(self.usual(entry, request, state));
            // An answer that does not arrive has told nothing.
            if entry.pending().is_some() && !plan.fault.breaks() {
                state.told.insert(told(request));
            }
        }
        plan
    }

    /// Returns what an operation answers by itself.
    fn usual(&self, entry: &Entry, request: &Request, state: &State) -> Fixed {
        if let Some(pending) = entry.pending().filter(|_| !state.told.contains(&told(request))) {
            return pending.answer.clone();
        }
        let asks_for = |(name, value): &(&str, &str)| request.query(name) == Some(*value);
        let run = entry.spec.run.as_ref().and_then(|run| match run.set.iter().all(asks_for) {
            true => entry.started(run),
            false => entry.finished(run),
        });
        let sample = run.or_else(|| entry.last());
        let Some(sample) = sample else { return Fixed::empty(StatusCode::OK) };
        match (&entry.spec.pagination, sample.value) {
            (Some(rules), Some(value)) => {
                let mut page: Value = value.clone();
                lists::cut(rules, request, &mut page, &self.origin);
                Fixed { body: page.to_string().into(), ..sample.answer.clone() }
            }
            _ => sample.answer.clone(),
        }
    }
}

/// Returns what tells apart what requests are about.
fn told(request: &Request) -> (String, Bytes) {
    (format!("{request:?} {:?}", request.queries()), request.body().clone())
}

/// Keeps what is wrong with a request, and says it in the answer where the document has no body for that.
fn refuse(request: &mut Request, documented: Option<Fixed>, (status, problem): (StatusCode, String)) -> Plan {
    let answer = documented.unwrap_or_else(|| Fixed::text(status, format!("{request:?}: {problem}\n")));
    request.problem = Some(problem);
    Plan { answer: Some(answer), ..Plan::default() }
}
