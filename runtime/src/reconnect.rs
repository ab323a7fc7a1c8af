//! Events that are gone on with after a break, as the HTML standard says of `EventSource`.

use std::time::Duration;

use http::{HeaderName, HeaderValue, Method};

use crate::call::{Parameter, Place};
use crate::error::{Kind, RawError};
use crate::frames::Resume;
use crate::{BoxFuture, Call, trace};

const LAST_EVENT_ID: HeaderName = HeaderName::from_static("last-event-id");

/// The wait where the server does not ask for another; browsers take a few seconds.
const WAIT: Duration = Duration::from_secs(3);

/// The least wait, whatever the server asks for: one that ends each answer after an event would be asked without a break.
const LEAST: Duration = Duration::from_millis(100);

/// What it takes to ask for a stream again.
pub(crate) struct Reconnect {
    call: Call,
    most: u32,
    /// How often the stream was asked for without an event in between.
    attempts: u32,
    has_begun: bool,
}

impl Reconnect {
    /// Asks once.
    pub(crate) fn none(mut call: Call) -> Self {
        if call.spec.request_method() != Method::GET {
            // It is not sent again, and what was uploaded may be large.
            call.body = None;
        }
        Self { call, most: 0, attempts: 0, has_begun: false }
    }

    /// Asks so often, or returns the call that says why that cannot be.
    pub(crate) fn allow(&mut self, times: u32) -> Option<Call> {
        self.most = times;
        if self.call.spec.request_method() == Method::GET {
            return None;
        }
        self.call.refuse("only the stream of a GET can be asked for again");
        Some(self.call())
    }

    pub(crate) fn is_wanted(&self) -> bool {
        self.most > 0
    }

    /// The first answer has come.
    pub(crate) fn begun(&mut self) {
        self.has_begun = true;
    }

    pub(crate) fn has_begun(&self) -> bool {
        self.has_begun
    }

    /// An event came, so the attempts count anew.
    pub(crate) fn goes_on(&mut self) {
        self.attempts = 0;
    }

    /// Prepares the next request, which goes on where the last answer ended, and returns the wait before it; `None` when there
    /// were enough.
    pub(crate) fn again(&mut self, resume: &Resume) -> Result<Option<BoxFuture<'static, ()>>, Box<RawError>> {
        if self.attempts >= self.most {
            return Ok(None);
        }
        self.attempts += 1;
        if let Some(id) = resume.id.as_deref() {
            self.call.headers.retain(|(name, _)| *name != LAST_EVENT_ID);
            // A document may declare it as a parameter; that is where the first connection began.
            let is_it = |known: &Parameter| {
                known.place == Place::Header && known.name.eq_ignore_ascii_case(LAST_EVENT_ID.as_str())
            };
            self.call.parameters.retain(|known| !is_it(known));
            if !id.is_empty() {
                let value = HeaderValue::from_bytes(id.as_bytes()).map_err(|_| {
                    let detail = "the stream ended, and the id of its last event does not fit into `Last-Event-ID`";
                    RawError::new(self.call.spec, Kind::Build, detail)
                })?;
                self.call.headers.push((LAST_EVENT_ID, value));
            }
        }
        let wait = pause(resume.retry);
        trace::waiting("reconnect", wait);
        Ok(Some(self.call.core.shared.clock.sleep(wait)))
    }

    pub(crate) fn call(&self) -> Call {
        self.call.clone()
    }
}

/// Returns the wait between two connections for the one that the server has asked for.
fn pause(retry: Option<Duration>) -> Duration {
    retry.unwrap_or(WAIT).max(LEAST)
}

#[cfg(test)]
mod tests {
    use super::{LEAST, WAIT, pause};
    use std::time::Duration;

    #[test]
    fn a_server_asks_for_longer_waits_and_not_for_none() {
        let asked = Duration::from_secs(9);
        assert_eq!([pause(None), pause(Some(asked)), pause(Some(Duration::ZERO))], [WAIT, asked, LEAST]);
    }
}
