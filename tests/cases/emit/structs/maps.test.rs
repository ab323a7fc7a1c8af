use crate::exchange::Exchange;
use excerpt_runtime::Value;
use excerpt_runtime::serde_json::{from_str, to_value};
use structs_maps_client::Client;

#[tokio::test]
async fn members_of_any_name_are_kept() {
    let json = r#"{"labels":{"b":"1","a":"2"},"anything":{"x":[1,null]},"open":{"id":"1","new":null},
        "typed":{"a":{"count":1},"b":{}},"closed":{},"same":{"additional_properties":true,"more":{"k":"v"}},
        "scores":{"a":1.5,"b":null},"deep":{"a":{"b":[[null,{"c":"2024-02-29T12:00:00Z"}]]}},"groups":{"g":[{"k":"v"}]}}"#;
    let client: Client = Exchange::json(200, json).client();
    let holder = client.get_holder().await.unwrap().into_body();
    assert_eq!(holder.open.additional_properties["new"], Value::Null);
    assert_eq!(holder.typed.additional_properties["a"].count, Some(1));
    assert_eq!(holder.same.other_properties["more"]["k"], "v");
    assert_eq!(to_value(&holder).unwrap(), from_str::<Value>(json).unwrap());
}
