use crate::exchange::Exchange;
use params_querystring_client::Client;
use params_querystring_client::types::{Filter, FilterRange};

fn filter() -> Filter {
    Filter::new("a&b").tags(vec!["x".to_owned(), "y z".to_owned()]).range(FilterRange::default().above(1.5))
}

#[tokio::test]
async fn a_form_is_the_query() {
    let exchange = Exchange::done();
    let client: Client = exchange.client();
    client.by_form(filter()).await.unwrap();
    let expected = "/form?field=a%26b&tags=x&tags=y%20z&range=%7B%22above%22%3A1.5%7D";
    assert_eq!(exchange.target(), expected);
}

#[tokio::test]
async fn json_is_the_query() {
    let exchange = Exchange::done();
    let client: Client = exchange.client();
    client.by_json().filter(Filter::new("a&b")).await.unwrap();
    assert_eq!(exchange.target(), "/json?%7B%22field%22%3A%22a%26b%22%7D");
    client.by_json().await.unwrap();
    assert_eq!(exchange.target(), "/json");
}

#[tokio::test]
async fn text_is_the_query_and_a_key_follows_it() {
    let exchange = Exchange::done();
    let client: Client = exchange.builder().api_key("k&1").build().unwrap();
    client.by_text().words("a=b&c d+é").await.unwrap();
    assert_eq!(exchange.target(), "/text?a%3Db%26c%20d%2B%C3%A9&api%20key=k%261");
}

#[tokio::test]
async fn beside_a_parameter_of_the_query_there_is_none() {
    let exchange = Exchange::done();
    let client: Client = exchange.client();
    client.by_both().page(2).await.unwrap();
    assert_eq!(exchange.target(), "/both?page=2");
}
