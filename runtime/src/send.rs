//! From a call to the head of its answer: repetitions, throttle, places in line, redirects.

use std::future::poll_fn;
use std::pin::pin;
use std::sync::PoisonError;
use std::task::Poll;
use std::time::Duration;

use http::{Method, StatusCode, header};
use tokio::sync::OwnedSemaphorePermit;

use crate::auth;
use crate::body::Failure;
use crate::clock::Instant;
use crate::download::Rest;
use crate::error::{Kind, RawError};
use crate::request::{Prepared, forget_secrets};
use crate::retry::{is_idempotent, is_transient_status};
use crate::trace::{self, Span};
use crate::{Answer, BoxFuture, Call, Credential, HttpRequest, HttpResponse, Scheme, TransportError};

const MAX_REDIRECTS: u32 = 10;

pub(crate) type Outcome<T> = Result<T, Box<RawError>>;

/// An answer, and what of it is still to be read.
pub(crate) type Arrived = (Answer, Option<Rest>);

/// What a caller wants of a success; an error is always read as a whole.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    Whole,
    Head,
}

impl Call {
    /// Sends the call, and again as often as its retry rules and the deadline allow. The answer has any status.
    pub(crate) async fn execute(&self, deadline: Option<Instant>) -> Outcome<Answer> {
        self.repeat(deadline, Wanted::Whole).await.map(|(answer, _)| answer)
    }

    /// Does the same up to the head of a success. An answer of which nothing is left to be read is an error.
    pub(crate) async fn open(&self) -> Outcome<Arrived> {
        self.repeat(None, Wanted::Head).await
    }

    async fn repeat(&self, deadline: Option<Instant>, wanted: Wanted) -> Outcome<Arrived> {
        let span = Span::call(self);
        let outcome = span.around(self.attempts(deadline, wanted)).await;
        span.end(&outcome);
        outcome
    }

    async fn attempts(&self, deadline: Option<Instant>, wanted: Wanted) -> Outcome<Arrived> {
        let prepared = self.prepare()?;
        let shared = &self.core.shared;
        let retry = self.retry.unwrap_or(shared.retry);
        let repeatable = self.spec.idempotent || is_idempotent(&self.spec.request_method());
        let started = shared.clock.now();
        let mut retries = 0_u32;
        loop {
            let outcome = self.attempt(&prepared, deadline, wanted).await;
            trace::attempt(retries, &outcome);
            let after = match &outcome {
                Ok((answer, _)) if is_transient_status(answer.status()) => answer.retry_after,
                Err(error) if error.is_transient() => error.retry_after(),
                _ => return counted(outcome, retries),
            };
            let now = shared.clock.now();
            let in_time = |delay: &Duration| {
                deadline.is_none_or(|deadline| now.checked_add(*delay).is_some_and(|next| next < deadline))
            };
            let repeatable = repeatable && prepared.request.can_repeat();
            let delay = retry.delay(retries, now.saturating_duration_since(started), after, shared.random());
            match delay.filter(|delay| repeatable && in_time(delay)) {
                Some(delay) => {
                    trace::waiting("retry", delay);
                    shared.clock.sleep(delay).await;
                }
                None => return counted(outcome, retries),
            }
            retries = retries.saturating_add(1);
        }
    }

    /// Sends one request, following redirects. With a deadline, neither throttle nor line nor transport waits longer.
    pub(crate) async fn exchange(
        &self,
        prepared: &Prepared,
        credentials: &[(&'static Scheme, Credential)],
        deadline: Option<Instant>,
        wanted: Wanted,
    ) -> Outcome<Arrived> {
        if !prepared.request.can_repeat() {
            return Err(RawError::new(self.spec, Kind::Build, "the body is a stream, which can be sent once, and was"));
        }
        let clock = &*self.core.shared.clock;
        let slot = self.turn(deadline).await?;
        let timeout = self.timeout.unwrap_or(self.core.shared.timeout);
        let left = deadline.map(|deadline| deadline.saturating_duration_since(clock.now()));
        // How long a body of any size takes nobody knows; it must only not stand still.
        let is_streamed = prepared.request.body.as_ref().is_some_and(|body| body.bytes().is_none());
        let is_open = wanted == Wanted::Head || is_streamed;
        let total = if is_open { left } else { Some(left.map_or(timeout, |left| left.min(timeout))) };
        let started = clock.now();
        let mut request = prepared.request.clone();
        let mut trusted = prepared.trusted;
        for _ in 0..=MAX_REDIRECTS {
            let mut outgoing = request.clone();
            if trusted {
                auth::apply(credentials, &mut outgoing.url, &mut outgoing.headers)
                    .map_err(|problem| RawError::new(self.spec, Kind::Build, problem))?;
            }
            outgoing.timeout = total.map(|total| total.saturating_sub(clock.now().saturating_duration_since(started)));
            outgoing.idle_timeout = is_open.then_some(timeout);
            let failure = watch(&mut outgoing);
            let response = self.core.shared.transport.send(outgoing).await;
            let response = response.map_err(|error| self.unsent(error, &failure))?;
            let Some(mut next) = self.redirect(&request, &response)? else {
                let is_stream = wanted == Wanted::Head && response.status.as_u16() < 400;
                return if is_stream {
                    self.begin(request, response, slot)
                } else {
                    let until = clock.now().checked_add(timeout);
                    self.receive(request, response, until).await.map(|answer| (answer, None))
                };
            };
            if !next.can_repeat() {
                let detail = "the server redirected a request whose body is a stream, which can be sent once";
                return Err(RawError::new(self.spec, Kind::Redirect, detail));
            }
            let home = next.url.origin() == prepared.request.url.origin();
            if request.url.scheme() == "https" && next.url.scheme() == "http" && prepared.has_secrets() {
                return Err(RawError::new(self.spec, Kind::Redirect, "the server redirected from https to http"));
            }
            if !home && next.body.is_some() {
                let detail = "the server redirected a request with a body to another host";
                return Err(RawError::new(self.spec, Kind::Redirect, detail));
            }
            if trusted && !home {
                forget_secrets(&mut next);
            }
            trusted &= home;
            auth::strip(credentials, &mut next.url);
            if home {
                self.pass_gate(deadline).await?;
            }
            request = next;
        }
        Err(RawError::new(self.spec, Kind::Redirect, format!("the server redirected more than {MAX_REDIRECTS} times")))
    }

    /// Waits for the throttle and for a place among the requests in flight.
    async fn turn(&self, deadline: Option<Instant>) -> Outcome<OwnedSemaphorePermit> {
        let slots = &self.core.shared.slots;
        self.pass_gate(deadline).await?;
        if let Ok(slot) = slots.clone().try_acquire_owned() {
            return Ok(slot);
        }
        let slot = self.in_time(deadline, Box::pin(slots.clone().acquire_owned())).await;
        let Some(slot) = slot else {
            let detail = "the requests in flight left no room for another for too long";
            return Err(RawError::new(self.spec, Kind::Timeout, detail));
        };
        // Others may have passed the gate in the meantime, so the gap has to be waited for again.
        self.pass_gate(deadline).await?;
        Ok(slot.expect("the line is never closed"))
    }

    /// Awaits a future up to a deadline.
    async fn in_time<T>(&self, deadline: Option<Instant>, future: BoxFuture<'_, T>) -> Option<T> {
        let clock = &*self.core.shared.clock;
        match deadline {
            None => Some(future.await),
            Some(deadline) => before(future, clock.sleep(deadline.saturating_duration_since(clock.now()))).await,
        }
    }

    async fn pass_gate(&self, deadline: Option<Instant>) -> Outcome<()> {
        let Some(interval) = self.spec.throttle else { return Ok(()) };
        let shared = &self.core.shared;
        let key = format!("{}/{}", shared.api.name, self.spec.id);
        let turn = shared.gate.acquire(&key, interval, &*shared.clock);
        let came = shared.clock.now();
        let turn = self.in_time(deadline, turn).await;
        trace::waited("throttle", came, shared.clock.now());
        match turn {
            Some(Ok(())) => Ok(()),
            Some(Err(error)) => Err(RawError::new(self.spec, Kind::Throttle, error.to_string()).source(error)),
            None => Err(RawError::new(self.spec, Kind::Timeout, "the throttle held the request back for too long")),
        }
    }

    /// Returns the request that a redirect asks for, still with all headers of the one before.
    fn redirect(&self, request: &HttpRequest, response: &HttpResponse) -> Outcome<Option<HttpRequest>> {
        let status = response.status;
        // Where the document knows no success but the redirect, that is what the caller asks for.
        let documented = |first: char| self.spec.responses.iter().any(|(key, _)| key.starts_with(first));
        if documented('3') && !documented('2') {
            return Ok(None);
        }
        let safe = matches!(request.method, Method::GET | Method::HEAD);
        let method = match status {
            StatusCode::TEMPORARY_REDIRECT | StatusCode::PERMANENT_REDIRECT => request.method.clone(),
            StatusCode::MOVED_PERMANENTLY | StatusCode::FOUND if safe => request.method.clone(),
            StatusCode::SEE_OTHER if safe => request.method.clone(),
            StatusCode::SEE_OTHER => Method::GET,
            _ => return Ok(None),
        };
        let Some(location) = response.headers.get(header::LOCATION) else { return Ok(None) };
        let broken = || RawError::new(self.spec, Kind::Redirect, "the server redirected to a broken address");
        let location = std::str::from_utf8(location.as_bytes()).map_err(|_| broken())?;
        let mut url = request.url.join(location).map_err(|_| broken())?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(broken());
        }
        // A user in the address would become a credential.
        url.set_username("").and_then(|()| url.set_password(None)).map_err(|()| broken())?;
        url.set_fragment(None);
        let mut next = HttpRequest { url, ..request.clone() };
        if next.method != method {
            next.method = method;
            next.body = None;
            next.headers.remove(header::CONTENT_TYPE);
        }
        Ok(Some(next))
    }

    /// Returns why there is no response: because of what was to be sent, if that failed.
    fn unsent(&self, error: TransportError, failure: &Failure) -> Box<RawError> {
        match failure.lock().unwrap_or_else(PoisonError::into_inner).take() {
            Some(failure) => RawError::new(self.spec, Kind::Upload, failure.to_string()).source(failure),
            None => RawError::transport(self.spec, error),
        }
    }
}

fn counted(outcome: Outcome<Arrived>, retries: u32) -> Outcome<Arrived> {
    let attempts = retries.saturating_add(1);
    match outcome {
        Ok((mut answer, rest)) => {
            answer.attempts = attempts;
            Ok((answer, rest))
        }
        Err(error) => Err(error.attempts(attempts)),
    }
}

/// Gives the body of a request a place of its own for its failure.
fn watch(request: &mut HttpRequest) -> Failure {
    let Some(body) = &mut request.body else { return Failure::default() };
    let failure;
    (*body, failure) = body.watched();
    failure
}

/// Awaits a future unless another ends first.
pub(crate) async fn before<T>(future: BoxFuture<'_, T>, limit: BoxFuture<'_, ()>) -> Option<T> {
    let (mut future, mut limit) = (pin!(future), pin!(limit));
    poll_fn(|context| match future.as_mut().poll(context) {
        Poll::Ready(value) => Poll::Ready(Some(value)),
        Poll::Pending => limit.as_mut().poll(context).map(|()| None),
    })
    .await
}

impl RawError {
    /// Returns whether the same request might fare better later.
    pub(crate) fn is_transient(&self) -> bool {
        match self.kind() {
            Kind::Connect | Kind::Timeout | Kind::Interrupted => true,
            Kind::Login => self.login_failure().is_some_and(|failure| {
                failure.raw().is_transient() || failure.status().is_some_and(is_transient_status)
            }),
            _ => false,
        }
    }

    /// Returns whether there was no connection, so that nobody has seen the request.
    pub(crate) fn is_unconnected(&self) -> bool {
        match self.login_failure() {
            Some(failure) => failure.is_connect(),
            None => self.kind() == Kind::Connect,
        }
    }

    /// Returns how long the server asked to wait, also when it did so at a login.
    pub(crate) fn retry_after(&self) -> Option<Duration> {
        match self.login_failure() {
            Some(failure) => failure.retry_after(),
            None => self.asked_to_wait(),
        }
    }
}
