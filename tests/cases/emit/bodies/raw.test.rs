use crate::exchange::Exchange;
use bodies_raw_client::Client;
use bodies_raw_client::operations::PutSeveralBody;
use excerpt_runtime::File;

#[tokio::test]
async fn bytes_and_text_are_sent_as_they_are() {
    let exchange = Exchange::done();
    let client: Client = exchange.client();
    let sent = || (exchange.header("content-type").unwrap(), exchange.text());
    let typed = |content_type: &str, text: &str| (content_type.to_owned(), text.to_owned());
    client.put_bytes(&b"raw"[..]).await.unwrap();
    assert_eq!(sent(), typed("application/octet-stream", "raw"));
    client.put_text().body("äöü".to_owned()).await.unwrap();
    assert_eq!(sent(), typed("text/plain", "äöü"));
    client.put_pdf(b"%PDF").await.unwrap();
    assert_eq!(sent(), typed("application/pdf", "%PDF"));
    client.put_xml(b"<a/>").await.unwrap();
    assert_eq!(sent(), typed("application/xml", "<a/>"));
    client.put_several(PutSeveralBody::Text("a,b".to_owned())).await.unwrap();
    assert_eq!(sent(), typed("text/csv", "a,b"));
    let image = client.put_several(PutSeveralBody::ApplicationOctetStream(b"jpeg".into()));
    image.header("content-type", "image/jpeg").await.unwrap();
    assert_eq!(sent(), typed("image/jpeg", "jpeg"));
    client.put_more().body(Vec::from("more")).await.unwrap();
    assert_eq!(sent(), typed("application/octet-stream", "more"));
    let streamed = File::from_reader(&b"streamed"[..]).file_name("a.pdf").content_type("image/png");
    client.put_pdf(streamed).await.unwrap();
    assert_eq!(sent(), typed("application/pdf", "streamed"), "the media type is the document's");
}
