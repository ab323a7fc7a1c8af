//! Waiting for a result.

use crate::run::Run;
use excerpt_tests::{Reply, Server, example};
use serde_json::json;

fn processing() -> Reply {
    example("docmap getExtraction 200 processing").reply()
}

fn completed() -> Reply {
    example("docmap getExtraction 200 completed").reply()
}

#[tokio::test]
async fn a_wait_prints_the_result_alone() {
    let server = Server::start([processing(), processing(), completed()]);
    let command = ["get-extraction", "7", "--wait"];
    let printed = Run::new(docmap_client::cli::program(), &server).run(&command).await.printed();
    assert!(printed.contains("\"status\": \"completed\""), "{printed}");
    assert_eq!(server.requests().len(), 3);

    let server = Server::start([processing()]);
    let printed = Run::new(docmap_client::cli::program(), &server).run(&["get-extraction", "7"]).await.printed();
    assert!(printed.contains("\"status\": \"processing\""), "{printed}");
}

/// The wait would be a minute long, and a wrong port is no matter of waiting.
#[tokio::test]
async fn a_server_that_is_not_there_is_said_at_once() {
    let server = Server::start([]);
    let command = ["get-extraction", "7", "--wait", "--verbose", "--base-url", "http://127.0.0.1:9"];
    let outcome = Run::new(docmap_client::cli::program(), &server).run(&command).await;
    let last = outcome.err.lines().last().unwrap();
    assert!(outcome.code == 1 && last.contains("the connection failed, after 4 attempts: "), "{outcome:?}");
    assert_eq!(outcome.err.lines().filter(|line| line.starts_with("> GET ")).count(), 4, "{outcome:?}");
}

#[tokio::test]
async fn verbose_tells_each_change_of_state() {
    let server = Server::start([processing(), processing(), completed()]);
    let command = ["get-extraction", "7", "--wait", "-v", "--wait-interval", "3s"];
    let outcome = Run::new(docmap_client::cli::program(), &server).run(&command).await;
    let states: Vec<&str> = outcome.err.lines().filter(|line| !line.starts_with(['>', '<'])).collect();
    assert_eq!(states, ["processing after 0 s, poll 1", "completed after 6 s, poll 3"], "{outcome:?}");
    assert_eq!(outcome.code, 0);
}

#[tokio::test]
async fn a_wait_that_is_too_long_says_how_to_go_on() {
    let server = Server::always(processing());
    let command = ["get-extraction", "it's 7", "--wait", "--wait-timeout", "5s", "--header", "X-Key: s3cret"];
    let said = Run::new(docmap_client::cli::program(), &server).run(&command).await.failed(1);
    assert!(said.contains("there was no final answer within 5s"), "{said}");
    assert!(said.contains("\"status\": \"processing\""), "{said}");
    let again = "the job goes on; to wait again:\n  \
                 docmap-client get-extraction 'it'\\''s 7' --wait --wait-timeout 5s --header X-Key:...\n";
    assert!(said.ends_with(again), "{said}");
}

#[tokio::test]
async fn work_that_failed_is_an_error_with_its_body() {
    let mut failed = example("docmap getExtraction 200 processing").with("/data/status", "failed");
    failed["data"]["error"] = json!("unreadable");
    let server = Server::start([processing(), Reply::json(200, &failed)]);
    let command = ["get-extraction", "7", "--wait"];
    let said = Run::new(docmap_client::cli::program(), &server).run(&command).await.failed(1);
    assert!(said.contains("the wait ended in the state `failed`") && said.contains("\"unreadable\""), "{said}");
    assert!(!said.contains("to wait again"), "{said}");
}

#[tokio::test]
async fn a_wait_for_nothing_is_an_error_of_the_operation() {
    let server = Server::always(example("docmap getExtraction 404 notFound").reply());
    let command = ["get-extraction", "7", "--wait"];
    let said = Run::new(docmap_client::cli::program(), &server).run(&command).await.failed(1);
    assert!(said.starts_with("error: getExtraction: GET /v1/extractions/{id}: the server answered 404"), "{said}");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn options_of_a_wait_want_a_wait() {
    let server = Server::always(completed());
    for option in ["--wait-timeout", "--wait-interval"] {
        let command = ["get-extraction", "7", option, "1s"];
        let said = Run::new(docmap_client::cli::program(), &server).run(&command).await.failed(2);
        assert!(said.contains("--wait"), "{said}");
    }
    assert_eq!(server.requests().len(), 0);
}

/// Starts a task of expert.ai, whose login answers with a token, and hands out these states.
fn tasks(states: impl IntoIterator<Item = Reply>) -> Server {
    let mut states: Vec<Reply> = states.into_iter().collect();
    states.reverse();
    let started = example("expertai startLayoutDocument 202 started").reply();
    Server::answering(move |request| match request.line().split(' ').next() {
        Some("POST") => started.clone(),
        _ => states.pop().unwrap_or_else(|| Reply::new(501)),
    })
}

const START: [&str; 6] = ["start-layout-document", "--document.name", "a.pdf", "--document.data", "JVBERg==", "--wait"];

#[tokio::test]
async fn a_start_waits_for_its_result() {
    let state = |name: &str| example(&format!("expertai getStatus 200 {name}")).reply();
    let server = tasks([state("progress"), state("success")]);
    let printed = Run::new(expertai_client::cli::program(), &server).run(&START).await.printed();
    assert!(printed.contains("\"state\": \"SUCCESS\""), "{printed}");
    let status = "/status/5e0f7c1a-93b4-4d27-8a6e-2c41d9f0b358";
    assert_eq!(server.targets(), ["/layout-document-async", status, status]);
    assert_eq!(server.requests()[0].json(), json!({"document": {"name": "a.pdf", "data": "JVBERg=="}}));

    let server = tasks([]);
    let printed = Run::new(expertai_client::cli::program(), &server).run(&START[..5]).await.printed();
    assert!(printed.contains("\"taskId\""), "{printed}");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_start_that_takes_too_long_says_how_to_wait_for_it() {
    let progress = || example("expertai getStatus 200 progress").reply();
    let server = tasks(std::iter::repeat_with(progress).take(10));
    let command = [&START[..], &["--wait-timeout=5s"]].concat();
    let said = Run::new(expertai_client::cli::program(), &server).run(&command).await.failed(1);
    let again = "the job goes on; to wait again:\n  \
                 expertai-client get-status 5e0f7c1a-93b4-4d27-8a6e-2c41d9f0b358 --wait\n";
    assert!(said.contains("within 5s") && said.ends_with(again), "{said}");

    let server = tasks([example("expertai getStatus 200 failure").reply()]);
    let said = Run::new(expertai_client::cli::program(), &server).run(&START).await.failed(1);
    assert!(said.contains("the wait ended in the state `FAILURE`") && !said.contains("to wait again"), "{said}");
}
