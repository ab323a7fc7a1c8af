//! What is answered when nothing is set.

use excerpt_runtime::File;
use excerpt_runtime::testing::TestClock;

use crate::Server;
use crate::client::{GetJob, ListAfter, State, Upload, Watch};

#[tokio::test]
async fn a_job_is_pending_once_and_then_done() {
    let server = Server::start();
    let clock = TestClock::new();
    let client = server.client_builder().clock(clock.clone()).build().unwrap();
    assert_eq!(client.get_job("1").poll().await.unwrap().state, State::Done);
    assert_eq!(clock.elapsed().as_secs(), 2);
    assert_eq!(client.get_job("1").await.unwrap().state, State::Done);
    assert_eq!(client.get_job("2").await.unwrap().state, State::Running);
    assert_eq!(client.get_job("2").await.unwrap().state, State::Done);
    server.verify();
}

#[tokio::test]
async fn starting_answers_with_what_can_be_waited_for() {
    let server = Server::start();
    let client = server.client();
    let done = client.create_job(false, "a.pdf").run().await.unwrap();
    assert_eq!(done.state, State::Done);
    let paths: Vec<String> = server.requests().iter().map(|request| request.path().to_owned()).collect();
    assert_eq!(paths, ["/jobs", "/jobs/7", "/jobs/7"]);
    let other = client.create_job(true, "a.pdf").await.unwrap();
    assert!(other["job"].is_null(), "{:?}", *other);
}

#[tokio::test]
async fn lists_have_the_items_of_their_example_and_end() {
    let server = Server::start();
    let client = server.client();
    macro_rules! all {
        ($call:expr) => {{
            let mut items = $call.items();
            let mut all = Vec::new();
            while let Some(item) = items.next().await {
                all.push(item.unwrap());
            }
            all
        }};
    }
    assert_eq!(all!(client.list_jobs()), [1, 2, 3]);
    assert_eq!(all!(client.list_jobs().limit(2)), [1, 2, 3]);
    assert_eq!(all!(client.list_by_page()), [1, 2, 3]);
    assert_eq!(all!(client.list_by_cursor()), [1, 2, 3]);
    assert_eq!(all!(client.list_after()), [1, 2, 3]);
    let after: Vec<_> =
        server.requests_of::<ListAfter>().iter().map(|it| it.query("after").map(str::to_owned)).collect();
    assert_eq!(after, [None, Some("2".to_owned())], "the last page says that it is the last");
    assert_eq!(all!(client.list_by_link()), [1, 2, 3]);
    let last = server.requests().pop().unwrap();
    assert_eq!((last.path(), last.queries().len()), ("/linked", 1), "the link leads here");
    assert_eq!(client.list_jobs().limit(2).await.unwrap().items, [1, 2]);
    server.verify();
}

#[tokio::test]
async fn requests_are_kept_with_all_that_came() {
    let server = Server::start();
    let client = server.client();
    client.create_job(true, "a.pdf").header("X-Note", "n").await.unwrap();
    let file = File::new("%PDF").file_name("a b.pdf").content_type("application/pdf");
    let uploaded = client.upload("file", file).await.unwrap();
    assert!(uploaded.status() == 204 && uploaded.bytes().is_empty());
    let [created, uploaded] = &server.requests()[..] else { panic!("two requests") };
    assert_eq!((created.method().as_str(), created.path(), created.query("dryRun")), ("POST", "/jobs", Some("true")));
    assert_eq!((created.header("x-note"), created.operation()), (Some("n"), Some("createJob")));
    assert_eq!(created.json::<excerpt_runtime::Value>()["file"], "a.pdf");
    assert_eq!(created.text(), r#"{"file":"a.pdf"}"#);
    assert!(created.parts().is_empty() && created.problem().is_none());
    let [part] = &uploaded.parts()[..] else { panic!("one part") };
    assert_eq!((part.name.as_str(), part.file_name.as_deref()), ("file", Some("a b.pdf")));
    assert_eq!((part.content_type.as_deref(), &part.bytes[..]), (Some("application/pdf"), &b"%PDF"[..]));
    assert_eq!((server.requests_of::<Upload>().len(), server.requests_of::<GetJob>().len()), (1, 0));
    let shown = format!("{:?}", server.requests());
    assert_eq!(shown, "[POST /jobs, PUT /jobs/files]", "credentials and bodies are not shown");
}

/// A program that is tested may stand on a runtime of its own, or on none until it calls.
#[test]
fn a_server_needs_no_runtime_and_ends_when_it_is_dropped() {
    let server = Server::start();
    let client = server.client();
    let address = server.address();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async { client.get_job("1").await.unwrap() });
    drop(server);
    assert!(std::net::TcpStream::connect(address).is_err());
    assert!(runtime.block_on(async { client.get_job("1").await }).unwrap_err().is_connect());
}

#[tokio::test]
async fn many_calls_at_once_are_answered() {
    let server = Server::start();
    let client = server.client();
    let calls: Vec<_> = (0..200).map(|id| tokio::spawn(client.get_job(&id.to_string()).send())).collect();
    for call in calls {
        assert_eq!(call.await.unwrap().unwrap().state, State::Running);
    }
    assert_eq!(server.requests().len(), 200);
}

#[tokio::test]
async fn an_example_of_an_event_is_sent_as_one() {
    let server = Server::start();
    let mut events = server.client().watch().events();
    assert_eq!(events.next().await.unwrap().unwrap().data.state, State::Done);
    assert!(events.next().await.is_none());
    assert_eq!(server.requests()[0].text(), "ids%5Ba%5D=1");
    assert_eq!(server.requests()[0].problem(), None);
    server.on::<Watch>().example("text");
    assert!(server.client().watch().events().next().await.unwrap().unwrap_err().is_decode());
}
