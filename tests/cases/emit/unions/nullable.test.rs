use crate::exchange::Exchange;
use excerpt_runtime::serde_json::{from_str, json};
use unions_nullable_client::Client;
use unions_nullable_client::types::{All, Flagged};

#[tokio::test]
async fn null_is_a_value_where_the_document_says_so() {
    let exchange = Exchange::json(200, r#"{"flagged":1,"listed":"a","one_or_null":{"a":"b"},"inline":null}"#);
    let client: Client = exchange.client();
    let all = client.put_all(All::new(None, None, None)).await.unwrap().into_body();
    assert_eq!(exchange.sent(), json!({"flagged": null, "listed": null, "one_or_null": null}));
    assert_eq!((&all.flagged, &all.inline), (&Some(Flagged::Integer(1)), &Some(None)));
    client.put_all(all.single(None)).await.unwrap();
    let sent = json!({"flagged": 1, "listed": "a", "single": null, "one_or_null": {"a": "b"}, "inline": null});
    assert_eq!(exchange.sent(), sent);
    assert!(from_str::<All>(r#"{"flagged":null,"listed":null}"#).unwrap_err().to_string().contains("one_or_null"));
}
