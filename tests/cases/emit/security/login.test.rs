use crate::exchange::Exchange;
use excerpt_runtime::{Error, File};
use excerpt_runtime::testing::TestClock;
use security_login_client::Client;
use security_login_client::operations::{CreateToken, CreateTokenError};

fn client(exchange: &Exchange) -> Client {
    exchange.builder().login("me", "s3cret").clock(TestClock::new()).build().unwrap()
}

#[tokio::test]
async fn a_token_is_fetched_once_from_its_own_host() {
    let exchange = Exchange::answering(200, "text/plain", "t0ken\n").then_json(204, "");
    let client = client(&exchange);
    client.list_jobs().await.unwrap();
    client.clone().list_jobs().await.unwrap();
    let requests = exchange.requests();
    let urls: Vec<&str> = requests.iter().map(|request| request.url.as_str()).collect();
    assert_eq!(urls, ["https://login.example/oauth2/token", "https://case.example/jobs", "https://case.example/jobs"]);
    assert_eq!(requests[0].body.as_ref().unwrap().bytes().unwrap()[..], *br#"{"username":"me","password":"s3cret"}"#);
    assert_eq!(requests[0].headers.get("authorization"), None);
    assert_eq!(exchange.header("authorization").unwrap(), "Bearer t0ken");
}

#[tokio::test]
async fn a_token_can_be_a_member_of_the_answer_and_go_into_any_header() {
    let exchange = Exchange::json(200, r#"{"data":{"key":"k3y"}}"#).then_json(204, "");
    client(&exchange).login_().await.unwrap();
    assert_eq!(exchange.header("x-session").unwrap(), "k3y");
}

#[tokio::test]
async fn a_refused_login_is_an_error_of_its_own() {
    let exchange = Exchange::json(401, r#"{"reason":"unknown user"}"#);
    let error: Error = client(&exchange).list_jobs().await.unwrap_err().into();
    assert!(error.is_login() && error.status().is_none());
    let refusal = error.login_error().unwrap().api_of::<CreateToken>();
    let Some(CreateTokenError::Unauthorized(refusal)) = refusal else { panic!("{refusal:?}") };
    assert_eq!(refusal.reason, "unknown user");
    assert_eq!(exchange.requests().len(), 1);
    let error = Client::login("", "").unwrap_err().to_string();
    assert_eq!(error, "the login for `bearer` lacks the user name or the password");
}

#[tokio::test]
async fn a_stream_is_not_sent_twice_for_the_sake_of_a_token() {
    let exchange = Exchange::answering(200, "text/plain", "t0ken\n").then_json(401, "");
    let error = client(&exchange).replace_jobs(File::from_reader(&b"once"[..])).await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), exchange.requests().len()), (401, 2));
    // What was refused is forgotten all the same, and what can be sent twice is.
    let exchange = Exchange::answering(200, "text/plain", "t0ken\n").then_json(401, "");
    let exchange = exchange.then_text("n3w").then_json(204, "");
    client(&exchange).replace_jobs(b"twice").await.unwrap();
    assert_eq!((exchange.text().as_str(), exchange.requests().len()), ("twice", 4));
    assert_eq!(exchange.header("authorization").unwrap(), "Bearer n3w");
}
