use crate::exchange::Exchange;
use dialect_loose_client::Client;
use dialect_loose_client::types::Loose;
use excerpt_runtime::serde_json::json;

#[tokio::test]
async fn what_is_meant_is_sent_and_read() {
    let exchange = Exchange::json(200, r#"{"id": 4, "name": null, "note": null, "one": "only"}"#);
    let client: Client = exchange.client();
    let it = client.exchange("i", "p").body(Loose::new(3).name("n".to_owned())).await.unwrap().into_body();
    assert_eq!(exchange.sent(), json!({"id": 3, "name": "n"}));
    assert_eq!((it.id, it.name, it.note), (4, Some(None), Some(None)));
}
