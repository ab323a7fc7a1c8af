use crate::exchange::Exchange;
use excerpt_runtime::serde_json::{Value, from_str, json};
use unions_shared_tag_client::Client;
use unions_shared_tag_client::types::{Kind, Shape, Square};

#[tokio::test]
async fn the_value_of_the_enum_finds_the_branch() {
    let json = r#"[{"kind":"circle","radius":1.5,"new":[]},{"kind":"square","side":2.5},{"kind":"star","points":5}]"#;
    let exchange = Exchange::json(200, json);
    let client: Client = exchange.client();
    let shapes = client.put_shapes(vec![Shape::Square(Square::new(Kind::Square))]).await.unwrap().into_body();
    assert_eq!(exchange.sent(), json!([{"kind": "square"}]));
    assert!(matches!(&shapes[0], Shape::Circle(circle) if circle.radius == Some(1.5)));
    assert!(matches!(&shapes[1], Shape::Square(square) if square.side == Some(2.5)));
    assert!(matches!(&shapes[2], Shape::Unknown(_)));
    client.put_shapes(shapes).await.unwrap();
    assert_eq!(exchange.sent(), from_str::<Value>(&json.replace(",\"new\":[]", "")).unwrap());
}
