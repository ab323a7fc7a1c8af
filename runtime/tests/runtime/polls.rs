//! Waiting for a final answer.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use excerpt_runtime::{Credential, Retry, TransportErrorKind};

use crate::client::{ExtractionStatus, GetExtraction, GetExtractionError, GetExtractionResponse};
use crate::fake::{Fake, Reply, SECRET};

fn state(status: u16, state: &str) -> Reply {
    Reply::json(status, &format!(r#"{{"id": "7", "status": "{state}"}}"#))
}

fn status_of(response: &GetExtractionResponse) -> &ExtractionStatus {
    let GetExtractionResponse::Extraction(extraction) = response else { panic!("{response:?}") };
    &extraction.status
}

#[tokio::test]
async fn it_polls_until_the_answer_is_final() {
    let fake =
        Fake::replies([state(202, "CREATED"), state(202, "x"), state(200, "IN_PROGRESS"), state(200, "FINISHED")]);
    let response = fake.client().get_extraction("7").poll().await.unwrap();
    assert_eq!(*status_of(&response), ExtractionStatus::Finished);
    assert_eq!(fake.times(), [0, 2_000, 4_000, 6_000]);
}

#[tokio::test]
async fn answers_without_a_state_are_final() {
    let csv = Reply::status(200).header("content-type", "text/csv").body("a,b");
    let fake = Fake::replies([state(200, "IN_PROGRESS"), csv]);
    let response = fake.client().get_extraction("7").poll().await.unwrap();
    assert_eq!(*response, GetExtractionResponse::Csv("a,b".to_owned()));
    let fake = Fake::replies([Reply::json(200, "{")]);
    assert!(fake.client().get_extraction("7").poll().await.unwrap_err().is_decode());
}

#[tokio::test]
async fn a_failed_state_is_an_error_with_the_answer() {
    let fake = Fake::replies([state(200, "IN_PROGRESS"), state(200, "ERROR")]);
    let error = fake.client().get_extraction("7").poll().await.unwrap_err();
    assert!(error.is_poll_failed() && !error.is_timeout() && !error.is_unfinished());
    assert_eq!(
        error.to_string(),
        "getExtraction: GET /extract/{id}/: the wait ended in the state `ERROR` (the answer was 200 OK)"
    );
    let last = error.last::<GetExtraction>().unwrap();
    assert_eq!(*status_of(&last), ExtractionStatus::Error);
}

#[tokio::test]
async fn one_failed_poll_does_not_end_the_wait() {
    let fake = Fake::replies([
        Reply::fail(TransportErrorKind::Connect),
        state(202, "x"),
        Reply::status(500),
        Reply::status(429).header("retry-after", "5"),
        Reply::fail(TransportErrorKind::Timeout),
        state(200, "FINISHED"),
    ]);
    fake.client().get_extraction("7").poll().await.unwrap();
    // Each wait is the longest of the interval (2 s), `Retry-After`, and the backoff (0.5, 1, 2 s after failures); before the
    // server has been reached there is no interval.
    assert_eq!(fake.times(), [0, 500, 2_500, 4_500, 9_500, 11_500]);
}

#[tokio::test]
async fn other_errors_end_the_wait() {
    let fake = Fake::replies([state(202, "x"), Reply::json(404, r#"{"detail": "gone"}"#)]);
    let error = fake.client().get_extraction("7").poll().await.unwrap_err();
    assert!(matches!(error.api(), Some(GetExtractionError::NotFound(_))));
    assert_eq!(fake.seen().len(), 2);
    let error = fake.builder().build().unwrap().get_extraction("7").poll().await.unwrap_err();
    assert!(error.is_build());
}

#[tokio::test]
async fn running_out_of_time_keeps_the_last_answer() {
    let fake = Fake::replies([state(200, "IN_PROGRESS")]);
    let error = fake.client().get_extraction("7").poll().await.unwrap_err();
    assert!(error.is_timeout() && error.is_unfinished() && !error.is_poll_failed());
    assert_eq!(fake.seen().len(), 30);
    assert_eq!(
        error.to_string(),
        "getExtraction: GET /extract/{id}/: there was no final answer within 60s (the answer was 200 OK)"
    );
    assert_eq!(*status_of(&error.last::<GetExtraction>().unwrap()), ExtractionStatus::InProgress);
    let any = error.into_any();
    assert!(any.last::<GetExtraction>().is_some());

    let short = Fake::replies([state(202, "x"), Reply::status(503)]);
    let error = short.client().get_extraction("7").poll().timeout(Duration::from_secs(5)).await.unwrap_err();
    assert_eq!(short.times(), [0, 2_000, 4_000]);
    assert!(error.last::<GetExtraction>().is_some());
    let source = std::error::Error::source(&error).unwrap().to_string();
    assert!(source.ends_with("the server answered 503 Service Unavailable"), "{source}");

    let never = Fake::replies([Reply::fail(TransportErrorKind::Timeout)]);
    let error = never.client().get_extraction("7").poll().timeout(Duration::from_secs(9)).await.unwrap_err();
    assert!(error.last::<GetExtraction>().is_none());
    assert!(error.is_unfinished());
}

#[tokio::test]
async fn a_server_that_was_never_reached_is_no_wait() {
    let never = Fake::replies([Reply::fail(TransportErrorKind::Connect)]);
    let error = never.client().get_extraction("7").poll().await.unwrap_err();
    assert!(error.is_connect() && !error.is_unfinished(), "{error}");
    assert_eq!(never.times(), [0, 500, 1_500, 3_500]);
    let once =
        never.builder().credential("tokenAuth", Credential::api_key(SECRET)).retry(Retry::none()).build().unwrap();
    assert!(once.get_extraction("7").poll().await.unwrap_err().is_connect());
    assert_eq!(never.seen().len(), 5);
    // Later it is one failed poll among others.
    let gone = Fake::replies([state(202, "x"), Reply::fail(TransportErrorKind::Connect)]);
    let error = gone.client().get_extraction("7").poll().await.unwrap_err();
    assert!(error.is_unfinished(), "{error}");
}

#[tokio::test]
async fn attempts_end_with_the_deadline() {
    let fake = Fake::replies([state(202, "x"), state(200, "FINISHED")]);
    fake.client().get_extraction("7").poll().timeout(Duration::from_secs(3)).await.unwrap();
    let timeouts: Vec<_> = fake.seen().iter().map(|seen| seen.request.timeout.unwrap().as_secs()).collect();
    assert_eq!(timeouts, [3, 1]);
    fake.client().get_extraction("7").timeout(Duration::from_secs(2)).poll().timeout(Duration::MAX).await.unwrap();
    assert_eq!(fake.seen()[2].request.timeout.unwrap().as_secs(), 2);
}

#[tokio::test]
async fn the_interval_can_be_longer_but_not_shorter() {
    let fake = Fake::replies([state(202, "x"), state(200, "FINISHED"), state(202, "x"), state(200, "FINISHED")]);
    fake.client().get_extraction("7").poll().interval(Duration::from_secs(5)).await.unwrap();
    let shorter = Fake::replies([state(202, "x"), state(200, "FINISHED")]);
    shorter.client().get_extraction("7").poll().interval(Duration::ZERO).await.unwrap();
    assert_eq!((fake.times(), shorter.times()), (vec![0, 5_000], vec![0, 2_000]));
}

#[tokio::test]
async fn progress_is_reported() {
    let at = |current: &str| Reply::json(200, &format!(r#"{{"id": "7", "status": "CREATED", "current": {current}}}"#));
    let fake = Fake::replies([at("null"), at("3"), Reply::status(500), at("7.5"), state(200, "FINISHED")]);
    let reports = Arc::new(Mutex::new(Vec::new()));
    let sink = reports.clone();
    let report = move |now: excerpt_runtime::Progress| {
        sink.lock().unwrap().push((now.current, now.state.unwrap(), now.elapsed.as_secs(), now.attempt));
    };
    fake.client().get_extraction("7").poll().on_progress(report).await.unwrap();
    let created = || "CREATED".to_owned();
    let expected = [(0, created(), 0, 1), (3, created(), 2, 2), (7, created(), 6, 4), (7, "FINISHED".to_owned(), 8, 5)];
    assert_eq!(*reports.lock().unwrap(), expected);
}

#[tokio::test]
async fn with_final_states_listed_others_are_pending() {
    let body = |status: &str| Reply::json(200, &format!(r#"{{"status": {status}}}"#));
    let fake = Fake::replies([body("\"new\""), body("1"), body("true"), body("\"done\"")]);
    fake.client().get_batch().poll().await.unwrap();
    assert_eq!(fake.seen().len(), 4);
    let fake = Fake::replies([body("null")]);
    fake.client().get_batch().poll().await.unwrap();
    assert_eq!(fake.seen().len(), 1);
}
