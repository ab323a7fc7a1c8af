use crate::exchange::Exchange;
use excerpt_runtime::serde_json::{Value, from_str, to_value};
use unions_by_name_client::Client;
use unions_by_name_client::types::Pet;

async fn pet(json: &'static str) -> Pet {
    let client: Client = Exchange::json(200, json).client();
    let pet = client.get_pet().await.unwrap().into_body();
    assert_eq!(to_value(&pet).unwrap(), from_str::<Value>(json).unwrap());
    pet
}

#[tokio::test]
async fn the_name_of_the_schema_finds_the_branch() {
    assert!(matches!(pet(r#"{"petType":"Cat","lives":9}"#).await, Pet::Cat(cat) if cat.lives == Some(9)));
    assert!(matches!(pet(r#"{"petType":"Dog","bark":"w"}"#).await, Pet::Dog(dog) if dog.bark.as_deref() == Some("w")));
    assert!(matches!(pet(r#"{"petType":"Owl","wings":2}"#).await, Pet::Unknown(_)));
}
