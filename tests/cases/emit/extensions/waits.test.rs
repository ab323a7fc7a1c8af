use crate::exchange::Exchange;
use excerpt_runtime::testing::TestClock;
use extensions_waits_client::Client;
use extensions_waits_client::operations::PollResultResponse;
use std::sync::mpsc::channel;
use std::time::Duration;

#[tokio::test]
async fn a_wait_ends_with_the_state_that_the_document_calls_done() {
    let job = |state: &str| format!(r#"{{"data":{{"status":"{state}","percent":50}}}}"#);
    let exchange = Exchange::json(200, job("waiting")).then_json(200, job("paused")).then_json(200, job("done"));
    let clock = TestClock::new();
    let client: Client = exchange.builder().clock(clock.clone()).build().unwrap();
    let (reports, progress) = channel();
    let done = client.poll_job().poll().on_progress(move |now| reports.send(now.current).unwrap()).await.unwrap();
    assert_eq!(done.data.status.as_str(), "done");
    assert_eq!((exchange.requests().len(), progress.iter().collect()), (3, vec![50, 50, 50]));
    assert!(clock.elapsed() >= Duration::from_secs(4));
    let client: Client = Exchange::json(200, job("failed")).client();
    assert!(client.poll_job().poll().await.is_err());
}

#[tokio::test]
async fn a_status_can_mean_to_ask_again() {
    let exchange = Exchange::answering(202, "", "").then_json(200, "\"it\"");
    let client: Client = exchange.builder().clock(TestClock::new()).build().unwrap();
    let done = client.poll_result().poll().await.unwrap().into_body();
    assert_eq!(done, PollResultResponse::Json("it".to_owned()));
}
