use crate::exchange::Exchange;
use enums_values_client::Client;
use enums_values_client::types::{GetAllExact, GetAllLoose, Level, Mixed, Perhaps};
use excerpt_runtime::serde_json::{Value, from_str, to_value};

#[tokio::test]
async fn values_of_all_kinds_are_read_and_written() {
    let json = r#"{"level":-1,"ratio":3.14,"mixed":true,"perhaps":null,"named":20,"flag":true,"things":{"a":1}}"#;
    let exchange = Exchange::json(200, json).then_json(200, r#"{"level":7,"mixed":null,"perhaps":"c"}"#);
    let client: Client = exchange.client();
    let all = client.get_all().exact(GetAllExact::Value2).loose(GetAllLoose::Value3).await.unwrap().into_body();
    assert_eq!(exchange.target(), "/all?exact=2&loose=3");
    assert_eq!((&all.level, &all.mixed, &all.perhaps), (&Level::ValueMinus1, &Some(Mixed::True), &None));
    assert_eq!(to_value(&all).unwrap(), from_str::<Value>(json).unwrap());
    let all = client.get_all().await.unwrap().into_body();
    assert_eq!((&all.level, &all.mixed), (&Level::Unknown(7), &None));
    assert_eq!(all.perhaps, Some(Perhaps::Unknown("c".to_owned())));
}
