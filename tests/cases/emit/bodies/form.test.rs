use crate::exchange::Exchange;
use bodies_form_client::Client;
use bodies_form_client::types::{LoginRequest, LoginRequestDevice};

#[tokio::test]
async fn a_form_is_name_value_pairs() {
    let exchange = Exchange::done();
    let client: Client = exchange.client();
    let body = LoginRequest::new("me & you", vec!["a".to_owned(), "b+c".to_owned()]).remember(true);
    client.login(body.device(LoginRequestDevice::default().name("x"))).await.unwrap();
    assert_eq!(exchange.header("content-type").unwrap(), "application/x-www-form-urlencoded");
    let device = "device=%7B%22name%22%3A%22x%22%7D";
    assert_eq!(exchange.text(), format!("user=me%20%26%20you&scopes=a&scopes=b%2Bc&remember=true&{device}"));
}
