//! The least time between two requests of an operation.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use excerpt_runtime::{BoxFuture, Clock, Gate, GateError, LocalGate};

use crate::fake::{Fake, Reply};

fn done() -> Fake {
    Fake::replies([Reply::json(200, "{}")])
}

#[tokio::test]
async fn clones_of_a_client_share_the_gap_in_order() {
    let fake = done();
    let client = fake.client();
    let calls: Vec<_> = (0..5).map(|_| tokio::spawn(client.clone().get_batch().send())).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!(fake.times(), [0, 2_000, 4_000, 6_000, 8_000]);
    fake.clock.advance(Duration::from_secs(60));
    client.get_batch().await.unwrap();
    client.get_batch().await.unwrap();
    assert_eq!(fake.times()[5..], [68_000, 70_000]);
}

#[tokio::test]
async fn the_gap_holds_for_repetitions_and_polls() {
    let retried = Fake::replies([Reply::status(503), Reply::json(200, "{}")]);
    retried.client().get_batch().await.unwrap();
    assert_eq!(retried.times(), [0, 2_000]);
    let polled = Fake::replies([
        Reply::json(200, r#"{"status": "waiting"}"#),
        Reply::json(200, r#"{"status": "waiting"}"#),
        Reply::json(200, r#"{"status": "done"}"#),
    ]);
    polled.client().get_batch().poll().await.unwrap();
    assert_eq!(polled.times(), [0, 2_000, 4_000]);
}

#[tokio::test]
async fn a_cancelled_wait_leaves_no_hole() {
    let fake = done();
    let client = fake.client();
    client.get_batch().await.unwrap();
    let mut dropped = client.get_batch().send();
    let waiting = std::future::poll_fn(|context| {
        std::task::Poll::Ready(std::pin::Pin::new(&mut dropped).poll(context).is_pending())
    });
    // Polling once on the paused clock would finish the wait; another sleeper that ends earlier keeps it pending.
    let _earlier = fake.clock.sleep(Duration::from_secs(1));
    assert!(waiting.await);
    drop(dropped);
    drop(_earlier);
    client.get_batch().await.unwrap();
    assert_eq!(fake.times(), [0, 2_000]);
}

#[tokio::test]
async fn a_late_wake_up_does_not_shorten_the_next_gap() {
    let fake = done();
    let gate = LocalGate::default();
    let interval = Duration::from_secs(2);
    gate.acquire("k", interval, &fake.clock).await.unwrap();
    fake.clock.advance(Duration::from_millis(2_500));
    gate.acquire("k", interval, &fake.clock).await.unwrap();
    assert_eq!(fake.clock.elapsed(), Duration::from_millis(2_500));
    gate.acquire("k", interval, &fake.clock).await.unwrap();
    assert_eq!(fake.clock.elapsed(), Duration::from_millis(4_500));
    gate.acquire("other", interval, &fake.clock).await.unwrap();
    assert_eq!(fake.clock.elapsed(), Duration::from_millis(4_500));
}

#[tokio::test]
async fn a_poll_does_not_wait_for_the_throttle_beyond_its_deadline() {
    let fake = Fake::replies([Reply::json(200, r#"{"status": "waiting"}"#)]);
    let client = fake.client();
    client.get_batch().await.unwrap();
    let error = client.get_batch().poll().timeout(Duration::from_secs(1)).await.unwrap_err();
    assert!(error.is_timeout() && error.is_unfinished());
    assert_eq!(fake.seen().len(), 1);
    assert_eq!(fake.clock.elapsed(), Duration::from_secs(1));
}

#[derive(Clone, Default)]
struct Shared(Arc<AtomicUsize>);

impl Gate for Shared {
    fn acquire<'a>(
        &'a self,
        key: &'a str,
        interval: Duration,
        _clock: &'a dyn Clock,
    ) -> BoxFuture<'a, Result<(), GateError>> {
        assert_eq!((key, interval), ("example/getBatch", Duration::from_secs(2)));
        let calls = self.0.fetch_add(1, Ordering::Relaxed);
        Box::pin(async move { if calls == 0 { Ok(()) } else { Err(GateError::new("redis is away")) } })
    }
}

#[tokio::test]
async fn a_shared_gate_can_be_brought() {
    let fake = done();
    let client = fake.builder().gate(Shared::default()).build().unwrap();
    client.get_batch().await.unwrap();
    let error = client.get_batch().await.unwrap_err();
    assert!(error.is_throttle());
    assert_eq!(fake.seen().len(), 1);
}
