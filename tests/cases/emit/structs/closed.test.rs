use crate::exchange::Exchange;
use structs_closed_client::Client;

#[tokio::test]
async fn new_members_do_no_harm() {
    let client: Client = Exchange::json(200, r#"{"new":[1],"id":"1","inner":{"a":2,"b":{"c":3}}}"#).client();
    let closed = client.get_closed().await.unwrap().into_body();
    assert_eq!((closed.id.as_str(), closed.inner.and_then(|inner| inner.a)), ("1", Some(2)));
}
