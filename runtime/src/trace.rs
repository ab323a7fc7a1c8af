//! Spans and events of `tracing`: the feature `tracing`. Without it, nothing here does anything.
//!
//! Names are those of OpenTelemetry's conventions for HTTP clients, and what they hold is what the document says: methods,
//! path templates, servers, statuses. Neither addresses nor parameters, headers or bodies get here.
//!
//! | what | level | fields |
//! |---|---|---|
//! | span `call`: a call with its repetitions, or one poll | info | `otel.name` (`GET /extract/{id}`), `otel.kind`, `http.request.method`, `url.template`, `server.address`, `server.port`; at its end `http.response.status_code`, `error.type`, `otel.status_code`, `http.request.resend_count` |
//! | span `wait`: a wait with its polls | info | `otel.name` (`wait GET /extract/{id}`), `otel.kind` |
//! | event `attempt`: an attempt that is over | debug | `http.request.resend_count`, `http.response.status_code` or `error.type` |
//! | event `waiting`, before a repetition or poll; after a throttle | debug | `reason` (`retry`, `poll`, `throttle`), `duration_ms` |

use std::time::Duration;

use crate::Call;
use crate::clock::Instant;
use crate::send::{Arrived, Outcome};

#[cfg(feature = "tracing")]
pub(crate) use on::{Span, attempt, waiting};

#[cfg(not(feature = "tracing"))]
pub(crate) use off::{Span, attempt, waiting};

/// Notes a wait that is over, if there was one.
pub(crate) fn waited(reason: &'static str, since: Instant, now: Instant) {
    let duration = now.saturating_duration_since(since);
    if !duration.is_zero() {
        waiting(reason, duration);
    }
}

#[cfg(feature = "tracing")]
mod on {
    use super::{Arrived, Call, Duration, Outcome};
    use crate::error::Kind;
    use std::borrow::Cow;
    use tracing::field::Empty;
    use tracing::{Instrument as _, debug, info_span};

    /// What is going on; `around` puts everything inside of it.
    pub(crate) struct Span(tracing::Span);

    impl Span {
        pub(crate) fn call(call: &Call) -> Self {
            let span = info_span!(
                "call",
                otel.name = name(call),
                otel.kind = "client",
                http.request.method = call.spec.request_method().as_str(),
                url.template = Empty,
                server.address = Empty,
                server.port = Empty,
                http.response.status_code = Empty,
                http.request.resend_count = Empty,
                error.r#type = Empty,
                otel.status_code = Empty,
            );
            if !span.is_disabled() {
                if !call.spec.path.is_empty() {
                    span.record("url.template", call.spec.path);
                }
                if let Ok(base) = call.core.shared.base(call.spec) {
                    span.record("server.address", base.host_str());
                    span.record("server.port", base.port_or_known_default());
                }
            }
            Self(span)
        }

        pub(crate) fn wait(call: &Call) -> Self {
            Self(info_span!("wait", otel.name = format!("wait {}", name(call)), otel.kind = "internal"))
        }

        pub(crate) fn around<F: Future>(&self, future: F) -> impl Future<Output = F::Output> {
            future.instrument(self.0.clone())
        }

        pub(crate) fn end(&self, outcome: &Outcome<Arrived>) {
            let attempts = match outcome {
                Ok((answer, _)) => answer.attempts,
                Err(error) => error.attempts_made(),
            };
            if attempts > 1 {
                self.0.record("http.request.resend_count", attempts - 1);
            }
            if let Some(status) = status(outcome) {
                self.0.record("http.response.status_code", status);
            }
            if let Some(error) = error_type(outcome) {
                self.0.record("error.type", &*error);
                self.0.record("otel.status_code", "ERROR");
            }
        }
    }

    /// Notes an attempt that is over.
    pub(crate) fn attempt(resend: u32, outcome: &Outcome<Arrived>) {
        debug!(
            http.request.resend_count = resend,
            http.response.status_code = status(outcome),
            error.r#type = error_type(outcome).as_deref(),
            "attempt"
        );
    }

    /// Notes a wait.
    pub(crate) fn waiting(reason: &'static str, duration: Duration) {
        let duration_ms = u64::try_from(duration.as_millis()).unwrap_or(u64::MAX);
        debug!(reason, duration_ms, "waiting");
    }

    fn name(call: &Call) -> String {
        format!("{} {}", call.spec.request_method(), call.spec.path).trim_end().to_owned()
    }

    fn status(outcome: &Outcome<Arrived>) -> Option<u16> {
        outcome.as_ref().ok().map(|(answer, _)| answer.status().as_u16())
    }

    fn error_type(outcome: &Outcome<Arrived>) -> Option<Cow<'static, str>> {
        match outcome {
            Ok((answer, _)) if answer.status().as_u16() < 400 => None,
            Ok((answer, _)) => Some(answer.status().as_u16().to_string().into()),
            Err(error) => Some(Cow::Borrowed(match error.kind() {
                Kind::Build => "build",
                Kind::Connect => "connect",
                Kind::Timeout | Kind::PollTimeout => "timeout",
                Kind::Interrupted => "interrupted",
                Kind::Redirect => "redirect",
                Kind::Throttle => "throttle",
                Kind::Login => "login",
                Kind::TooLarge => "too_large",
                Kind::Upload => "upload",
                _ => "other",
            })),
        }
    }
}

#[cfg(not(feature = "tracing"))]
mod off {
    use super::{Arrived, Call, Duration, Outcome};

    pub(crate) struct Span;

    impl Span {
        pub(crate) fn call(_: &Call) -> Self {
            Self
        }

        pub(crate) fn wait(_: &Call) -> Self {
            Self
        }

        pub(crate) fn around<F: Future>(&self, future: F) -> F {
            future
        }

        pub(crate) fn end(&self, _: &Outcome<Arrived>) {}
    }

    pub(crate) fn attempt(_: u32, _: &Outcome<Arrived>) {}

    pub(crate) fn waiting(_: &'static str, _: Duration) {}
}
