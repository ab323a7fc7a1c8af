//! When requests are repeated.

use std::time::Duration;

use excerpt_runtime::testing::TestClock;
use excerpt_runtime::{Retry, TransportErrorKind};

use crate::client::NewJob;
use crate::fake::{Fake, Reply};

fn done() -> Reply {
    Reply::json(200, r#"{"id": "7", "status": "FINISHED"}"#)
}

#[tokio::test]
async fn what_passes_is_tried_again() {
    let failures = [408, 429, 502, 503, 504].map(Reply::status).into_iter().chain(
        [TransportErrorKind::Connect, TransportErrorKind::Timeout, TransportErrorKind::Interrupted].map(Reply::fail),
    );
    for failure in failures.chain([Reply::json(200, "{").breaks()]) {
        let fake = Fake::replies([failure.clone(), failure, done()]);
        fake.client().get_extraction("7").await.unwrap();
        assert_eq!(fake.seen().len(), 3);
        assert_eq!(fake.clock.sleeps().len(), 2);
        assert!(fake.clock.sleeps().iter().all(|sleep| *sleep <= Duration::from_secs(1)));
    }
}

#[tokio::test]
async fn what_does_not_pass_is_not() {
    for failure in [Reply::status(400), Reply::status(404), Reply::status(500), Reply::json(200, "nonsense")] {
        let fake = Fake::replies([failure]);
        fake.client().get_extraction("7").await.unwrap_err();
        assert_eq!(fake.seen().len(), 1);
    }
}

#[tokio::test]
async fn what_is_not_safe_to_repeat_is_sent_once() {
    let job = NewJob { name: String::new(), label: None };
    for failure in [Reply::status(503), Reply::fail(TransportErrorKind::Connect)] {
        let fake = Fake::replies([failure]);
        fake.client().create_job(&job).await.unwrap_err();
        assert_eq!(fake.seen().len(), 1);
    }
    // A POST that the document declares idempotent is safe.
    let fake = Fake::replies([Reply::status(503), Reply::json(200, "{}")]);
    fake.client().get_batch().await.unwrap();
    assert_eq!(fake.seen().len(), 2);
}

#[tokio::test]
async fn attempts_are_counted_and_the_last_answer_is_given() {
    let fake = Fake::replies([Reply::status(503).body("down")]);
    let error = fake.client().get_extraction("7").await.unwrap_err();
    assert_eq!((fake.seen().len(), error.attempts()), (4, 4));
    assert_eq!(error.bytes().unwrap(), "down");
    assert!(error.to_string().ends_with(", after 4 attempts"), "{error}");
    fake.client().get_extraction("7").retry(Retry::none()).await.unwrap_err();
    assert_eq!(fake.seen().len(), 5);
    let client = fake.builder().api_key("k").retry(Retry::new().max_retries(1)).build().unwrap();
    client.get_extraction("7").await.unwrap_err();
    assert_eq!(fake.seen().len(), 7);
}

#[tokio::test]
async fn retry_after_is_obeyed_in_both_forms() {
    let mut fake = Fake::replies([
        Reply::status(429).header("retry-after", "7"),
        Reply::status(503).header("retry-after", "Tue, 01 Jan 2030 12:00:20 GMT"),
        done(),
    ]);
    fake.clock = TestClock::at("2030-01-01T12:00:00Z".parse().unwrap());
    fake.client().get_extraction("7").await.unwrap();
    assert_eq!(fake.times(), [0, 7_000, 20_000]);
}

#[tokio::test]
async fn a_wait_beyond_the_bound_is_not_begun() {
    let fake = Fake::replies([Reply::status(429).header("retry-after", "61")]);
    let error = fake.client().get_extraction("7").await.unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_secs(61)));
    assert!(fake.clock.sleeps().is_empty());
    let patient = fake.client().get_extraction("7").retry(Retry::new().within(Duration::from_secs(200)));
    patient.await.unwrap_err();
    assert_eq!(fake.times(), [0, 0, 61_000, 122_000, 183_000]);
}

#[tokio::test]
async fn jitter_is_within_bounds_and_can_be_seeded() {
    let sleeps = async || {
        let fake = Fake::replies([Reply::status(503)]);
        fake.client().get_extraction("7").await.unwrap_err();
        fake.clock.sleeps()
    };
    let first = sleeps().await;
    for (sleep, most) in first.iter().zip([500, 1000, 2000]) {
        assert!(*sleep <= Duration::from_millis(most));
    }
    assert_eq!(first.len(), 3);
    assert_eq!(first, sleeps().await);
}
