use crate::exchange::Exchange;
use dialect_nulls_client::Client;
use dialect_nulls_client::types::{Kind, Nulls, NullsValues};
use excerpt_runtime::serde_json::{Value, json};

#[tokio::test]
async fn every_spelling_of_null_takes_it() {
    let nothing = r#"{"listed": null, "named": null, "one": null, "values": null, "only": null, "all": null}"#;
    let exchange = Exchange::json(200, nothing);
    let client: Client = exchange.client();
    let sent = Nulls::new(None, None, None, None, Value::Null, Value::Null);
    let it = client.exchange(sent.clone()).await.unwrap().into_body();
    assert_eq!(exchange.sent(), excerpt_runtime::serde_json::from_str::<Value>(nothing).unwrap());
    assert_eq!(it, sent);
}

#[tokio::test]
async fn every_spelling_of_null_takes_a_value() {
    let all = json!({"listed": "l", "named": "a", "one": 1, "values": "x", "only": null, "all": [1], "absent": 2});
    let exchange = Exchange::json(200, all.to_string());
    let client: Client = exchange.client();
    let sent = Nulls::new(
        Some("l".to_owned()),
        Some(Kind::A),
        Some(1),
        Some(NullsValues::X),
        Value::Null,
        json!([1]),
    );
    let it = client.exchange(sent.absent(2)).await.unwrap().into_body();
    assert_eq!(exchange.sent(), all);
    assert_eq!((it.listed.as_deref(), it.named, it.one, it.absent), (Some("l"), Some(Kind::A), Some(1), Some(Some(2))));
}
