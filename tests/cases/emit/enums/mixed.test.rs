use crate::exchange::Exchange;
use enums_mixed_client::Client;
use enums_mixed_client::types::{Large, Untyped};
use excerpt_runtime::serde_json::{Value, from_str, to_value};

#[tokio::test]
async fn values_of_every_type_come_back() {
    for json in [
        r#"{"listed":"auto","untyped":"none","large":4294967296}"#,
        r#"{"listed":2,"untyped":0,"large":18446744073709551615}"#,
        r#"{"listed":null,"untyped":true,"large":-9007199254740993}"#,
        r#"{"listed":"other","untyped":"more","large":3}"#,
        r#"{"listed":3,"untyped":{"a":1},"large":4}"#,
    ] {
        let client: Client = Exchange::json(200, json).client();
        let all = client.get_all().await.unwrap().into_body();
        assert_eq!(to_value(&all).unwrap(), from_str::<Value>(json).unwrap(), "{json}");
        assert_eq!(all.untyped == Untyped::True, all.large == Large::ValueMinus9007199254740993, "{json}");
    }
}
