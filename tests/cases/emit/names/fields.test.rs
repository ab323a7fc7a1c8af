use crate::exchange::Exchange;
use excerpt_runtime::serde_json::{from_str, to_value};
use excerpt_runtime::{Map, Value};
use names_fields_client::Client;
use names_fields_client::types::Fields;

#[tokio::test]
async fn every_member_keeps_its_name_on_the_wire() {
    let names = [
        "self",
        "Self",
        "type",
        "crate",
        "super",
        "new",
        "clone",
        "default",
        "a-b",
        "a_b",
        "aB",
        "1st",
        "",
        "...",
        "*/ pub fn evil() {} /*",
        "quote \" and `tick` \\ {}",
        "line\nbreak",
        "größe",
        "名前",
        "$ref-like",
        "_",
        "__proto__",
    ];
    let members: Map<String, Value> =
        names.iter().map(|name| ((*name).to_owned(), Value::from(format!("is {name}")))).collect();
    let json = Value::Object(members);
    let exchange = Exchange::json(200, json.to_string());
    let client: Client = exchange.client();
    let fields: Fields = from_str(&json.to_string()).unwrap();
    let answer = client.put_fields(fields).await.unwrap().into_body();
    assert_eq!(exchange.sent(), json);
    assert_eq!(to_value(&answer).unwrap(), json);
    let made =
        Fields::new("s", "t", "e").r#async(true).a_b("1").größe("2").名前("3").new_("4").clone_("5").add(6).not(false);
    assert_eq!(to_value(&made).unwrap()["clone"], "5");
}
