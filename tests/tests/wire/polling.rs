//! Waiting for a result.

use crate::clients::{Anesya, Docmap, Expertai, Extracta, batch, builder};
use anesya_client::operations as anesya;
use anesya_client::operations::GetExtractionResponse;
use docmap_client::operations as docmap;
use docmap_client::operations::GetExtractionError;
use excerpt_runtime::testing::TestClock;
use excerpt_runtime::{Api, Retry};
use excerpt_tests::{Reply, Server, Tap, example};
use expertai_client::operations as expertai;
use expertai_client::types::TaskStatus;
use serde_json::json;
use std::error::Error as _;
use std::sync::{Arc, Mutex};
use std::time::Duration;

fn paused<C: Api>(server: &Server) -> (C, TestClock) {
    let clock = TestClock::new();
    (builder(server).clock(clock.clone()).build().unwrap(), clock)
}

fn seconds<const N: usize>(seconds: [u64; N]) -> [Duration; N] {
    seconds.map(Duration::from_secs)
}

fn processing() -> Reply {
    example("docmap getExtraction 200 processing").reply()
}

fn completed() -> Reply {
    example("docmap getExtraction 200 completed").reply()
}

#[tokio::test]
async fn docmap_is_asked_every_two_seconds_until_it_is_done() {
    let server = Server::start([processing(), processing(), processing(), completed()]);
    let (client, clock) = paused::<Docmap>(&server);
    let done = client.get_extraction("7").poll().await.unwrap();
    assert_eq!(done.data.file_name, "invoice-2024-001.pdf");
    assert_eq!(clock.sleeps(), seconds([2, 2, 2]));
    assert_eq!(server.targets(), ["/v1/extractions/7"; 4]);
}

#[tokio::test]
async fn a_result_that_is_there_needs_no_waiting() {
    let server = Server::start([completed()]);
    let (client, clock) = paused::<Docmap>(&server);
    client.get_extraction("7").poll().await.unwrap();
    assert!(clock.sleeps().is_empty());
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_failed_extraction_is_an_error_with_its_body() {
    let mut failed = example("docmap getExtraction 200 processing").with("/data/status", "failed");
    failed["data"]["error"] = json!("Jane Doe's page is unreadable");
    let server = Server::start([processing(), Reply::json(200, &failed)]);
    let (client, _) = paused::<Docmap>(&server);
    let error = client.get_extraction("7").poll().await.unwrap_err();
    assert!(error.is_poll_failed() && !error.is_timeout(), "{error}");
    let last = error.last::<docmap::GetExtraction>().unwrap();
    assert_eq!(last.data.error.as_deref(), Some("Jane Doe's page is unreadable"));
    assert!(error.to_string().contains("`failed`") && !error.to_string().contains("Jane"), "{error}");
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn the_time_out_carries_the_last_body() {
    let server = Server::always(processing());
    let (client, clock) = paused::<Docmap>(&server);
    let error = client.get_extraction("7").poll().await.unwrap_err();
    assert!(error.is_timeout() && error.is_unfinished() && !error.is_poll_failed(), "{error}");
    assert_eq!(error.last::<docmap::GetExtraction>().unwrap().data.id, "extract_9k2m4n6p8q0r1s3t");
    // The page's own sample asks 30 times, 2 seconds apart.
    assert_eq!(server.requests().len(), 30);
    assert!(clock.elapsed() <= Duration::from_secs(60));
}

#[tokio::test]
async fn time_out_and_interval_are_the_callers_but_for_the_documented_gap() {
    let server = Server::always(processing());
    let (client, clock) = paused::<Docmap>(&server);
    let wait = client.get_extraction("7").poll().timeout(Duration::from_secs(12)).interval(Duration::from_secs(5));
    assert!(wait.await.unwrap_err().is_unfinished());
    assert_eq!(clock.sleeps(), seconds([5, 5]));

    let (client, clock) = paused::<Docmap>(&server);
    let wait = client.get_extraction("7").poll().timeout(Duration::from_secs(5)).interval(Duration::from_millis(1));
    assert!(wait.await.unwrap_err().is_unfinished());
    assert_eq!(clock.sleeps(), seconds([2, 2]));
}

#[tokio::test]
async fn one_failed_poll_does_not_end_the_wait() {
    let unavailable = Reply::text(503, "text/html", "<h1>Busy</h1>");
    let failures = [
        unavailable,
        Reply::json(500, &json!({"error": {"code": "INTERNAL_ERROR", "message": "x"}})),
        Reply::new(429),
        Reply::raw(""),
        Reply::text(200, "application/json", "{\"data\"").cut(1),
    ];
    for failure in failures {
        let server = Server::start([processing(), failure.clone(), processing(), completed()]);
        let (client, clock) = paused::<Docmap>(&server);
        client.get_extraction("7").poll().await.unwrap_or_else(|error| panic!("{failure:?}: {error}"));
        assert_eq!(clock.sleeps(), seconds([2, 2, 2]), "{failure:?}");
    }
}

#[tokio::test]
async fn polls_that_keep_failing_slow_down_and_end_in_the_time_out() {
    let server = Server::answering({
        let mut first = true;
        move |_| if std::mem::take(&mut first) { processing() } else { Reply::new(503) }
    });
    let (client, clock) = paused::<Docmap>(&server);
    let error = client.get_extraction("7").poll().await.unwrap_err();
    assert!(error.is_unfinished(), "{error}");
    assert_eq!(error.last::<docmap::GetExtraction>().unwrap().status(), 200);
    assert!(error.source().unwrap().to_string().contains("503"), "{error:?}");
    let sleeps = clock.sleeps();
    assert!(sleeps.is_sorted() && sleeps.len() < 20 && sleeps.last() > Some(&Duration::from_secs(2)), "{sleeps:?}");
}

#[tokio::test]
async fn an_error_that_waiting_cannot_mend_ends_the_wait() {
    let unauthorized = example("docmap getExtraction 401 unauthorized").reply();
    let server = Server::start([processing(), unauthorized, completed()]);
    let (client, clock) = paused::<Docmap>(&server);
    let error = client.get_extraction("7").poll().await.unwrap_err();
    assert!(matches!(error.api(), Some(GetExtractionError::Unauthorized(_))), "{error}");
    assert_eq!(clock.sleeps(), seconds([2]));
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_body_that_does_not_decode_ends_the_wait() {
    let server = Server::start([processing(), Reply::text(200, "application/json", "{}"), completed()]);
    let (client, _) = paused::<Docmap>(&server);
    let error = client.get_extraction("7").poll().await.unwrap_err();
    assert!(error.is_decode(), "{error}");
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn retry_after_counts_when_it_is_longer_than_the_interval() {
    let server = Server::start([
        processing().header("retry-after", "7"),
        processing().header("retry-after", "1"),
        Reply::new(503).header("Retry-After", "Tue, 01 Jan 2030 12:00:20 GMT"),
        completed(),
    ]);
    let (client, clock) = paused::<Docmap>(&server);
    client.get_extraction("7").poll().await.unwrap();
    // The clock started at noon and showed 12:00:09 when the third answer came.
    assert_eq!(clock.sleeps(), seconds([7, 2, 11]));
}

#[tokio::test]
async fn anesya_is_ready_when_it_no_longer_says_202() {
    let (running, done) =
        (example("anesya getExtraction 202 inProgress"), example("anesya getExtraction 200 finished"));
    let created = running.with("/status", "CREATED");
    // 200 with a pending status, and 202 with a final one, both mean "not yet".
    let early = running.with("/status", "FINISHED");
    let server = Server::start([running.reply(), Reply::json(200, &created), Reply::json(202, &early), done.reply()]);
    let (client, clock) = paused::<Anesya>(&server);
    let response = client.get_extraction("7").poll().await.unwrap();
    assert_eq!(response.status(), 200);
    assert!(matches!(response.into_body(), GetExtractionResponse::Extraction(_)));
    assert_eq!(clock.sleeps(), seconds([2, 2, 2]));
}

#[tokio::test]
async fn anesya_fails_and_runs_out_of_time() {
    let failed = example("anesya getExtraction 200 finished").with("/status", "ERROR");
    let server = Server::start([Reply::json(200, &failed)]);
    let (client, _) = paused::<Anesya>(&server);
    let error = client.get_extraction("7").poll().await.unwrap_err();
    assert!(error.is_poll_failed(), "{error}");
    let last = error.last::<anesya::GetExtraction>().unwrap();
    assert!(matches!(&*last, GetExtractionResponse::Extraction(body) if body.status.as_str() == "ERROR"));

    let server = Server::always(example("anesya getExtraction 202 inProgress").reply());
    let (client, _) = paused::<Anesya>(&server);
    let error = client.get_extraction("7").poll().await.unwrap_err();
    assert_eq!(error.last::<anesya::GetExtraction>().unwrap().status(), 202);
    assert_eq!(server.requests().len(), 150, "every 2 seconds for 5 minutes");
}

#[tokio::test]
async fn waiting_for_a_download_ends_with_the_file() {
    let running = example("anesya getExtraction 202 inProgress").reply();
    let server = Server::start([running, Reply::text(200, "text/csv", "a;b")]);
    let (client, _) = paused::<Anesya>(&server);
    let done = client.get_extraction("7").download(anesya_client::types::Download::Csv).poll().await.unwrap();
    assert_eq!(done.into_body(), GetExtractionResponse::Csv("a;b".into()));
    assert_eq!(server.targets(), ["/extract/7/?download=csv"; 2]);
}

#[tokio::test]
async fn expertai_reports_progress_and_waits_through_unknown_states() {
    let progress = example("expertai getStatus 200 progress");
    let server = Server::start([
        Reply::json(200, &json!({"current": 0, "message": "queued", "state": "PENDING"})),
        progress.reply(),
        Reply::new(503),
        Reply::json(200, &json!({"current": 70, "state": "POLISHING"})),
        example("expertai getStatus 200 success").reply(),
    ]);
    let (client, clock) = paused::<Expertai>(&server);
    let seen = Arc::new(Mutex::new(Vec::new()));
    let report = seen.clone();
    let wait = client.get_status("7").poll().on_progress(move |now| {
        report.lock().unwrap().push((now.current, now.state, now.elapsed.as_secs(), now.attempt));
    });
    assert!(matches!(wait.await.unwrap().into_body(), TaskStatus::Success(_)));
    let expected = [(0, "PENDING", 0, 1), (40, "PROGRESS", 2, 2), (70, "POLISHING", 6, 4), (100, "SUCCESS", 8, 5)];
    assert_eq!(*seen.lock().unwrap(), expected.map(|(current, state, at, n)| (current, Some(state.to_owned()), at, n)));
    assert_eq!(clock.sleeps(), seconds([2, 2, 2, 2]));
}

#[tokio::test]
async fn expertai_fails_in_two_ways() {
    for state in ["FAILURE", "ABORTED"] {
        let failed = example("expertai getStatus 200 failure").with("/state", state);
        let server = Server::start([example("expertai getStatus 200 progress").reply(), Reply::json(200, &failed)]);
        let (client, _) = paused::<Expertai>(&server);
        let error = client.get_status("7").poll().await.unwrap_err();
        assert!(error.is_poll_failed(), "{error}");
        let last = error.last::<expertai::GetStatus>().unwrap().into_body();
        assert!(matches!(last, TaskStatus::Failure(task) if task.message == "error message"));
    }
}

#[tokio::test]
async fn extracta_waits_at_the_pace_of_its_throttle() {
    let waiting = || example("extracta getBatchResults 200 waiting").reply();
    let server = Server::start([waiting(), waiting(), example("extracta getBatchResults 200 done").reply()]);
    let clock = TestClock::new();
    let tap = Tap::new(&server, &clock);
    let client = builder::<Extracta>(&server).transport(tap.clone()).clock(clock.clone()).build().unwrap();
    let done = client.get_batch_results(batch()).poll().await.unwrap();
    assert_eq!(done.files.as_ref().unwrap().len(), 1);
    // Interval and throttle are the same two seconds, not four.
    assert_eq!(tap.times(), seconds([0, 2, 4]));
    let bodies: Vec<_> = server.requests().iter().map(|request| request.body().to_owned()).collect();
    assert_eq!(bodies, [r#"{"extractionId":"extractionId","batchId":"batchId"}"#; 3]);
}

#[tokio::test]
async fn a_wait_outlives_retries_that_are_turned_off() {
    let server = Server::start([Reply::new(503), completed()]);
    let (client, _) = paused::<Docmap>(&server);
    client.get_extraction("7").retry(Retry::none()).poll().await.unwrap();
}

#[tokio::test]
async fn a_server_that_falls_silent_is_not_waited_for_beyond_the_deadline() {
    let server = Server::start([processing(), Reply::silence()]);
    let (client, clock) = paused::<Docmap>(&server);
    // The transport keeps the rest of the time, and its clock is a real one.
    let timeout = Duration::from_millis(2_300);
    let error = client.get_extraction("7").poll().timeout(timeout).await.unwrap_err();
    assert!(error.is_unfinished() && error.source().unwrap().to_string().contains("timed out"), "{error:?}");
    assert_eq!(error.last::<docmap::GetExtraction>().unwrap().data.status.as_str(), "processing");
    assert_eq!((server.requests().len(), clock.sleeps()), (2, seconds([2]).to_vec()));
}
