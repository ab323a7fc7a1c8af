use crate::exchange::Exchange;
use excerpt_runtime::testing::TestClock;
use excerpt_runtime::{Credential, Error};
use security_oauth_client::Client;
use std::time::Duration;

const TOKEN: &str = r#"{"access_token": "t0ken", "token_type": "Bearer", "expires_in": 600}"#;

#[tokio::test]
async fn a_token_is_fetched_with_id_and_secret() {
    let exchange = Exchange::json(200, TOKEN).then_json(204, "");
    let clock = TestClock::new();
    let builder = exchange.builder::<Client>().client_credentials("me", "s3 cret", Some("jobs:read")).clock(clock.clone());
    let client = builder.build().unwrap();
    client.list_jobs().await.unwrap();
    client.clone().list_jobs().await.unwrap();
    let requests = exchange.requests();
    let urls: Vec<&str> = requests.iter().map(|request| request.url.as_str()).collect();
    let token = "https://login.example/oauth/token?api=1";
    assert_eq!(urls, [token, "https://case.example/jobs", "https://case.example/jobs"]);
    let sent = &requests[0];
    assert_eq!(sent.method, "POST");
    assert_eq!(sent.headers["authorization"], "Basic bWU6czMlMjBjcmV0");
    assert!(sent.headers["authorization"].is_sensitive());
    assert_eq!(sent.headers["content-type"], "application/x-www-form-urlencoded");
    let body = sent.body.as_ref().unwrap().bytes().unwrap();
    assert_eq!(body[..], *b"grant_type=client_credentials&scope=jobs%3Aread");
    assert_eq!(exchange.header("authorization").unwrap(), "Bearer t0ken");
}

#[tokio::test]
async fn a_token_is_renewed_before_it_expires_and_when_it_is_refused() {
    let exchange = Exchange::json(200, TOKEN).then_json(204, "").then_json(200, TOKEN).then_json(401, "");
    let exchange = exchange.then_json(200, TOKEN.replace("t0ken", "n3w")).then_json(204, "");
    let clock = TestClock::new();
    let builder = exchange.builder::<Client>().client_credentials("me", "s3cret", None).clock(clock.clone());
    let client = builder.build().unwrap();
    client.own_jobs().await.unwrap();
    assert_eq!(exchange.requests()[0].url.as_str(), "https://case.example/token");
    assert_eq!(exchange.requests()[0].body.as_ref().unwrap().bytes().unwrap()[..], *b"grant_type=client_credentials");
    clock.advance(Duration::from_secs(560));
    client.own_jobs().await.unwrap();
    assert_eq!(exchange.requests().len(), 6);
    assert_eq!(exchange.header("authorization").unwrap(), "Bearer n3w");
}

#[tokio::test]
async fn a_refusal_is_an_error_and_a_token_can_be_brought() {
    let exchange = Exchange::json(401, r#"{"error": "invalid_client"}"#);
    let client: Client = exchange.builder().client_credentials("me", "wrong", None).build().unwrap();
    let error: Error = client.list_jobs().await.unwrap_err().into();
    assert!(error.is_login() && !error.to_string().contains("wrong"), "{error}");
    assert_eq!(error.login_error().unwrap().status().unwrap().as_u16(), 401);
    let error = exchange.builder::<Client>().client_credentials("me", "", None).build().unwrap_err();
    assert!(error.to_string().contains("lacks the id or the secret"), "{error}");
    let exchange = Exchange::done();
    let client: Client = exchange.builder().credential("person", Credential::token("mine")).build().unwrap();
    client.my_jobs().await.unwrap();
    assert_eq!(exchange.header("authorization").unwrap(), "Bearer mine");
}
