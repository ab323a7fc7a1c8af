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

#[tokio::test]
async fn a_base_url_moves_the_address_of_tokens_on_the_host_of_the_api_alone() {
    let exchange = Exchange::json(200, TOKEN).then_json(204, "");
    let url = |exchange: &Exchange| exchange.requests()[0].url.to_string();
    let staging = |exchange: &Exchange| {
        let builder = exchange.builder::<Client>().client_credentials("me", "s3cret", None);
        builder.base_url("https://staging.example/v2").clock(TestClock::new())
    };
    staging(&exchange).build().unwrap().list_jobs().await.unwrap();
    assert_eq!(url(&exchange), "https://login.example/oauth/token?api=1");
    let exchange = Exchange::json(200, TOKEN).then_json(204, "");
    staging(&exchange).build().unwrap().own_jobs().await.unwrap();
    assert_eq!(url(&exchange), "https://staging.example/v2/token");
    let exchange = Exchange::json(200, TOKEN).then_json(204, "");
    staging(&exchange).build().unwrap().home_jobs().await.unwrap();
    assert_eq!(url(&exchange), "https://staging.example/v2/auth/token");
    let exchange = Exchange::json(200, TOKEN).then_json(204, "");
    let moved = staging(&exchange).token_url("http://127.0.0.1:9/t?x=1");
    moved.build().unwrap().list_jobs().await.unwrap();
    assert_eq!(url(&exchange), "http://127.0.0.1:9/t?x=1");
    for wrong in ["token", "ftp://a.example/", "https://me:pw@a.example/", "https://a.example/#t"] {
        let error = staging(&exchange).token_url(wrong).build().unwrap_err();
        assert!(error.to_string().contains("the address of tokens"), "{error}");
    }
}

#[tokio::test]
async fn what_a_caller_sends_with_every_request_is_not_for_another_host() {
    let exchange = Exchange::json(200, TOKEN).then_json(204, "").then_json(200, TOKEN).then_json(204, "");
    let builder = exchange.builder::<Client>().client_credentials("me", "s3cret", None).clock(TestClock::new());
    let builder = builder.default_header("X-Tenant-Key", "t").default_header("Cookie", "c=1").user_agent("ours");
    let client = builder.build().unwrap();
    client.list_jobs().await.unwrap();
    client.own_jobs().await.unwrap();
    let requests = exchange.requests();
    let names = |index: usize| {
        let mut names: Vec<&str> = requests[index].headers.keys().map(|name| name.as_str()).collect();
        names.sort_unstable();
        names
    };
    assert_eq!(names(0), ["accept", "authorization", "content-type", "user-agent"]);
    assert_eq!(names(1), ["authorization", "cookie", "user-agent", "x-tenant-key"]);
    assert_eq!(names(2), ["accept", "authorization", "content-type", "cookie", "user-agent", "x-tenant-key"]);
}
