use crate::exchange::Exchange;
use structs_secrets_client::Client;
use structs_secrets_client::types::{Login, Session};

#[tokio::test]
async fn a_secret_travels_and_is_not_shown() {
    let exchange = Exchange::json(200, r#"{"key":"s3cret","more":1}"#);
    let login = Login::new("me", "s3cret").code("s3cret").r#type("t").session(Session::default().key("s3cret".to_owned()));
    let shown = r#"Login { user: "me", type: Some("t"), session: Some(Session { additional_properties: {}, .. }), .. }"#;
    assert_eq!(format!("{login:?}"), shown);
    let client: Client = exchange.client();
    let session = client.login(login).await.unwrap().into_body();
    let sent = r#"{"user":"me","password":"s3cret","type":"t","code":"s3cret","session":{"key":"s3cret"}}"#;
    assert_eq!(exchange.text(), sent);
    assert_eq!(session.key, Some(Some("s3cret".to_owned())));
    assert_eq!(format!("{session:?}"), r#"Session { additional_properties: {"more": Number(1)}, .. }"#);
}
