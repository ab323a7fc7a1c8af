use crate::exchange::Exchange;
use excerpt_runtime::testing::TestClock;
use extensions_runs_client::Client;
use extensions_runs_client::operations::{GetJob, StartJob};
use std::sync::mpsc::channel;
use std::time::Duration;

const STARTED: &str = r#"{"data":{"id":7}}"#;

fn client(exchange: &Exchange) -> Client {
    exchange.builder().clock(TestClock::new()).build().unwrap()
}

#[tokio::test]
async fn a_run_starts_waits_and_returns_the_result() {
    let exchange =
        Exchange::json(202, STARTED).then_json(200, r#"{"status":"waiting"}"#).then_json(200, r#"{"status":"done"}"#);
    let (sender, started) = channel();
    let run = client(&exchange).start_job().run().on_start(move |start| sender.send(start.data.id).unwrap());
    assert_eq!(run.await.unwrap().status.as_str(), "done");
    assert_eq!(started.try_recv(), Ok(7));
    let requests = exchange.requests();
    let urls: Vec<&str> = requests.iter().map(|request| request.url.as_str()).collect();
    let job = "https://case.example/jobs/7?trace=7";
    assert_eq!(urls, ["https://case.example/jobs?async=true", job, job]);
    assert_eq!(exchange.header("x-job").unwrap(), "7");
}

#[tokio::test]
async fn what_the_caller_sets_stays() {
    let exchange = Exchange::json(202, STARTED).then_json(200, r#"{"status":"done"}"#);
    client(&exchange).start_job().r#async(false).run().await.unwrap();
    assert_eq!(exchange.requests()[0].url.query(), Some("async=false"));
}

#[tokio::test]
async fn the_body_of_the_status_comes_from_the_start() {
    let exchange = Exchange::json(200, STARTED).then_json(200, r#"{"status":"done"}"#);
    client(&exchange).start_batch().run().await.unwrap();
    assert_eq!(exchange.text(), r#"{"jobId":7,"kind":7}"#);
}

#[tokio::test]
async fn an_error_says_what_was_started_and_how_far_it_was() {
    let exchange = Exchange::json(202, STARTED).then_json(200, r#"{"status":"waiting"}"#);
    let error = client(&exchange).start_job().run().timeout(Duration::from_secs(9)).await.unwrap_err();
    assert!(error.is_unfinished());
    assert_eq!(error.started::<StartJob>().unwrap().data.id, 7);
    assert_eq!(error.last::<GetJob>().unwrap().status.as_str(), "waiting");
    let exchange = Exchange::json(202, STARTED).then_json(200, r#"{"status":"failed"}"#);
    let error = client(&exchange).start_job().run().await.unwrap_err();
    assert!(error.is_poll_failed() && error.started::<StartJob>().is_some());
    let exchange = Exchange::json(202, r#"{"data":{"id":null}}"#);
    let error = client(&exchange).start_job().run().await.unwrap_err();
    assert!(error.is_decode() && error.started::<StartJob>().is_none());
}
