use crate::exchange::Exchange;
use bodies_multipart_client::Client;
use bodies_multipart_client::types::{Received, SendPicturesRequest, UploadForm, UploadKind, UploadOptions, UploadRowsItem};
use excerpt_runtime::File;

#[tokio::test]
async fn parts_are_files_texts_and_json() {
    let exchange = Exchange::done();
    let client: Client = exchange.client();
    let body =
        UploadForm::new(File::new("%PDF").file_name("a.pdf").content_type("application/pdf"), "n", UploadKind::Letter);
    let body = body.pages(vec![File::new("1"), File::new("2")]).tags(vec!["x".to_owned(), "y".to_owned()]);
    let body = body
        .options(UploadOptions::default().ocr(true))
        .rows(vec![UploadRowsItem::default().n(1), UploadRowsItem::default()]);
    client.upload(body.since("2024-02-29".parse().unwrap()).note(None)).await.unwrap();
    let content_type = exchange.header("content-type").unwrap();
    let boundary = content_type.strip_prefix("multipart/form-data; boundary=").unwrap();
    let text = exchange.text().replace(boundary, "B").replace("\r\n", "\n");
    let parts: Vec<&str> = text.split("--B\n").skip(1).collect();
    let part = |name: &str, more: &str, body: &str| {
        format!("Content-Disposition: form-data; name=\"{name}\"{more}\n\n{body}\n")
    };
    let file = |name: &str| format!("; filename=\"{name}\"\nContent-Type: application/octet-stream");
    let expected = [
        part("document", "; filename=\"a.pdf\"\nContent-Type: application/pdf", "%PDF"),
        part("pages", &file("pages"), "1"),
        part("pages", &file("pages"), "2"),
        part("name", "", "n"),
        part("kind", "", "letter"),
        part("tags", "", "x"),
        part("tags", "", "y"),
        part("since", "", "2024-02-29"),
        part("options", "\nContent-Type: application/json", r#"{"ocr":true}"#),
        part("rows", "\nContent-Type: application/json", r#"{"n":1}"#),
        part("rows", "\nContent-Type: application/json", "{}") + "--B--\n",
    ];
    assert_eq!(parts, expected);
    client.upload_nothing().body(Received::default()).await.unwrap();
    assert!(exchange.text().starts_with("--"));
    let pictures = SendPicturesRequest::new(vec![File::new("1"), File::new("2")]).mask(File::new("3"));
    client.send_pictures(pictures).await.unwrap();
    let text = exchange.text();
    let file = |name: &str, body: &str| {
        let head = "Content-Type: application/octet-stream\r\n\r\n";
        format!("name=\"{name}\"; filename=\"{name}\"\r\n{head}{body}\r\n")
    };
    for part in [file("image", "1"), file("image", "2"), file("mask", "3")] {
        assert!(text.contains(&part), "{part} is not in {text}");
    }
}
