use crate::exchange::Exchange;
use excerpt_runtime::{Items, Paged};
use extensions_pages_client::Client;
use extensions_pages_client::types::Item;

async fn ids<O: Paged<Item = Item>>(mut items: Items<O>) -> Vec<i64> {
    let mut ids = Vec::new();
    while let Some(item) = items.next().await {
        ids.push(item.unwrap_or_else(|_| panic!("a page failed after {ids:?}")).id);
    }
    ids
}

fn targets(exchange: &Exchange) -> Vec<String> {
    exchange.requests().iter().map(|request| request.url.as_str().replace("https://case.example", "")).collect()
}

#[tokio::test]
async fn each_style_asks_for_the_next_page_in_its_way() {
    let page = |ids: &str, more: &str| format!(r#"{{"items":[{ids}]{more}}}"#);
    let exchange = Exchange::json(200, page(r#"{"id":1},{"id":2}"#, r#","total":3"#))
        .then_json(200, page(r#"{"id":3}"#, r#","total":3"#));
    let client: Client = exchange.client();
    assert_eq!(ids(client.by_offset().limit(2).items()).await, [1, 2, 3]);
    assert_eq!(targets(&exchange), ["/offset?limit=2", "/offset?limit=2&skip=2"]);

    let exchange = Exchange::json(200, r#"{"data":{"items":[{"id":1}]}}"#).then_json(200, r#"{"data":{}}"#);
    let client: Client = exchange.client();
    assert_eq!(ids(client.by_page().items()).await, [1]);
    assert_eq!(targets(&exchange), ["/page", "/page?page=2"]);

    let exchange = Exchange::json(200, page(r#"{"id":1}"#, r#","next":"a b""#))
        .then_json(200, page(r#"{"id":2}"#, r#","next":null"#));
    let client: Client = exchange.client();
    assert_eq!(ids(client.by_cursor().items()).await, [1, 2]);
    assert_eq!(targets(&exchange), ["/cursor", "/cursor?after=a%20b"]);

    let exchange = Exchange::json(200, page(r#"{"id":8},{"id":7}"#, r#","more":true"#))
        .then_json(200, page(r#"{"id":6}"#, r#","more":false"#));
    let client: Client = exchange.client();
    assert_eq!(ids(client.by_last_item().items()).await, [8, 7, 6]);
    assert_eq!(targets(&exchange), ["/last", "/last?before=7"]);

    let exchange =
        Exchange::json(200, page(r#"{"id":1}"#, r#","next":"/link?at=2""#)).then_json(200, page(r#"{"id":2}"#, ""));
    let client: Client = exchange.client();
    assert_eq!(ids(client.by_link().items()).await, [1, 2]);
    assert_eq!(targets(&exchange), ["/link", "/link?at=2"]);
}
