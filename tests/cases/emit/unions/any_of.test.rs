use crate::exchange::Exchange;
use excerpt_runtime::serde_json::{Value, from_str};
use unions_any_of_client::Client;
use unions_any_of_client::types::{Card, Contact, Size};

#[tokio::test]
async fn a_value_of_several_branches_loses_nothing() {
    let json = r#"{"contacts":[{"email":"e","since":"2020","new":1},{"phone":"p"},"plain",
        {"email":"e","phone":"p","since":2021,"note":"n"},{"fax":"f"}],"size":{"w":1,"h":2}}"#;
    let exchange = Exchange::json(200, json);
    let client: Client = exchange.client();
    let card = client.put_card(Card::new(Vec::new())).await.unwrap().into_body();
    assert!(matches!(&card.contacts[0], Contact::Email(email) if email.email == "e"));
    assert!(matches!(&card.contacts[1], Contact::Phone(phone) if phone.phone == "p"));
    assert!(matches!(&card.contacts[2], Contact::String(text) if text == "plain"));
    let Contact::Several(both) = &card.contacts[3] else { panic!("{:?}", card.contacts[3]) };
    assert_eq!((both.email.as_deref(), both.phone.as_deref(), both.note.as_deref()), (Some("e"), Some("p"), Some("n")));
    assert!(matches!(&card.contacts[4], Contact::Unknown(_)));
    assert!(matches!(card.size, Some(Size::Flat(_))));
    client.put_card(card).await.unwrap();
    assert_eq!(exchange.sent(), from_str::<Value>(&json.replace(",\"new\":1", "")).unwrap());
}
