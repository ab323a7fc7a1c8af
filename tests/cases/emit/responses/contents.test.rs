use crate::exchange::Exchange;
use responses_contents_client::Client;
use responses_contents_client::operations::{GetReportError, GetReportResponse};
use responses_contents_client::types::GetStateBody;

#[tokio::test]
async fn a_body_is_told_by_its_content_type() {
    use GetReportResponse::{Csv, Html, Image, Pdf, Report, Text};
    for (content_type, body) in [
        ("application/json; charset=utf-8", r#"{"title": "t"}"#),
        ("application/vnd.report+json", r#"{"title": "t"}"#),
        ("application/other+json", r#"{"title": "t"}"#),
        ("text/csv", "a,b"),
        ("TEXT/PLAIN", "text"),
        ("text/html", "<p>"),
        ("application/pdf", "%PDF"),
        ("image/webp", "RIFF"),
    ] {
        let client: Client = Exchange::answering(200, content_type, body).client();
        let (whole, rest) = match client.get_report().await.unwrap().into_body() {
            Report(report) => (format!(r#"{{"title": "{}"}}"#, report.title.unwrap()), "json"),
            Text(text) => (text, "text/plain"),
            Html(text) => (text, "text/html"),
            Csv(bytes) => (String::from_utf8(bytes.to_vec()).unwrap(), "text/csv"),
            Pdf(bytes) => (String::from_utf8(bytes.to_vec()).unwrap(), "application/pdf"),
            Image(bytes) => (String::from_utf8(bytes.to_vec()).unwrap(), "image/"),
            other => panic!("{other:?}"),
        };
        assert_eq!(whole, body);
        assert!(content_type.to_ascii_lowercase().contains(rest), "{content_type}: {rest}");
    }
    let client: Client = Exchange::answering(200, "video/mp4", "").client();
    assert!(client.get_report().await.unwrap_err().is_undocumented());
    let client: Client = Exchange::answering(400, "text/plain", "no").client();
    assert_eq!(client.get_report().await.unwrap_err().api(), Some(&GetReportError::BadRequestText("no".to_owned())));
}

#[tokio::test]
async fn one_content_type_needs_no_enum() {
    let client: Client = Exchange::answering(200, "text/plain; charset=utf-8", "\"t\"").client();
    assert_eq!(*client.get_any_text().await.unwrap(), "\"t\"");
    assert_eq!(*client.get_text().await.unwrap(), "\"t\"");
    let exchange = Exchange::answering(200, "application/octet-stream", "bytes");
    let client: Client = exchange.client();
    assert_eq!(&client.get_file().await.unwrap()[..], b"bytes");
    assert_eq!(exchange.header("accept").unwrap(), "application/octet-stream");
    let client: Client = Exchange::json(200, "[1]").client();
    assert_eq!(client.get_free().await.unwrap().into_body(), excerpt_runtime::serde_json::json!([1]));
    let client: Client = Exchange::json(200, "").client();
    client.head_file().await.unwrap();
}

#[tokio::test]
async fn a_text_with_a_schema_is_a_value() {
    for (body, state) in [("on", GetStateBody::On), ("\"off\"\n", GetStateBody::Off), ("new\n", "new".to_owned().into())] {
        let client: Client = Exchange::answering(200, "text/plain", body).client();
        assert_eq!(client.get_state().await.unwrap().into_body(), state);
    }
    let client: Client = Exchange::answering(200, "text/plain; charset=utf-8", "17\n").client();
    assert_eq!(*client.get_count().await.unwrap(), 17);
    for content_type in ["text/plain", "application/json", "text/json", "text/html"] {
        let client: Client = Exchange::answering(200, content_type, r#"{"title": "t"}"#).client();
        assert_eq!(client.get_aspnet().await.unwrap().title.as_deref(), Some("t"));
    }
    let client: Client = Exchange::answering(200, "text/html", "<p>").client();
    let error = client.get_aspnet().await.unwrap_err();
    assert!(error.is_decode() && error.bytes().is_some_and(|bytes| bytes == "<p>"));
}

#[tokio::test]
async fn the_caller_can_ask_for_one_content_type() {
    let exchange = Exchange::answering(200, "text/csv", "a,b");
    let client: Client = exchange.client();
    client.get_report().header("accept", "text/csv").await.unwrap();
    assert_eq!(exchange.header("accept").unwrap(), "text/csv");
}
