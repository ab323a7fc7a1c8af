use crate::exchange::Exchange;
use excerpt_runtime::serde_json::{Value, from_str, json};
use unions_beside_properties_client::Client;
use unions_beside_properties_client::types::{Event, EventNote};

#[tokio::test]
async fn shared_members_are_in_every_branch() {
    let json = r#"[{"id":"1","status":"new","at":"now","more":1},{"id":"2","to":"there"},{"id":"3","text":"t"},
        {"id":"4","size":5}]"#;
    let exchange = Exchange::json(200, json);
    let client: Client = exchange.client();
    let events = client.put_events(vec![Event::Note(EventNote::new("9", "t"))]).await.unwrap().into_body();
    assert_eq!(exchange.sent(), json!([{"id": "9", "text": "t"}]));
    assert!(matches!(&events[0], Event::Created(created) if created.id == "1" && created.at == "now"));
    assert!(matches!(&events[1], Event::Moved(moved) if moved.id == "2" && moved.to == "there"));
    assert!(matches!(&events[2], Event::Note(note) if note.id == "3"));
    assert!(matches!(&events[3], Event::Unknown(_)));
    client.put_events(events).await.unwrap();
    assert_eq!(exchange.sent(), from_str::<Value>(&json.replace(",\"more\":1", "")).unwrap());
}
