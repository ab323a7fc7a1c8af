//! expert.ai: log in, start a task, wait for its result. There is nothing to list or to delete.

use crate::{assert_all_have, lines};
use excerpt_runtime::testing::TestClock;
use expertai_client::mock::Server;
use expertai_client::operations::{CreateToken, GetStatus};
use expertai_client::types::{Document, LayoutDocumentRequest, TaskStatus};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};

fn document() -> LayoutDocumentRequest {
    LayoutDocumentRequest::new(Document::new("test.pdf", b"%PDF-1.7".to_vec()))
}

#[tokio::test]
async fn from_the_login_to_the_result() {
    let server = Server::start();
    let clock = TestClock::new();
    let expertai = server.client_builder().login("ada@example.com", "s3cret").clock(clock).build().unwrap();

    let started = expertai.start_layout_document(document()).await.unwrap();
    let seen = Arc::new(Mutex::new(Vec::new()));
    let progress = seen.clone();
    let wait = expertai.get_status(started.task_id.as_str()).poll();
    let done = wait.on_progress(move |now| progress.lock().unwrap().push(now.current)).await.unwrap();
    let TaskStatus::Success(success) = &*done else { panic!("{done:?}") };
    assert_eq!(success.result.header.tot_pages, 1);
    assert_eq!(seen.lock().unwrap().last(), Some(&100));

    let (requests, token) = (server.requests(), &server.requests_of::<CreateToken>()[0]);
    let get = format!("GET /status/{}", started.task_id);
    assert_eq!(lines(&requests), ["POST /oauth2/token", "POST /layout-document-async", &get, &get]);
    assert_eq!(token.json::<Value>(), json!({"username": "ada@example.com", "password": "s3cret"}));
    assert_eq!(server.requests_of::<CreateToken>().len(), 1, "one token is enough");
    let bearer = requests[1].header("authorization").unwrap().to_owned();
    assert!(bearer.starts_with("Bearer ey"), "the token of the example is sent");
    assert_all_have(&requests[1..], "authorization", &bearer);
    server.verify();
    assert!(!format!("{server:?} {requests:?}").contains("s3cret"));
}

#[tokio::test]
async fn start_wait_and_result_in_one_call() {
    let server = Server::start();
    let expertai = server.client();
    server.on::<GetStatus>().unknown_state("PAUSED").once();
    let done = expertai.start_layout_document(document()).run().await.unwrap();
    assert!(matches!(&*done, TaskStatus::Success(_)), "{done:?}");
    server.on::<GetStatus>().example("failure");
    assert!(expertai.start_layout_document(document()).run().await.unwrap_err().is_poll_failed());
    server.verify();
}
