use crate::exchange::Exchange;
use excerpt_runtime::serde_json::{from_str, json};
use structs_directions_client::Client;
use structs_directions_client::types::{Both, Sent};

#[tokio::test]
async fn each_member_goes_its_way() {
    let exchange =
        Exchange::json(200, r#"{"id": "1", "created": "2024-02-29T12:00:00Z", "name": "n", "password": "p"}"#);
    let client: Client = exchange.client();
    let received = client.send(Sent::new("p", "n").hint("h")).await.unwrap().into_body();
    assert_eq!(exchange.sent(), json!({"password": "p", "hint": "h", "name": "n"}));
    assert_eq!((received.id.as_str(), received.name.as_str()), ("1", "n"));
    let both = client.put_both(Both::new("p", "n")).await.unwrap().into_body();
    assert_eq!(exchange.sent(), json!({"password": "p", "name": "n"}));
    assert_eq!((both.id.as_deref(), both.password.as_deref()), (Some("1"), Some("p")));
    // The server need not give back what only clients send.
    let both: Both = from_str(r#"{"id": "1", "name": "n"}"#).unwrap();
    client.put_both(both).await.unwrap();
    assert_eq!(exchange.sent(), json!({"name": "n"}));
}
