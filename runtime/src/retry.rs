//! When a request is sent again, and how long to wait before.
//!
//! Only what is safe to repeat is repeated: methods that are idempotent by definition, and operations that the document
//! declares so. Repeated are connections that failed or broke, time-outs, and the statuses 408, 429, 502, 503 and 504. The
//! wait grows exponentially, is drawn at random between nothing and the full wait ("full jitter"), and is never shorter
//! than the server's `Retry-After`.

use std::time::Duration;

use http::{HeaderMap, Method, StatusCode, header};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// The forms of a date in HTTP (RFC 9110, 5.6.7): the one that is sent today and the two that are obsolete.
const DATES: [&str; 3] = ["%a, %d %b %Y %H:%M:%S GMT", "%A, %d-%b-%y %H:%M:%S GMT", "%a %b %e %H:%M:%S %Y"];

/// How often and for how long a request is repeated.
///
/// The default repeats three times (four attempts in all) within 60 seconds, waiting up to 0.5, 1 and 2 seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retry {
    retries: u32,
    base: Duration,
    cap: Duration,
    within: Duration,
}

impl Retry {
    /// Returns the default.
    pub const fn new() -> Self {
        Self {
            retries: 3,
            base: Duration::from_millis(500),
            cap: Duration::from_secs(10),
            within: Duration::from_secs(60),
        }
    }

    /// Sends every request once.
    pub const fn none() -> Self {
        Self::new().max_retries(0)
    }

    /// Sets how many requests may follow the first.
    pub const fn max_retries(mut self, retries: u32) -> Self {
        self.retries = retries;
        self
    }

    /// Sets the longest wait before the first repetition; it doubles each time.
    pub const fn base_delay(mut self, delay: Duration) -> Self {
        self.base = delay;
        self
    }

    /// Sets the longest wait before any repetition. `Retry-After` may ask for a longer one.
    pub const fn max_delay(mut self, delay: Duration) -> Self {
        self.cap = delay;
        self
    }

    /// Sets the time, from the start of the first attempt, after which no further attempt begins. A `Retry-After` that
    /// points beyond it ends the attempts at once.
    pub const fn within(mut self, time: Duration) -> Self {
        self.within = time;
        self
    }

    /// Returns the wait before repetition number `retry` (from 0), or `None` to give up. `random` is within `0.0..1.0`.
    pub(crate) fn delay(
        &self,
        retry: u32,
        elapsed: Duration,
        after: Option<Duration>,
        random: f64,
    ) -> Option<Duration> {
        if retry >= self.retries {
            return None;
        }
        let delay = self.backoff(retry).mul_f64(random).max(after.unwrap_or_default());
        (elapsed.saturating_add(delay) <= self.within).then_some(delay)
    }

    /// Returns the full wait, without jitter, after `failures` failures (from 0).
    pub(crate) fn backoff(&self, failures: u32) -> Duration {
        self.base.saturating_mul(2_u32.saturating_pow(failures)).min(self.cap)
    }
}

impl Default for Retry {
    fn default() -> Self {
        Self::new()
    }
}

pub(crate) fn is_idempotent(method: &Method) -> bool {
    let known = [Method::GET, Method::HEAD, Method::PUT, Method::DELETE, Method::OPTIONS, Method::TRACE, Method::QUERY];
    known.contains(method)
}

pub(crate) fn is_transient_status(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 429 | 502 | 503 | 504)
}

/// Reads `Retry-After`: a number of seconds, or a date.
pub(crate) fn retry_after(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let value = headers.get(header::RETRY_AFTER)?.to_str().ok()?.trim();
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        // A number that overflows is as good as for ever.
        return Some(Duration::from_secs(value.parse().unwrap_or(u64::MAX)));
    }
    let date = DATES.iter().find_map(|form| DateTime::strptime(form, value).ok())?;
    let date = date.to_zoned(TimeZone::UTC).ok()?.timestamp();
    Some(Duration::try_from(date.duration_since(now)).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    fn after(value: &'static str) -> Option<Duration> {
        let headers = HeaderMap::from_iter([(header::RETRY_AFTER, HeaderValue::from_static(value))]);
        retry_after(&headers, "2030-01-01T12:00:00Z".parse().unwrap())
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        assert_eq!(after("0"), Some(Duration::ZERO));
        assert_eq!(after(" 120 "), Some(Duration::from_secs(120)));
        assert_eq!(after("99999999999999999999999"), Some(Duration::from_secs(u64::MAX)));
        assert_eq!(after("Tue, 01 Jan 2030 12:00:30 GMT"), Some(Duration::from_secs(30)));
        assert_eq!(after("Tuesday, 01-Jan-30 12:00:30 GMT"), Some(Duration::from_secs(30)));
        assert_eq!(after("Tue Jan  1 12:00:30 2030"), Some(Duration::from_secs(30)));
        assert_eq!(after("Tue, 01 Jan 2030 11:00:00 GMT"), Some(Duration::ZERO));
        for nonsense in ["", "-1", "soon", "1.5", "Tue, 32 Jan 2030 12:00:30 GMT", "Tue, 01 Jan 2030 12:00:30"] {
            assert_eq!(after(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn waits_grow_up_to_the_cap() {
        let retry = Retry::new().max_retries(100).within(Duration::MAX);
        let full = |n| retry.delay(n, Duration::ZERO, None, 1.0).unwrap();
        assert_eq!([0, 1, 2, 3].map(full), [500, 1000, 2000, 4000].map(Duration::from_millis));
        assert_eq!([40, 99].map(full), [10, 10].map(Duration::from_secs));
        assert_eq!(retry.delay(2, Duration::ZERO, None, 0.25), Some(Duration::from_millis(500)));
    }

    #[test]
    fn the_server_can_ask_for_more_but_not_beyond_the_bound() {
        let retry = Retry::new();
        assert_eq!(retry.delay(0, Duration::ZERO, Some(Duration::from_secs(30)), 0.5), Some(Duration::from_secs(30)));
        assert_eq!(retry.delay(0, Duration::from_secs(31), Some(Duration::from_secs(30)), 0.5), None);
        assert_eq!(retry.delay(0, Duration::ZERO, Some(Duration::MAX), 0.5), None);
        assert_eq!(Retry::none().delay(0, Duration::ZERO, None, 0.5), None);
    }
}
