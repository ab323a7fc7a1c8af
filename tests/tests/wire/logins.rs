//! expert.ai's token: fetched with user name and password, shared, renewed.

use crate::clients::Expertai;
use excerpt_runtime::testing::TestClock;
use excerpt_runtime::{Base64, Error};
use excerpt_tests::{Reply, Request, Server, example, transport};
use expertai_client::operations::{CreateToken, CreateTokenError, StartLayoutDocument};
use expertai_client::types::{Document, LayoutDocumentRequest};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

const PASSWORD: &str = "pa55w0rd of Jane Doe";

fn is_login(request: &Request) -> bool {
    request.target() == "/oauth2/token"
}

/// A server that gives the tokens `token-1`, `token-2` and so on, and takes those from a number on.
fn server(first_valid: usize, answer: impl Fn(&Request) -> Reply + Send + 'static) -> Server {
    let count = AtomicUsize::new(0);
    Server::answering(move |request| {
        if is_login(request) {
            return Reply::text(200, "text/plain", format!("token-{}", count.fetch_add(1, Ordering::SeqCst) + 1));
        }
        let token = request.header("authorization").unwrap_or_default();
        let number = token.strip_prefix("Bearer token-").and_then(|number| number.parse::<usize>().ok());
        match number.is_some_and(|number| number >= first_valid) {
            true => answer(request),
            false => Reply::new(401),
        }
    })
}

fn client(server: &Server) -> Expertai {
    let builder = Expertai::builder().login("jane@example.com", PASSWORD).base_url(server.url());
    builder.transport(transport()).clock(TestClock::new()).build().unwrap()
}

fn succeeded() -> Reply {
    example("expertai getStatus 200 success").reply()
}

fn logins(server: &Server) -> usize {
    server.requests().iter().filter(|request| is_login(request)).count()
}

#[tokio::test]
async fn a_thousand_tasks_share_one_login() {
    let server = server(1, |_| succeeded());
    let client = client(&server);
    let tasks: Vec<_> = (0..1_000).map(|_| tokio::spawn(client.get_status("7").send())).collect();
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    assert_eq!((logins(&server), server.requests().len()), (1, 1_001));
    let login = &server.requests()[0];
    assert_eq!(login.json()["password"], PASSWORD);
    assert_eq!(login.header("authorization"), None);
}

#[tokio::test]
async fn a_refused_token_is_renewed_for_all_with_one_request() {
    let server = server(2, |_| succeeded());
    let client = client(&server);
    let tasks: Vec<_> = (0..100).map(|_| tokio::spawn(client.get_status("7").send())).collect();
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    assert_eq!(logins(&server), 2);
}

#[tokio::test]
async fn a_refused_login_says_so_without_the_password() {
    let server = Server::always(Reply::new(401));
    let error: Error = client(&server).get_status("7").await.unwrap_err().into();
    assert!(error.is_login(), "{error}");
    let refusal = error.login_error().unwrap();
    assert!(matches!(refusal.api_of::<CreateToken>(), Some(CreateTokenError::Unauthorized)));
    let shown = format!("{error} {error:?} {refusal} {refusal:?}");
    assert!(!shown.contains(PASSWORD) && !shown.contains("jane"), "{shown}");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_task_is_started_and_waited_for_in_one_call() {
    let server = server(1, |request| match request.target() {
        "/layout-document-async" => example("expertai startLayoutDocument 202 started").reply(),
        _ => Reply::json(200, &serde_json::json!({ "state": "PENDING", "current": 7 })),
    });
    let document = Document::new("a.pdf", Base64::from(b"%PDF".to_vec()));
    let call = client(&server).start_layout_document(LayoutDocumentRequest::new(document));
    let error = call.run().timeout(Duration::from_secs(5)).await.unwrap_err();
    assert!(error.is_unfinished(), "{error:?}");
    let task = error.started::<StartLayoutDocument>().unwrap().task_id.clone();
    assert_eq!(server.requests().last().unwrap().target(), format!("/status/{task}"));
}
