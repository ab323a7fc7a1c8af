use crate::exchange::Exchange;
use dialect_types_client::Client;
use dialect_types_client::types::Several;
use excerpt_runtime::serde_json::{from_value, json, to_value};

#[tokio::test]
async fn a_value_of_any_listed_type_survives() {
    for value in [
        json!({"id": "a", "either": "text", "mixed": "auto", "list": "one"}),
        json!({"id": 7, "either": {"name": "n"}, "mixed": 2, "list": ["a", "b"]}),
        json!({"id": 7, "either": null, "mixed": 1}),
        json!({"id": "a", "either": "x", "mixed": "a value of tomorrow"}),
    ] {
        let exchange = Exchange::json(200, value.to_string());
        let client: Client = exchange.client();
        let sent: Several = from_value(value.clone()).unwrap();
        let it = client.exchange(sent).await.unwrap().into_body();
        assert_eq!(exchange.sent(), value);
        assert_eq!(to_value(it).unwrap(), value);
    }
}
