//! expert.ai's operations beyond that of its page: starting a task, and getting a token from another host.

use crate::clients::{Expertai, builder, client, credited};
use crate::requests::assert_headers;
use excerpt_runtime::testing::TestClock;
use excerpt_tests::{Example, Reply, Server, Tap, assert_same, example, examples};
use expertai_client::operations::{CreateTokenError, StartLayoutDocumentError};
use expertai_client::types::{Credentials, Document, LayoutDocumentRequest, TaskStatus};
use serde_json::json;

fn document() -> LayoutDocumentRequest {
    LayoutDocumentRequest::new(Document::new("test.pdf", b"%PDF-1.7\xff".to_vec()))
}

#[tokio::test]
async fn a_document_is_sent_in_base64() {
    let server = Server::start([example("expertai startLayoutDocument 202 started").reply()]);
    let client = Expertai::builder().token("ey.J.wt").base_url(server.url()).build().unwrap();
    let started = client.start_layout_document(document()).await.unwrap();
    assert_eq!(started.status(), 202);
    assert_eq!(started.task_id, task());

    let request = server.request();
    assert_eq!(request.line(), "POST /layout-document-async HTTP/1.1");
    assert_eq!(request.body(), r#"{"document":{"name":"test.pdf","data":"JVBERi0xLjf/"}}"#);
    let expected = [
        ("accept", "application/json"),
        ("authorization", "Bearer ey.J.wt"),
        ("content-length", "54"),
        ("content-type", "application/json"),
        ("user-agent", "expertai-client/1.1.0"),
    ];
    assert_headers(&request, &server, &expected);
}

#[tokio::test]
async fn a_token_is_got_without_one_and_is_plain_text() {
    let token = example("expertai createToken 200 token");
    let server = Server::start([token.reply()]);
    let client = Expertai::builder().base_url(server.url()).build().unwrap();
    let answer = client.create_token(Credentials::new("ada", "l\"ovelace")).await.unwrap();
    assert_eq!(*answer, token.value);

    let request = server.request();
    assert_eq!(request.line(), "POST /oauth2/token HTTP/1.1");
    assert_eq!(request.body(), r#"{"username":"ada","password":"l\"ovelace"}"#);
    let expected = [
        ("accept", "text/plain"),
        ("content-length", "42"),
        ("content-type", "application/json"),
        ("user-agent", "expertai-client/1.1.0"),
    ];
    assert_headers(&request, &server, &expected);
}

#[tokio::test]
async fn a_token_may_name_its_charset_and_a_password_is_not_shown() {
    assert_eq!(format!("{:?}", Credentials::new("ada", "lovelace")), r#"Credentials { username: "ada", .. }"#);
    let server = Server::start([Reply::text(200, "text/plain; charset=UTF-8", "a.b.c")]);
    assert_eq!(*client::<Expertai>(&server).create_token(Credentials::new("ada", "")).await.unwrap(), "a.b.c");
}

#[tokio::test]
async fn a_token_has_a_host_of_its_own_and_a_given_base_url_takes_its_place() {
    let replies = ["createToken 200 token", "startLayoutDocument 202 started", "getStatus 200 success"];
    let server = Server::start(replies.map(|name| example(&format!("expertai {name}")).reply()));
    let clock = TestClock::new();
    let tap = Tap::new(&server, &clock);
    let client: Expertai = credited().transport(tap.clone()).clock(clock).build().unwrap();
    client.create_token(Credentials::new("ada", "lovelace")).await.unwrap();
    let started = client.start_layout_document(document()).await.unwrap();
    let done = client.get_status(started.task_id.as_str()).poll().await.unwrap();
    assert!(matches!(*done, TaskStatus::Success(_)));
    let expected = [
        "https://developer.expert.ai/oauth2/token".to_owned(),
        "https://extract.expert.ai/beta/layout-document-async".to_owned(),
        format!("https://extract.expert.ai/beta/status/{}", started.task_id),
    ];
    assert_eq!(tap.addresses(), expected);
    assert_eq!(server.requests()[0].header("authorization"), None);
}

/// The whole story: the token is fetched once, the task started, and its result waited for.
#[tokio::test]
async fn a_client_that_logs_in_runs_a_task_from_start_to_result() {
    let token = example("expertai createToken 200 token");
    let replies = [
        token.reply(),
        example("expertai startLayoutDocument 202 started").reply(),
        Reply::json(200, &json!({"current": 0, "message": "queued", "state": "PENDING"})),
        example("expertai getStatus 200 progress").reply(),
        example("expertai getStatus 200 success").reply(),
    ];
    let server = Server::start(replies);
    let clock = TestClock::new();
    let tap = Tap::new(&server, &clock);
    let client = Expertai::builder().login("ada", "lovelace").transport(tap.clone()).clock(clock).build().unwrap();
    let done = client.start_layout_document(document()).run().await.unwrap();
    let TaskStatus::Success(done) = done.into_body() else { panic!("it is done") };
    assert_eq!(done.result.header.document_name, "test.pdf");

    let status = format!("https://extract.expert.ai/beta/status/{}", task());
    let start = "https://extract.expert.ai/beta/layout-document-async";
    assert_eq!(tap.addresses(), ["https://developer.expert.ai/oauth2/token", start, &status, &status, &status]);
    let [login, others @ ..] = &server.requests()[..] else { panic!("there are requests") };
    assert_eq!(login.body(), r#"{"username":"ada","password":"lovelace"}"#);
    assert_eq!(login.header("authorization"), None);
    let bearer = format!("Bearer {}", token.value.as_str().unwrap());
    assert!(others.iter().all(|request| request.header("authorization") == Some(&*bearer)));
}

/// Returns the ID of the task in the examples.
fn task() -> String {
    example("expertai startLayoutDocument 202 started").value["taskId"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn starting_is_not_repeated_and_its_errors_are_known_by_their_status() {
    let forbidden = example("expertai startLayoutDocument 403 noSubscription");
    for (reply, expected) in [
        (Reply::new(400), StartLayoutDocumentError::BadRequest),
        (Reply::new(401), StartLayoutDocumentError::Unauthorized),
        (
            forbidden.reply(),
            StartLayoutDocumentError::Forbidden(serde_json::from_value(forbidden.value.clone()).unwrap()),
        ),
        (Reply::new(404), StartLayoutDocumentError::NotFound),
        (Reply::new(405), StartLayoutDocumentError::MethodNotAllowed),
        (Reply::new(413), StartLayoutDocumentError::ContentTooLarge),
        (Reply::new(500), StartLayoutDocumentError::InternalServerError),
    ] {
        let server = Server::start([reply]);
        let error = client::<Expertai>(&server).start_layout_document(document()).await.unwrap_err();
        assert_eq!(error.api(), Some(&expected));
    }
    let server = Server::always(Reply::new(503));
    client::<Expertai>(&server).start_layout_document(document()).await.unwrap_err();
    assert_eq!(server.requests().len(), 1);
    let server = Server::start([Reply::text(401, "text/html", "<h1>No</h1>")]);
    let error = client::<Expertai>(&server).create_token(Credentials::new("ada", "x")).await.unwrap_err();
    assert_eq!(error.api(), Some(&CreateTokenError::Unauthorized));
}

/// Each example of these operations is sent or received as it is.
#[tokio::test]
async fn nothing_is_lost_on_the_way_out_and_in() {
    let of_page = |example: &Example| example.name.contains(" getStatus ");
    let mut names: Vec<String> =
        examples("expertai").into_iter().filter(|example| !of_page(example)).map(|example| example.name).collect();
    let mut is = |name: &str| {
        names.retain(|known| known != name);
        example(name)
    };
    let (document, started) =
        (is("expertai startLayoutDocument request document"), is("expertai startLayoutDocument 202 started"));
    let forbidden = is("expertai startLayoutDocument 403 noSubscription");
    let (account, token) = (is("expertai createToken request account"), is("expertai createToken 200 token"));
    let server = Server::start([started.reply(), forbidden.reply(), token.reply()]);
    let client: Expertai = builder(&server).build().unwrap();
    let start = || client.start_layout_document(serde_json::from_value(document.value.clone()).unwrap());
    assert_same(&started.value, &serde_json::to_value(&*start().await.unwrap()).unwrap());
    match start().await.unwrap_err().api() {
        Some(StartLayoutDocumentError::Forbidden(body)) => {
            assert_same(&forbidden.value, &serde_json::to_value(body).unwrap());
        }
        other => panic!("{other:?}"),
    }
    let answer = client.create_token(serde_json::from_value(account.value.clone()).unwrap()).await.unwrap();
    assert_eq!(*answer, token.value);
    let sent: Vec<_> = server.requests().iter().map(|request| request.json()).collect();
    assert_eq!(sent, [document.value.clone(), document.value, account.value]);
    assert_eq!(names, [""; 0]);
}
