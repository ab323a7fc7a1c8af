use crate::exchange::Exchange;
use excerpt_runtime::serde_json::{Value, from_str, to_value};
use unions_own_values_client::Client;
use unions_own_values_client::types::Part;

#[tokio::test]
async fn values_of_the_branches_count() {
    let json = r#"[{"type":"text","text":"a"},{"type":"image_file","url":"b"},{"type":"Blob","data":"c"},
        {"type":"pause","seconds":1},{"type":"video","length":2}]"#;
    let client: Client = Exchange::json(200, json).client();
    let parts = client.get_parts().await.unwrap().into_body();
    assert!(matches!(&parts[0], Part::TextPart(text) if text.text == "a"));
    assert!(matches!(&parts[1], Part::ImagePart(image) if image.url == "b"));
    assert!(matches!(&parts[2], Part::Blob(blob) if blob.data.as_deref() == Some("c")));
    assert!(matches!(&parts[3], Part::Pause(pause) if pause.seconds == Some(1)));
    assert!(matches!(&parts[4], Part::Unknown(_)));
    assert_eq!(to_value(&parts).unwrap(), from_str::<Value>(json).unwrap());
}
