use crate::exchange::Exchange;
use dialect_tuples_client::Client;
use dialect_tuples_client::types::{Point, Tuples};
use excerpt_runtime::serde_json::{from_str, json};

#[tokio::test]
async fn lists_of_fixed_length_are_tuples() {
    let exchange = Exchange::json(200, r#"{"span": [{"x": 1}, null], "pair": [2.5, true], "open": ["a", 1, {}]}"#);
    let client: Client = exchange.client();
    let sent = Tuples::new((Point::new(3), Some("c".to_owned())), vec![]).pair((1.5, false));
    let it = client.exchange(sent).await.unwrap().into_body();
    assert_eq!(exchange.sent(), json!({"span": [{"x": 3}, "c"], "open": [], "pair": [1.5, false]}));
    assert_eq!((it.span.0.x, it.span.1, it.pair, it.open.len()), (1, None, Some((2.5, true)), 3));
    // The document allows no list of another length.
    assert!(from_str::<Tuples>(r#"{"span": [{"x": 1}], "open": []}"#).is_err());
}
