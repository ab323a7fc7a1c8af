use crate::exchange::Exchange;
use dialect_tuples_client::Client;
use dialect_tuples_client::types::{Point, Tuples, TuplesOpen};
use excerpt_runtime::serde_json::{from_str, json, to_value};

#[tokio::test]
async fn lists_of_fixed_length_are_tuples() {
    let exchange = Exchange::json(200, r#"{"span": [{"x": 1}, null], "pair": [2.5, true], "open": ["a", 1, {}]}"#);
    let client: Client = exchange.client();
    let open = TuplesOpen::List(("b".to_owned(), 2));
    let sent = Tuples::new((Point::new(3), Some("c".to_owned())), open).pair((1.5, false));
    let it = client.exchange(sent).await.unwrap().into_body();
    assert_eq!(exchange.sent(), json!({"span": [{"x": 3}, "c"], "open": ["b", 2], "pair": [1.5, false]}));
    assert_eq!((it.span.0.x, it.span.1, it.pair), (1, None, Some((2.5, true))));
    assert_eq!(it.open, TuplesOpen::Unknown(json!(["a", 1, {}])));
    // The document allows no list of another length.
    assert!(from_str::<Tuples>(r#"{"span": [{"x": 1}], "open": []}"#).is_err());
}

/// Few documents say that no element may be missing.
#[test]
fn lists_of_another_length_are_kept() {
    for lists in [
        json!({ "open": ["a", 1], "short": ["a", 1], "further": ["a", 1, 2] }),
        json!({ "open": ["a"], "short": [], "further": [] }),
        json!({ "open": ["a", 1, null], "short": ["a", 1, 2], "further": ["a", "b"] }),
    ] {
        let mut value = lists;
        value["span"] = json!([{ "x": 1 }, "b"]);
        let tuples: Tuples = from_str(&value.to_string()).unwrap();
        assert_eq!(to_value(&tuples).unwrap(), value);
        assert_eq!(matches!(tuples.open, TuplesOpen::List(_)), value["open"].as_array().unwrap().len() == 2);
    }
}
