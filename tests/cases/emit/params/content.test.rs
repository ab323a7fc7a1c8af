use crate::exchange::Exchange;
use excerpt_runtime::Value;
use params_content_client::Client;
use params_content_client::types::Filter;

#[tokio::test]
async fn parameters_can_be_json() {
    let exchange = Exchange::done();
    let client: Client = exchange.client();
    let call = client.search(Filter::new("a&b").above(1.5)).x_trace([("id".to_owned(), "7".to_owned())].into());
    call.free(Value::Bool(true)).await.unwrap();
    assert_eq!(exchange.target(), "/search?filter=%7B%22field%22%3A%22a%26b%22%2C%22above%22%3A1.5%7D&free=true");
    assert_eq!(exchange.header("x-trace").unwrap(), r#"{"id":"7"}"#);
}
