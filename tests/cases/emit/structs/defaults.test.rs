use crate::exchange::Exchange;
use excerpt_runtime::serde_json::{json, to_value};
use structs_defaults_client::Client;
use structs_defaults_client::types::{Level, ReceivedState, Sent};

#[tokio::test]
async fn what_is_absent_has_its_default() {
    let exchange = Exchange::json(200, r#"{"always": 0, "flag": null, "maybe": null}"#);
    let client: Client = exchange.client();
    let it = client.exchange(Sent::new(4)).await.unwrap().into_body();
    // The server knows its defaults: nothing is sent that was not set.
    assert_eq!(exchange.sent(), json!({"always": 4}));
    assert_eq!((it.text.as_str(), it.flag, it.small, it.big), ("a \"quoted\" one\n", true, -3, 9_007_199_254_740_993));
    assert_eq!((it.huge, it.ratio.to_bits(), it.whole), (u64::MAX, f64::to_bits("3.14".parse().unwrap()), 2.0));
    assert_eq!(
        (&it.state, &it.level, it.none.len(), it.some.as_slice()),
        (&ReceivedState::Old, &Level::Value2, 0, &["a".to_owned(), "b".to_owned()][..])
    );
    assert_eq!((it.map.len(), it.any.as_ref(), it.day, it.nothing.as_ref(), it.maybe), (0, None, None, None, None));
    let written = to_value(&it).unwrap();
    assert_eq!(written["huge"], json!(18_446_744_073_709_551_615_u64));
    assert_eq!(written.get("maybe"), None);
}
