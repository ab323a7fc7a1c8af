use crate::exchange::Exchange;
use excerpt_runtime::serde_json::{Value, from_str, json};
use unions_mapped_client::Client;
use unions_mapped_client::types::{Circle, RectangleKind, Shape};

#[tokio::test]
async fn the_tag_finds_the_branch() {
    let json =
        r#"[{"kind":"oblong","width":2.0,"new":1},{"kind":"blob","of":{"kind":1}},{"kind":"round","radius":1.0}]"#;
    let exchange = Exchange::json(200, json);
    let client: Client = exchange.client();
    let shapes = client.put_shapes(vec![Shape::Circle(Circle::new("round", 0.5))]).await.unwrap().into_body();
    assert_eq!(exchange.sent(), json!([{"kind": "round", "radius": 0.5}]));
    assert!(matches!(&shapes[0], Shape::Rectangle(rectangle) if rectangle.kind == RectangleKind::Oblong));
    assert!(matches!(&shapes[1], Shape::Unknown(_)) && matches!(&shapes[2], Shape::Circle(_)));
    client.put_shapes(shapes).await.unwrap();
    assert_eq!(exchange.sent(), from_str::<Value>(&json.replace(",\"new\":1", "")).unwrap());
}

#[tokio::test]
async fn a_branch_that_does_not_fit_is_an_error_with_its_place() {
    for json in [r#"[{"radius":1.0}]"#, r#"[{"kind":"round","radius":"1"}]"#, r#"[{"kind":null}]"#, "[null]"] {
        let client: Client = Exchange::json(200, json).client();
        let error = client.put_shapes(Vec::new()).await.unwrap_err();
        assert!(
            error.decode_error().is_some_and(|error| error.path().is_some_and(|path| path.contains("[0]"))),
            "{json}: {error:?}"
        );
    }
}
