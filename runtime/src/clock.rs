//! Time as the runtime sees it, so that a test can bring its own.

use std::time::Duration;

use jiff::Timestamp;

use crate::BoxFuture;

#[cfg(not(target_arch = "wasm32"))]
pub use std::time::Instant;
#[cfg(target_arch = "wasm32")]
pub use web_time::Instant;

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

/// The clock of the machine, waiting on tokio's timer; in a browser, on the browser's.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[cfg(not(target_arch = "wasm32"))]
    fn now(&self) -> Instant {
        // Tokio's, not the system's, so that `tokio::time::pause` stops it together with the sleeps.
        tokio::time::Instant::now().into_std()
    }

    #[cfg(target_arch = "wasm32")]
    fn now(&self) -> Instant {
        Instant::now()
    }

    fn wall(&self) -> Timestamp {
        Timestamp::now()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(tokio::time::sleep(duration))
    }

    #[cfg(target_arch = "wasm32")]
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        // The browser's timer takes 31 bits; nobody waits for longer than the 24 days of that.
        let milliseconds = u32::try_from(duration.as_millis()).unwrap_or(u32::MAX).min(i32::MAX.unsigned_abs());
        Box::pin(send_wrapper::SendWrapper::new(gloo_timers::future::TimeoutFuture::new(milliseconds)))
    }
}
