use crate::exchange::Exchange;
use all_of_several_client::Client;
use all_of_several_client::types::Top;
use excerpt_runtime::serde_json::{Value, from_str};

#[tokio::test]
async fn nothing_of_any_branch_is_lost() {
    let json = r#"{"id":"7c9e6679-7425-40de-944b-e07fc1f90ae7","note":"n","created":"2024-02-29T12:00:00Z","size":3,"beside":true,"more":"m"}"#;
    let exchange = Exchange::json(200, json);
    let client: Client = exchange.client();
    let top: Top = from_str(json).unwrap();
    assert_eq!(client.put_top(top.clone()).await.unwrap().into_body(), top);
    assert_eq!(exchange.sent(), from_str::<Value>(json).unwrap());
    assert!(from_str::<Top>(&json.replace("\"beside\":true,", "")).is_err());
}
