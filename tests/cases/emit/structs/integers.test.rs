use crate::exchange::Exchange;
use excerpt_runtime::serde_json::from_str;
use structs_integers_client::Client;
use structs_integers_client::types::{Numbers, NumbersEither, NumbersLevel};

const JSON: &str = r#"{"plain":-5,"wide":4294967295,"unsigned":9223372036854775808,"huge":340282366920938463463,"negative":-36893488147419103232,"list":[1,2],"by_name":{"a":3},"either":4,"level":2,"exact":1.0}"#;

#[tokio::test]
async fn no_digit_is_lost() {
    let exchange = Exchange::json(200, JSON);
    let client: Client = exchange.client();
    let numbers: Numbers = from_str(JSON).unwrap();
    assert_eq!(numbers.huge, 340_282_366_920_938_463_463);
    assert_eq!(client.put_numbers(numbers.clone()).await.unwrap().into_body(), numbers);
    assert_eq!(exchange.text(), JSON);
}

#[tokio::test]
async fn a_point_makes_no_difference() {
    let json = r#"{"plain":-5.0,"wide":4294967295.0,"unsigned":9223372036854775808.0,"huge":340282366920938463463.0,
        "negative":-36893488147419103232.0,"list":[1.0,2e0],"by_name":{"a":3.00},"either":4.0,"level":2.0,"exact":1.0}"#;
    let client: Client = Exchange::json(200, json).client();
    let numbers: Numbers = from_str(JSON).unwrap();
    let answer = client.put_numbers(numbers.clone()).await.unwrap().into_body();
    assert_eq!(answer, numbers);
    assert!(matches!(answer.either, Some(NumbersEither::Integer(4))) && answer.level == Some(NumbersLevel::Value2));
    let client: Client = Exchange::json(200, json.replace("-5.0", "-5.5")).client();
    assert!(client.put_numbers(numbers).await.unwrap_err().is_decode());
}
