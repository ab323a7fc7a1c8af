//! Time as the runtime sees it, so that a test can bring its own.

use std::time::{Duration, Instant};

use jiff::Timestamp;

use crate::BoxFuture;

/// What tells the time and waits.
///
/// Retries, polls and throttles wait on it. The time-out of an attempt is kept by the transport, in real time.
pub trait Clock: Send + Sync + 'static {
    /// Returns a time that never goes back.
    fn now(&self) -> Instant;

    /// Returns the time of day, which the date form of `Retry-After` is measured against.
    fn wall(&self) -> Timestamp;

    /// Waits; the time counts from this call, not from the first poll of the future.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;
}

/// The clock of the machine, waiting on tokio's timer.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Instant {
        // Tokio's, not the system's, so that `tokio::time::pause` stops it together with the sleeps.
        tokio::time::Instant::now().into_std()
    }

    fn wall(&self) -> Timestamp {
        Timestamp::now()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(tokio::time::sleep(duration))
    }
}
