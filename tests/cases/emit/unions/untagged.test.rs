use crate::exchange::Exchange;
use excerpt_runtime::serde_json::{Value, from_str};
use unions_untagged_client::Client;
use unions_untagged_client::types::{All, Found, Id, When, WhenVariant3};

#[tokio::test]
async fn the_strictest_branch_that_fits_is_taken() {
    let json =
        r#"{"id":"7","values":["a",1.5,2.0,true,["b"],{"c":1},null,[1]],"when":"never","found":{"a":"1","b":"2"}}"#;
    let exchange = Exchange::json(200, json);
    let client: Client = exchange.client();
    let all: All = from_str(json).unwrap();
    let all = client.put_all(all).id(Id::Integer(7)).await.unwrap().into_body();
    assert_eq!(exchange.target(), "/all?id=7");
    assert_eq!(exchange.sent(), from_str::<Value>(json).unwrap());
    assert_eq!((&all.id, &all.when), (&Id::String("7".to_owned()), &When::Variant3(WhenVariant3::Never)));
    assert!(matches!(&all.found, Found::Many(many) if many.b == "2"));
    assert!(matches!(from_str("\"2024-02-29T12:00:00Z\"").unwrap(), When::Timestamp(_)));
    assert!(matches!(from_str("\"tomorrow\"").unwrap(), When::String(_)));
}
