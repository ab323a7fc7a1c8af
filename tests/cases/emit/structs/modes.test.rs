use crate::exchange::Exchange;
use excerpt_runtime::Value;
use excerpt_runtime::serde_json::{from_str, json};
use structs_modes_client::Client;
use structs_modes_client::types::{Both, Order};

#[tokio::test]
async fn absent_and_null_stay_apart_in_what_is_sent() {
    let exchange = Exchange::json(200, r#"{"id": "1", "note": null, "created": "2024-02-29T12:00:00Z", "x": 5}"#);
    let client: Client = exchange.client();
    let body = Both::new("1", None, "s").label(None).a_b(0.5).r#type("t").self_("me");
    let both = client.put_both(body).send().await.unwrap().into_body();
    let sent = json!({"id": "1", "note": null, "label": null, "secret": "s", "type": "t", "self": "me", "a-b": 0.5});
    assert_eq!(exchange.sent(), sent);
    assert_eq!((both.label, both.secret, both.additional_properties["x"]), (None, None, 5));
    // What the server alone sets is not sent back.
    let received = r#"{"id": "1", "note": "n", "label": null, "created": "2024-02-29T12:00:00Z", "y": 1}"#;
    client.put_both(from_str(received).unwrap()).await.unwrap();
    assert_eq!(exchange.sent(), json!({"id": "1", "note": "n", "label": null, "y": 1}));
}

#[tokio::test]
async fn what_is_received_has_its_defaults() {
    let client: Client = Exchange::json(200, r#"{"id": 7, "size": null, "order": "sideways", "new": [1]}"#).client();
    let received = client.get_received().await.unwrap().into_body();
    assert_eq!((received.id, received.size, received.tags.len()), (7, 50, 0));
    assert_eq!(received.order, Order::Unknown("sideways".to_owned()));
    let written: Value = json!({"id": 7, "size": 50, "order": "sideways", "tags": []});
    assert_eq!(excerpt_runtime::serde_json::to_value(&received).unwrap(), written);
    assert!(from_str::<Both>(r#"{"id": "1"}"#).unwrap_err().to_string().contains("note"));
}
