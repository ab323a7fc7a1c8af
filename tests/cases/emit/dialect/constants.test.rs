use crate::exchange::Exchange;
use dialect_constants_client::Client;
use dialect_constants_client::types::{ConstantsText, ConstantsWhole};
use excerpt_runtime::serde_json::{Value, from_str, to_value};

#[tokio::test]
async fn other_values_are_kept() {
    for json in [
        r#"{"text":"a","whole":1,"fraction":1.5,"flag":true,"nullable":"b"}"#,
        r#"{"text":"other","whole":2,"fraction":2.5,"flag":false,"nullable":"c"}"#,
    ] {
        let client: Client = Exchange::json(200, json).client();
        let it = client.get_it().await.unwrap().into_body();
        assert_eq!(it.text == ConstantsText::A, it.whole == ConstantsWhole::Value1);
        assert_eq!(to_value(&it).unwrap(), from_str::<Value>(json).unwrap());
    }
}
