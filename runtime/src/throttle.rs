//! The least time between two requests of one operation.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::clock::Instant;
use crate::{BoxError, BoxFuture, Clock};

/// What holds a request back until its turn has come.
///
/// Every request of an operation with `x-throttle` passes it: calls, repetitions, polls and pages. The runtime has one for
/// the inside of a process. A fleet of workers on one API key can bring a shared one: `examples/redis_gate.rs` of this crate
/// keeps it in Redis, and is there to be copied.
pub trait Gate: Send + Sync + 'static {
    /// Returns when a request may be sent, so that any two under one key are at least `interval` apart.
    ///
    /// The key is `api/operation`; it does not say whose API key the request carries. The clock is the client's. Dropping the
    /// future must give up the place in the queue.
    fn acquire<'a>(
        &'a self,
        key: &'a str,
        interval: Duration,
        clock: &'a dyn Clock,
    ) -> BoxFuture<'a, Result<(), GateError>>;
}

impl<G: Gate + ?Sized> Gate for Arc<G> {
    fn acquire<'a>(
        &'a self,
        key: &'a str,
        interval: Duration,
        clock: &'a dyn Clock,
    ) -> BoxFuture<'a, Result<(), GateError>> {
        (**self).acquire(key, interval, clock)
    }
}

/// Why a gate could not say when a request may be sent.
#[derive(Debug, thiserror::Error)]
#[error("the throttle failed")]
pub struct GateError {
    source: BoxError,
}

impl GateError {
    /// Returns an error with its cause.
    pub fn new(source: impl Into<BoxError>) -> Self {
        Self { source: source.into() }
    }
}

/// The gate inside a process: first come, first served.
#[derive(Debug, Default)]
pub struct LocalGate {
    lanes: Mutex<HashMap<String, Arc<Lane>>>,
}

/// When the last request of an operation was let through. Whoever is next holds the lock while it waits, and the lock is
/// handed on in the order of arrival. So the time is measured from when the request before really left, a late wake-up
/// cannot shorten a gap, and a dropped future leaves no hole in the queue.
type Lane = tokio::sync::Mutex<Option<Instant>>;

impl Gate for LocalGate {
    fn acquire<'a>(
        &'a self,
        key: &'a str,
        interval: Duration,
        clock: &'a dyn Clock,
    ) -> BoxFuture<'a, Result<(), GateError>> {
        Box::pin(async move {
            let lane = self.lane(key);
            let mut last = lane.lock().await;
            while let Some(left) = last.and_then(|last| interval.checked_sub(clock.now().duration_since(last))) {
                if left.is_zero() {
                    break;
                }
                clock.sleep(left).await;
            }
            *last = Some(clock.now());
            Ok(())
        })
    }
}

impl LocalGate {
    fn lane(&self, key: &str) -> Arc<Lane> {
        let mut lanes = self.lanes.lock().unwrap_or_else(PoisonError::into_inner);
        match lanes.get(key) {
            Some(lane) => lane.clone(),
            None => lanes.entry(key.to_owned()).or_default().clone(),
        }
    }
}
