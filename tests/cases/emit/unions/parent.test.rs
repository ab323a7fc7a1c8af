use crate::exchange::Exchange;
use excerpt_runtime::serde_json::{Value, from_str, json};
use unions_parent_client::Client;
use unions_parent_client::types::{Car, Vehicle};

#[tokio::test]
async fn the_tag_finds_the_child() {
    let json = r#"[{"id":"1","kind":"car","doors":4,"new":1},{"id":"2","kind":"lorry","load":1.5,
        "tows":{"id":"3","kind":"boat","length":7}},{"id":"4","kind":"plain"}]"#;
    let exchange = Exchange::json(200, json);
    let client: Client = exchange.client();
    let vehicles = client.put_vehicles(vec![Vehicle::Car(Car::new("1", "car").doors(3))]).await.unwrap().into_body();
    assert_eq!(exchange.sent(), json!([{"id": "1", "kind": "car", "doors": 3}]));
    assert!(matches!(&vehicles[0], Vehicle::Car(car) if car.doors == Some(4) && car.id == "1"));
    let Vehicle::Truck(truck) = &vehicles[1] else { panic!("{:?}", vehicles[1]) };
    assert!(matches!(truck.tows.as_deref(), Some(Vehicle::Unknown(_))));
    assert!(matches!(&vehicles[2], Vehicle::Base(base) if base.id == "4"));
    client.put_vehicles(vehicles).await.unwrap();
    assert_eq!(exchange.sent(), from_str::<Value>(&json.replace(",\"new\":1", "")).unwrap());
}
