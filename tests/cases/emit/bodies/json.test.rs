use crate::exchange::Exchange;
use bodies_json_client::Client;
use bodies_json_client::types::Note;

#[tokio::test]
async fn a_body_is_sent_with_its_content_type() {
    let exchange = Exchange::done();
    let client: Client = exchange.client();
    client.add_note().await.unwrap();
    assert_eq!((exchange.request().body, exchange.header("content-type")), (None, None));
    client.add_note().body(Note::new("a").pinned(None)).await.unwrap();
    assert_eq!(exchange.text(), r#"{"text":"a","pinned":null}"#);
    assert_eq!(exchange.header("content-type").unwrap(), "application/json");
    client.put_notes(vec![Note::new("a"), Note::new("b")]).await.unwrap();
    assert_eq!(exchange.text(), r#"[{"text":"a"},{"text":"b"}]"#);
    client.patch_notes(Default::default()).await.unwrap();
    assert_eq!(exchange.header("content-type").unwrap(), "application/merge-patch+json");
    client.delete_notes(3.into()).await.unwrap();
    assert_eq!((exchange.request().method.as_str(), exchange.text().as_str()), ("DELETE", "3"));
    client.add_any(Note::new("a")).await.unwrap();
    assert_eq!(exchange.header("content-type").unwrap(), "application/json");
}
