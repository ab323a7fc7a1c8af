use crate::exchange::Exchange;
use dialect_contents_client::Client;
use excerpt_runtime::serde_json::{Value, from_str, to_value};

#[tokio::test]
async fn encoded_bytes_are_bytes() {
    let json = r#"{"bytes":"AP8=","other":"=C3=A9","json":"{\"a\":1}"}"#;
    let client: Client = Exchange::json(200, json).client();
    let it = client.get_it().await.unwrap().into_body();
    assert_eq!((&*it.bytes, it.json.as_str()), (&[0, 255][..], "{\"a\":1}"));
    assert_eq!(to_value(&it).unwrap(), from_str::<Value>(json).unwrap());
}
