//! What a test sets.

use excerpt_runtime::Value;
use excerpt_runtime::serde_json::json;

use crate::client::{GetJob, Job, ListJobs, State};
use crate::{Server, panic_of};

#[tokio::test]
async fn examples_are_chosen_by_name() {
    let server = Server::start();
    let client = server.client();
    server.on::<GetJob>().example("failed");
    assert_eq!(client.get_job("1").await.unwrap().state, State::Failed);
    assert!(client.get_job("1").poll().await.unwrap_err().is_poll_failed());
    server.on::<GetJob>().example("200 running");
    assert_eq!(client.get_job("1").await.unwrap().state, State::Running);
    assert!(client.get_job("1").poll().await.unwrap_err().is_unfinished());
    server.on::<GetJob>().example("text/csv");
    assert!(client.get_job("1").await.unwrap_err().is_decode());
    server.on::<GetJob>().example("noKey");
    assert_eq!(client.get_job("1").await.unwrap_err().status().unwrap(), 401);
}

#[tokio::test]
async fn a_query_in_one_piece_is_taken() {
    let server = Server::start();
    server.client().search(json!({"text": "a b"})).await.unwrap();
    server.client().search_text("a=b").await.unwrap();
    assert_eq!(server.requests()[0].query("text"), Some("a b"));
}

#[test]
fn what_the_document_does_not_have_is_refused_with_what_it_has() {
    let server = Server::start();
    let text = panic_of(|| server.on::<GetJob>().example("nope"));
    let known = "`200 done`, `200 running`, `200 failed`, `200 example`, `401 noKey`, `4XX any`";
    assert_eq!(text, format!("`getJob` has no example `nope`; the document has {known}"));
    let text = panic_of(|| server.on::<GetJob>().error(500));
    assert_eq!(text, "`getJob` has no error 500; the document has `401`, `4XX`");
    let text = panic_of(|| server.on::<ListJobs>().unknown_state("x"));
    assert_eq!(text, "`listJobs` has no states: the document does not say how to wait for it");
    let text = panic_of(|| server.on::<GetJob>().json(200, &json!({"id": 1})));
    assert!(text.starts_with("this is no answer 200 OK of `getJob`: at id: found integer"), "{text}");
    let text = panic_of(|| server.on::<GetJob>().edit(|body: &mut Value| body["state"] = Value::Null));
    assert!(text.contains("at state"), "{text}");
    let text = panic_of(|| server.on::<GetJob>().status(99));
    assert_eq!(text, "99 is no status of an answer");
}

#[tokio::test]
async fn answers_are_edited_by_their_type_and_keep_what_it_does_not_know() {
    let server = Server::start();
    let client = server.client();
    server.on::<GetJob>().edit(|job: &mut Job| job.id = "x".to_owned());
    let job = client.get_job("1").await.unwrap();
    assert_eq!(**job.bytes(), *br#"{"id":"x","state":"done","new":{"kept":true}}"#);
    server.on::<GetJob>().example("failed").edit(|job: &mut Job| job.id = "y".to_owned());
    let job = client.get_job("1").await.unwrap();
    assert_eq!((job.id.as_str(), &job.state), ("y", &State::Failed));
}

#[tokio::test]
async fn bodies_and_statuses_are_given() {
    let server = Server::start();
    let client = server.client();
    server.on::<GetJob>().json(200, &json!({"id": "9", "state": "done"})).header("X-Request-Id", "r-1");
    let job = client.get_job("1").await.unwrap();
    assert_eq!((job.id.as_str(), job.request_id()), ("9", Some("r-1")));
    server.on::<GetJob>().raw(200, "text/html", "<p>");
    assert!(client.get_job("1").await.unwrap_err().is_decode());
    server.on::<GetJob>().error(404);
    let error = client.get_job("1").await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.api()), (404, Some(&json!({"error": "any"}))));
    server.on::<GetJob>().status(500);
    assert!(client.get_job("1").await.unwrap_err().bytes().unwrap().is_empty());
}

#[tokio::test]
async fn answers_for_some_requests_come_first_and_in_order() {
    let server = Server::start();
    let client = server.client();
    server.on::<GetJob>().example("failed");
    server.on::<GetJob>().error(404).once();
    server.on::<GetJob>().error(410).times(2);
    let mut statuses = Vec::new();
    for _ in 0..4 {
        statuses.push(client.get_job("1").await.map_or_else(|error| error.status().unwrap(), |job| job.status()));
    }
    assert_eq!(statuses, [404, 410, 410, 200]);
}

#[tokio::test]
async fn a_state_that_the_document_does_not_have() {
    let server = Server::start();
    let client = server.client();
    server.on::<GetJob>().unknown_state("QUEUED").once();
    assert_eq!(client.get_job("1").await.unwrap().state, State::Unknown("QUEUED".to_owned()));
    server.on::<GetJob>().unknown_state("QUEUED").times(3);
    assert_eq!(client.get_job("1").poll().await.unwrap().state, State::Done);
}
