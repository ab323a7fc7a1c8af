//! From a call to its answer: throttle, attempts, redirects, size limit.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::{Duration, Instant};

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, Method, StatusCode, header};

use crate::auth;
use crate::error::{Kind, RawError};
use crate::request::{Prepared, forget_secrets};
use crate::retry::{is_idempotent, is_transient_status};
use crate::{Answer, BoxFuture, Call, Credential, HttpRequest, HttpResponse, ResponseBody, Scheme};

const MAX_REDIRECTS: u32 = 10;

pub(crate) type Outcome<T> = Result<T, Box<RawError>>;

impl Call {
    /// Sends the call, and again as often as its retry rules and the deadline allow. The answer has any status.
    pub(crate) async fn execute(&self, deadline: Option<Instant>) -> Outcome<Answer> {
        let prepared = self.prepare()?;
        let shared = &self.core.shared;
        let retry = self.retry.unwrap_or(shared.retry);
        let repeatable = self.spec.idempotent || is_idempotent(&self.spec.method);
        let started = shared.clock.now();
        let mut retries = 0_u32;
        loop {
            let outcome = self.attempt(&prepared, deadline).await;
            let after = match &outcome {
                Ok(answer) if is_transient_status(answer.status()) => answer.retry_after,
                Err(error) if error.is_transient() => error.retry_after(),
                _ => return counted(outcome, retries),
            };
            let now = shared.clock.now();
            let in_time = |delay: &Duration| {
                deadline.is_none_or(|deadline| now.checked_add(*delay).is_some_and(|next| next < deadline))
            };
            let delay = retry.delay(retries, now.saturating_duration_since(started), after, shared.random());
            match delay.filter(|delay| repeatable && in_time(delay)) {
                Some(delay) => shared.clock.sleep(delay).await,
                None => return counted(outcome, retries),
            }
            retries = retries.saturating_add(1);
        }
    }

    /// Sends one request, following redirects. With a deadline, neither the throttle nor the transport waits longer.
    pub(crate) async fn exchange(
        &self,
        prepared: &Prepared,
        credentials: &[(&'static Scheme, Credential)],
        deadline: Option<Instant>,
    ) -> Outcome<Answer> {
        let clock = &*self.core.shared.clock;
        self.pass_gate(deadline).await?;
        let mut timeout = self.timeout.unwrap_or(self.core.shared.timeout);
        if let Some(deadline) = deadline {
            timeout = timeout.min(deadline.saturating_duration_since(clock.now()));
        }
        let started = clock.now();
        let mut request = prepared.request.clone();
        let mut trusted = prepared.trusted;
        for _ in 0..=MAX_REDIRECTS {
            let mut outgoing = request.clone();
            if trusted {
                auth::apply(credentials, &mut outgoing.url, &mut outgoing.headers)
                    .map_err(|problem| RawError::new(self.spec, Kind::Build, problem))?;
            }
            let left = timeout.saturating_sub(clock.now().saturating_duration_since(started));
            outgoing.timeout = Some(left);
            let response = self.core.shared.transport.send(outgoing).await;
            let response = response.map_err(|error| RawError::transport(self.spec, error))?;
            let Some(mut next) = self.redirect(&request, &response)? else {
                return self.receive(request, response).await;
            };
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

    async fn pass_gate(&self, deadline: Option<Instant>) -> Outcome<()> {
        let Some(interval) = self.spec.throttle else { return Ok(()) };
        let shared = &self.core.shared;
        let key = format!("{}/{}", shared.api.name, self.spec.id);
        let turn = shared.gate.acquire(&key, interval, &*shared.clock);
        let turn = match deadline {
            None => Some(turn.await),
            Some(deadline) => {
                let left = deadline.saturating_duration_since(shared.clock.now());
                before(turn, shared.clock.sleep(left)).await
            }
        };
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

    async fn receive(&self, request: HttpRequest, response: HttpResponse) -> Outcome<Answer> {
        let HttpResponse { status, headers, body } = response;
        let limit = self.core.shared.max_response_bytes;
        let clock = &*self.core.shared.clock;
        let announced = content_length(&headers).filter(|_| request.method != Method::HEAD);
        let bytes = match announced {
            Some(length) if length > limit => None,
            announced => read(body, limit, announced).await.map_err(|error| RawError::transport(self.spec, error))?,
        };
        let Some(bytes) = bytes else {
            let detail = format!("the answer is larger than the limit of {limit} bytes");
            let answer = Answer::received(self.spec, status, headers, Bytes::new(), clock);
            return Err(RawError::new(self.spec, Kind::TooLarge, detail).answer(answer));
        };
        let mut answer = Answer::received(self.spec, status, headers, bytes, clock);
        answer.url = Some(request.url);
        Ok(answer)
    }
}

fn counted(outcome: Outcome<Answer>, retries: u32) -> Outcome<Answer> {
    let attempts = retries.saturating_add(1);
    match outcome {
        Ok(mut answer) => {
            answer.attempts = attempts;
            Ok(answer)
        }
        Err(error) => Err(error.attempts(attempts)),
    }
}

fn content_length(headers: &HeaderMap) -> Option<u64> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// Reads a whole body, or returns `None` as soon as it is larger than the limit.
async fn read(
    mut body: ResponseBody,
    limit: u64,
    announced: Option<u64>,
) -> Result<Option<Bytes>, crate::TransportError> {
    let fits = |length: usize| u64::try_from(length).is_ok_and(|length| length <= limit);
    let Some(first) = body.next().await? else { return Ok(Some(Bytes::new())) };
    if !fits(first.len()) {
        return Ok(None);
    }
    let Some(second) = body.next().await? else { return Ok(Some(first)) };
    // The length is only announced, so it does not decide how much memory is taken at once.
    let expected = announced.and_then(|length| usize::try_from(length).ok()).unwrap_or(0).min(1024 * 1024);
    let mut bytes = BytesMut::with_capacity(expected.max(first.len() + second.len()));
    bytes.extend_from_slice(&first);
    let mut next = Some(second);
    while let Some(chunk) = next {
        if !fits(bytes.len().saturating_add(chunk.len())) {
            return Ok(None);
        }
        bytes.extend_from_slice(&chunk);
        next = body.next().await?;
    }
    Ok(Some(bytes.freeze()))
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

    /// Returns how long the server asked to wait, also when it did so at a login.
    pub(crate) fn retry_after(&self) -> Option<Duration> {
        match self.login_failure() {
            Some(failure) => failure.retry_after(),
            None => self.asked_to_wait(),
        }
    }
}
