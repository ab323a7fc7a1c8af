use crate::exchange::Exchange;
use dialect_patterns_client::Client;
use excerpt_runtime::serde_json::{Value, from_str, to_value};

#[tokio::test]
async fn members_of_a_pattern_are_kept() {
    let json = r#"{"one":{"x-a":1},"several":{"a1":"s","n1":2,"z":[true]},"beside":{"id":"i","7":{"n":1}}}"#;
    let client: Client = Exchange::json(200, json).client();
    let it = client.get_it().await.unwrap().into_body();
    assert_eq!((it.one["x-a"], it.beside.additional_properties["7"].n), (1, 1));
    assert_eq!(to_value(&it).unwrap(), from_str::<Value>(json).unwrap());
}
