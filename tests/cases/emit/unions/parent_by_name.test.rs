use crate::exchange::Exchange;
use excerpt_runtime::serde_json::{Value, from_str, to_value};
use unions_parent_by_name_client::Client;
use unions_parent_by_name_client::types::Animal;

#[tokio::test]
async fn the_name_or_the_value_finds_the_child() {
    let json = r#"[{"species":"Dog","name":"a","bark":"wow"},{"species":"Puppy","bark":"w","weeks":3},
        {"species":"Worm","name":"b"},{"species":"cat","lives":9},{"species":"Owl","wings":2},null]"#;
    let client: Client = Exchange::json(200, json).client();
    let animals = client.get_animals().await.unwrap().into_body();
    assert!(matches!(&animals[0], Some(Animal::Dog(dog)) if dog.bark.as_deref() == Some("wow")));
    assert!(matches!(&animals[1], Some(Animal::Puppy(puppy)) if puppy.weeks == Some(3) && puppy.bark.is_some()));
    assert!(matches!(&animals[2], Some(Animal::Worm(worm)) if worm.name.as_deref() == Some("b")));
    assert!(matches!(&animals[3], Some(Animal::Cat(cat)) if cat.lives == Some(9)));
    assert!(matches!(&animals[4], Some(Animal::Unknown(_))) && animals[5].is_none());
    assert_eq!(to_value(&animals).unwrap(), from_str::<Value>(json).unwrap());
}
