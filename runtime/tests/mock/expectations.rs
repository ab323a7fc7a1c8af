//! What has to come.

use excerpt_runtime::File;

use crate::client::{Client, GetJob, State};
use crate::{Server, panic_of};

#[tokio::test]
async fn a_call_is_what_is_expected() {
    let server = Server::start();
    let client = server.client();
    server.on::<GetJob>().example("failed");
    server.expect(client.get_job("1")).example("done").once();
    server.expect(client.create_job(true, "a.pdf")).times(2);
    let file = || File::new("x").file_name("x.pdf");
    server.expect(client.upload("file", file()));
    assert_eq!(client.get_job("2").await.unwrap().state, State::Failed);
    assert_eq!(client.get_job("1").await.unwrap().state, State::Done);
    client.create_job(true, "a.pdf").await.unwrap();
    client.create_job(true, "a.pdf").await.unwrap();
    client.upload("file", file()).await.unwrap();
    client.upload("file", file()).await.unwrap();
    server.verify();
}

#[tokio::test]
async fn what_did_not_come_is_named_with_what_came_instead() {
    let server = Server::start();
    let client = server.client();
    server.expect(client.get_job("1"));
    server.expect(client.create_job(true, "a.pdf")).times(2);
    server.expect(client.create_job(true, "b.pdf").header("X-Note", "1"));
    server.expect(client.upload("file", "x".to_owned().into_bytes().into())).times(0);
    client.get_job("2").await.unwrap();
    client.create_job(true, "a.pdf").await.unwrap();
    client.create_job(false, "a.pdf").await.unwrap();
    client.upload("file", "x".to_owned().into_bytes().into()).await.unwrap();
    assert_eq!(
        panic_of(|| server.verify()),
        "the mock of jobs did not see what it should:\n\
         - expected `get_job` (GET /jobs/1) at least once, it came never\n\
         \x20 GET /jobs/2 came, but the path differs\n\
         - expected `create_job` (POST /jobs) 2 times, it came once\n\
         \x20 POST /jobs came, but the query parameter `dryRun` differs\n\
         - expected `create_job` (POST /jobs) at least once, it came never\n\
         \x20 POST /jobs came, but the header `x-note` differs\n\
         \x20 POST /jobs came, but the query parameter `dryRun` differs\n\
         - expected `upload` (PUT /jobs/files) never, it came once"
    );
}

#[tokio::test]
async fn bodies_are_compared_by_their_meaning() {
    let server = Server::start();
    let client = server.client();
    let json = |text| client.create_anything("application/json", text, Some(true));
    server.expect(json(r#"{"file": "a", "n": 1}"#)).times(1);
    json(r#"{ "n": 1, "file": "a" }"#).await.unwrap();
    server.verify();
    json(r#"{"file": "b", "n": 1}"#).await.unwrap();
    server.verify();
    json(r#"{"n": 1, "file": "a"}"#).await.unwrap();
    assert!(panic_of(|| server.verify()).contains("once, it came 2 times"));
}

#[test]
fn a_call_that_cannot_be_sent_cannot_be_expected() {
    let server = Server::start();
    let client = Client::builder().base_url(server.url()).build().unwrap();
    let text = panic_of(|| server.expect(client.get_job("1")));
    assert!(text.contains("it needs a credential for `key`"), "{text}");
}
