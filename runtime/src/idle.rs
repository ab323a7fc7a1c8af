//! A time-out that begins anew whenever something moves.

use std::future::poll_fn;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Poll;
use std::time::Duration;

use crate::clock::Instant;
use crate::{Clock, SystemClock};

/// How long an exchange may stand still. Clones are of the same exchange.
#[derive(Clone)]
pub(crate) struct Idle {
    limit: Duration,
    last: Arc<Mutex<Instant>>,
}

impl Idle {
    pub(crate) fn new(limit: Duration) -> Self {
        Self { limit, last: Arc::new(Mutex::new(SystemClock.now())) }
    }

    /// Notes that something moved.
    pub(crate) fn touch(&self) {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = SystemClock.now();
    }

    fn left(&self) -> Duration {
        let last = *self.last.lock().unwrap_or_else(PoisonError::into_inner);
        self.limit.saturating_sub(SystemClock.now().saturating_duration_since(last))
    }

    /// Awaits a future, counting from now; `None` when nothing moved for too long. The timer is only set again when it has
    /// run down, not at each move.
    pub(crate) async fn limit<T>(&self, future: impl Future<Output = T>) -> Option<T> {
        self.touch();
        let mut future = pin!(future);
        let mut timer = SystemClock.sleep(self.limit);
        poll_fn(|context| {
            if let Poll::Ready(value) = future.as_mut().poll(context) {
                return Poll::Ready(Some(value));
            }
            while timer.as_mut().poll(context).is_ready() {
                match self.left() {
                    Duration::ZERO => return Poll::Ready(None),
                    left => timer = SystemClock.sleep(left),
                }
            }
            Poll::Pending
        })
        .await
    }
}
