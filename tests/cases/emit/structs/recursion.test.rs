use crate::exchange::Exchange;
use excerpt_runtime::Value;
use excerpt_runtime::serde_json::{from_str, to_value};
use structs_recursion_client::Client;
use structs_recursion_client::types::{Expression, Linked, Node};

#[tokio::test]
async fn values_nest_as_deep_as_they_are() {
    let json = r#"{"op":"Not","of":{"op":"And","all":[{"op":"Literal","value":true},{"op":"Xor","of":[1]}]}}"#;
    let exchange = Exchange::json(200, json);
    let client: Client = exchange.client();
    let leaf = Node::new("leaf");
    let node =
        Node::new("root").next(Node::new("next")).children(vec![leaf.clone()]).named([("a".to_owned(), leaf)].into());
    let answer = client.put_tree(node).await.unwrap().into_body();
    let sent =
        r#"{"value":"root","next":{"value":"next"},"children":[{"value":"leaf"}],"named":{"a":{"value":"leaf"}}}"#;
    assert_eq!(exchange.text(), sent);
    let Expression::Not(not) = &answer else { panic!("{answer:?}") };
    let Expression::And(and) = &*not.of else { panic!("{not:?}") };
    assert!(matches!(and.all.as_slice(), [Expression::Literal(literal), Expression::Unknown(_)] if literal.value));
    assert_eq!(to_value(&answer).unwrap(), from_str::<Value>(json).unwrap());
    let linked: Linked = from_str(r#"{"head":{"head":null}}"#).unwrap();
    assert_eq!(linked.head.unwrap().head, None);
}
