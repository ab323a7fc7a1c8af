//! What tests of generated clients need: a clock that is paused.

use std::collections::BTreeMap;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use jiff::Timestamp;

use crate::clock::Instant;
use crate::{BoxFuture, Clock};

/// A clock that stands still until somebody sleeps on it.
///
/// Sleeping takes no real time. The sleep that ends first moves the clock to its end and wakes; no sleep is jumped over, so
/// several tasks see the same order of events as on a real clock. Clones are the same clock.
///
/// ```
/// use excerpt_runtime::{Clock, testing::TestClock};
/// use std::time::Duration;
///
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
/// let clock = TestClock::new();
/// clock.sleep(Duration::from_secs(3600)).await;
/// assert_eq!(clock.elapsed(), Duration::from_secs(3600));
/// assert_eq!(clock.sleeps(), [Duration::from_secs(3600)]);
/// # });
/// ```
#[derive(Clone, Debug)]
pub struct TestClock {
    state: Arc<Mutex<State>>,
}

#[derive(Debug)]
struct State {
    start: Instant,
    wall: Timestamp,
    elapsed: Duration,
    sleeps: Vec<Duration>,
    /// Sleeps that have not ended, by their end and then by age.
    sleepers: BTreeMap<(Duration, u64), Option<Waker>>,
    next: u64,
}

impl TestClock {
    /// Returns a clock that shows noon of 1 January 2030, UTC.
    pub fn new() -> Self {
        Self::at(Timestamp::constant(1_893_499_200, 0))
    }

    /// Returns a clock that shows the given time of day.
    pub fn at(wall: Timestamp) -> Self {
        let state = State {
            start: Instant::now(),
            wall,
            elapsed: Duration::ZERO,
            sleeps: Vec::new(),
            sleepers: BTreeMap::new(),
            next: 0,
        };
        Self { state: Arc::new(Mutex::new(state)) }
    }

    /// Returns how far the clock has moved.
    pub fn elapsed(&self) -> Duration {
        self.lock().elapsed
    }

    /// Returns every sleep that was asked for, in order.
    pub fn sleeps(&self) -> Vec<Duration> {
        self.lock().sleeps.clone()
    }

    /// Moves the clock by hand.
    pub fn advance(&self, duration: Duration) {
        let mut state = self.lock();
        state.elapsed = state.elapsed.saturating_add(duration);
        state.wake_first();
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for TestClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for TestClock {
    fn now(&self) -> Instant {
        let state = self.lock();
        state.start.checked_add(state.elapsed).unwrap_or(state.start)
    }

    fn wall(&self) -> Timestamp {
        let state = self.lock();
        state.wall.checked_add(state.elapsed).unwrap_or(Timestamp::MAX)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        let mut state = self.lock();
        state.sleeps.push(duration);
        let key = (state.elapsed.saturating_add(duration), state.next);
        state.next += 1;
        state.sleepers.insert(key, None);
        drop(state);
        Box::pin(Sleep { clock: self.clone(), key })
    }
}

impl State {
    fn wake_first(&mut self) {
        if let Some(waker) = self.sleepers.first_entry().and_then(|mut first| first.get_mut().take()) {
            waker.wake();
        }
    }
}

struct Sleep {
    clock: TestClock,
    key: (Duration, u64),
}

impl Future for Sleep {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let mut state = self.clock.lock();
        let first = state.sleepers.first_key_value().is_none_or(|(first, _)| *first >= self.key);
        if first || self.key.0 <= state.elapsed {
            state.elapsed = state.elapsed.max(self.key.0);
            state.sleepers.remove(&self.key);
            state.wake_first();
            return Poll::Ready(());
        }
        state.sleepers.insert(self.key, Some(context.waker().clone()));
        Poll::Pending
    }
}

impl Drop for Sleep {
    fn drop(&mut self) {
        let mut state = self.clock.lock();
        if state.sleepers.remove(&self.key).is_some() {
            state.wake_first();
        }
    }
}
