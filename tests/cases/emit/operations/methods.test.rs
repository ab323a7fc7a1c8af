use crate::exchange::Exchange;
use operations_methods_client::Client;
use operations_methods_client::types::Lock;

#[tokio::test]
async fn every_method_is_sent() {
    let exchange = Exchange::done();
    let client: Client = exchange.client();
    let sent = || (exchange.request().method.to_string(), exchange.target());
    let wanted = |method: &str| (method.to_owned(), "/files/7".to_owned());
    client.options_of_file("7").await.unwrap();
    assert_eq!(sent(), wanted("OPTIONS"));
    client.lock_files_id("7", Lock::new("me")).await.unwrap();
    assert_eq!((sent(), exchange.text().as_str()), (wanted("LOCK"), r#"{"owner":"me"}"#));
    client.copy_file("7").await.unwrap();
    assert_eq!(sent(), wanted("Copy"), "a method is written as the document has it");
    client.patch_files_id("7").await.unwrap();
    assert_eq!(sent(), wanted("PATCH"));
    let exchange = Exchange::answering(200, "message/http", "TRACE /files/7");
    let client: Client = exchange.client();
    assert_eq!(client.trace_file("7").await.unwrap().into_body(), "TRACE /files/7");
    assert_eq!(exchange.request().method, "TRACE");
    client.head_file("7").await.unwrap();
    assert_eq!(exchange.request().method, "HEAD");
    let exchange = Exchange::json(200, r#"{"owner": "me"}"#);
    let client: Client = exchange.client();
    assert_eq!(client.query_file("7", Lock::new("x")).await.unwrap().owner, "me");
    assert_eq!((exchange.request().method.as_str(), exchange.text().as_str()), ("QUERY", r#"{"owner":"x"}"#));
}

#[tokio::test]
async fn ids_that_clash_have_methods_of_their_own() {
    let exchange = Exchange::done();
    let client: Client = exchange.client();
    // The id that is a name of Rust's already keeps it.
    client.do_thing().await.unwrap();
    assert_eq!(exchange.request().method, "PUT");
    client.do_thing2().await.unwrap();
    assert_eq!(exchange.request().method, "GET");
    client.n3_things().await.unwrap();
    assert_eq!(exchange.request().method, "POST");
}
