use crate::exchange::Exchange;
use dialect_members_client::Client;
use dialect_members_client::types::{Conditional, Members, Size};
use excerpt_runtime::serde_json::{from_value, json, to_value};

#[tokio::test]
async fn members_of_every_kind_survive() {
    let value = json!({
        "kind": "members", "size": "large", "code": "AAEC", "page": 3, "anything": [1, {"a": null}], "x-a": 1, "x-b": 2,
    });
    let exchange = Exchange::json(200, value.to_string());
    let client: Client = exchange.client();
    let sent: Members = from_value(value.clone()).unwrap();
    let it = client.exchange(sent).await.unwrap().into_body();
    assert_eq!(exchange.sent(), value);
    assert_eq!((it.size.clone(), it.page, it.additional_properties.len()), (Size::Large, Some(3), 2));
    assert_eq!(it.code.as_ref().map(|code| code.to_vec()), Some(vec![0, 1, 2]));
    assert_eq!(to_value(it).unwrap(), value);
}

#[tokio::test]
async fn members_of_conditions_are_there() {
    let value = json!({"kind": "card", "card": "4111"});
    let exchange = Exchange::json(200, value.to_string());
    let client: Client = exchange.client();
    let it = client.conditional().await.unwrap().into_body();
    assert_eq!((it.card.as_deref(), it.iban.as_deref()), (Some("4111"), None));
    assert_eq!(to_value::<Conditional>(it).unwrap(), value);
}
