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
