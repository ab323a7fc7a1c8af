use crate::exchange::Exchange;
use excerpt_runtime::serde_json::{Value, from_str, to_value};
use unions_parent_enum_client::Client;
use unions_parent_enum_client::types::Event;

#[tokio::test]
async fn children_are_found_by_the_shared_enum() {
    let json = r#"[{"at":"1","event":"Started","by":"me"},{"at":"2","event":"Stopped","after":3},{"at":"3","event":"Lost"}]"#;
    let client: Client = Exchange::json(200, json).client();
    let events = client.get_events().await.unwrap().into_body();
    assert!(matches!(&events[0], Event::Started(event) if event.by.as_deref() == Some("me") && event.at == "1"));
    assert!(matches!(&events[1], Event::Stopped(event) if event.after == Some(3)));
    assert!(matches!(&events[2], Event::Unknown(_)));
    assert_eq!(to_value(&events).unwrap(), from_str::<Value>(json).unwrap());
}
