use crate::exchange::Exchange;
use excerpt_runtime::{ClientBuilder, Credential};
use security_schemes_client::Client;

fn with(exchange: &Exchange, set: impl Fn(ClientBuilder<Client>) -> ClientBuilder<Client>) -> Client {
    set(exchange.builder()).build().unwrap()
}

#[tokio::test]
async fn each_call_carries_what_it_needs() {
    let exchange = Exchange::done();
    let client = with(&exchange, |builder| builder.token("t"));
    client.with_token().await.unwrap();
    assert_eq!(exchange.header("authorization").unwrap(), "Bearer t");
    client.with_none().await.unwrap();
    assert_eq!(exchange.header("authorization"), None);
    client.with_optional().await.unwrap();
    assert_eq!(exchange.header("authorization").unwrap(), "Bearer t");
    client.with_scopes().await.unwrap();
    assert_eq!(exchange.header("authorization").unwrap(), "Bearer t");

    let client = with(&exchange, |builder| {
        builder.credential("inHeader", Credential::api_key("h")).credential("inQuery", Credential::api_key("q&"))
    });
    client.with_both().await.unwrap();
    assert_eq!((exchange.header("x-api-key").as_deref(), exchange.target().as_str()), (Some("h"), "/both?key=q%26"));
    client.with_optional().await.unwrap();
    assert_eq!(exchange.header("authorization"), None);

    let client = with(&exchange, |builder| builder.basic_auth("u", "p"));
    client.with_either().await.unwrap();
    assert_eq!(exchange.header("authorization").unwrap(), "Basic dTpw");
    let client = with(&exchange, |builder| builder.credential("inCookie", Credential::api_key("c;1")));
    client.with_either().await.unwrap();
    assert_eq!(exchange.cookies().unwrap(), "session=c%3B1");
}

#[tokio::test]
async fn a_missing_credential_is_named_before_anything_is_sent() {
    let exchange = Exchange::done();
    let client = with(&exchange, |builder| builder.credential("inHeader", Credential::api_key("h")));
    let error = client.with_both().await.unwrap_err().to_string();
    assert!(error.contains("`inHeader`") && error.contains("`inQuery` (CASE_QUERY_KEY)"), "{error}");
    let error = client.with_digest().await.unwrap_err().to_string();
    assert!(error.contains("digest"), "{error}");
    assert!(client.with_either().await.is_err() && exchange.requests().is_empty());
    let client = with(&exchange, |builder| builder.credential("digest", Credential::api_key("Digest username=\"me\"")));
    client.with_digest().await.unwrap();
    assert_eq!(exchange.header("authorization").unwrap(), "Digest username=\"me\"");
}
