use crate::exchange::Exchange;
use excerpt_runtime::{Error, Streamed};
use responses_streams_client::Client;
use responses_streams_client::operations::{Chat, TextsResponse};
use responses_streams_client::types::Chunk;

fn chunk(text: &str, left: Option<i64>) -> Chunk {
    let mut chunk = Chunk::new(text);
    chunk.left = left.map(Some);
    chunk
}

#[tokio::test]
async fn events_are_typed_one_by_one() {
    let text = ": hello\n\nid: 1\ndata: {\"text\": \"a\",\ndata: \"left\": 2}\n\nevent: end\r\ndata: {\"text\": \"b\"}\r\n\r\ndata: [DONE]\n\n";
    let exchange = Exchange::answering(200, "text/event-stream; charset=utf-8", text);
    let client: Client = exchange.client();
    let mut events = client.chat().events_(true).events();
    let first = events.next().await.unwrap().unwrap();
    assert_eq!((first.data, first.event, first.id.as_deref()), (chunk("a", Some(2)), None, Some("1")));
    let second = events.next().await.unwrap().unwrap();
    assert_eq!((second.data, second.event.as_deref(), second.id.as_deref()), (chunk("b", None), Some("end"), Some("1")));
    assert!(events.next().await.is_none() && events.next().await.is_none());
    assert_eq!(exchange.header("accept").unwrap(), "text/event-stream");
    assert_eq!((exchange.requests().len(), exchange.target().as_str()), (1, "/chat?events=true"));
}

#[tokio::test]
async fn the_other_bodies_are_those_of_send() {
    let exchange = Exchange::json(200, r#"{"answer": "yes"}"#);
    let client: Client = exchange.client();
    assert_eq!(client.chat().await.unwrap().answer, "yes");
    assert_eq!(exchange.header("accept").unwrap(), "application/json");
    let error = client.chat().events().next().await.unwrap().unwrap_err();
    assert!(error.is_decode() && error.to_string().contains("not `text/event-stream`"), "{error}");
    let client: Client = Exchange::answering(200, "text/event-stream", "data: {}\n\n").client();
    let error = client.chat().await.unwrap_err();
    assert!(error.to_string().contains("it is a stream"), "{error}");
    assert_eq!(&error.bytes().unwrap()[..], b"data: {}\n\n");
    let client: Client = Exchange::answering(200, "text/event-stream", "data: x").client();
    let TextsResponse::EventStream(bytes) = client.texts().await.unwrap().into_body() else { panic!("no bytes") };
    assert_eq!(&bytes[..], b"data: x");
}

#[tokio::test]
async fn an_error_ends_the_stream_unless_it_is_one_of_an_item() {
    let client: Client = Exchange::answering(200, "text/event-stream", "data: {\"no\": 1}\n\ndata: {\"text\": \"b\"}").client();
    let mut events = client.chat().events();
    let error = events.next().await.unwrap().unwrap_err();
    assert!(error.is_decode() && error.to_string().contains("missing field `text`"), "{error}");
    assert_eq!(&error.bytes().unwrap()[..], br#"{"no": 1}"#);
    assert_eq!(events.next().await.unwrap().unwrap().data, chunk("b", None));
    assert!(events.next().await.is_none());
    let client: Client = Exchange::json(429, r#"{"wait": 3}"#).client();
    let mut events = client.chat().retry(excerpt_runtime::Retry::none()).events();
    let error: Error<<Chat as excerpt_runtime::Operation>::Error> = events.next().await.unwrap().unwrap_err();
    assert!(error.is_api() && error.api().is_some());
    assert!(events.next().await.is_none());
    let exchange = Exchange::answering(200, "text/event-stream", format!("data: \"{}\"\n\n", "x".repeat(2000)));
    let client: Client = exchange.builder().max_response_bytes(1000).build().unwrap();
    let mut events = client.texts().events();
    assert!(events.next().await.unwrap().unwrap_err().is_too_large());
    assert!(events.next().await.is_none());
}

#[tokio::test]
async fn data_can_be_a_member_of_an_event_or_text() {
    let client: Client = Exchange::answering(200, "text/event-stream", "event: delta\ndata: {\"text\": \"a\"}\n\ndata: [DONE]\n\n").client();
    let mut events = client.deltas().events();
    assert_eq!(events.next().await.unwrap().unwrap().data, chunk("a", None));
    assert!(events.next().await.is_none());
    let mut events = client.mixed().events();
    assert_eq!(events.next().await.unwrap().unwrap().data["text"], "a");
    let client: Client = Exchange::answering(200, "text/event-stream", "data: a\ndata: {\n\n").client();
    assert_eq!(client.texts().events().next().await.unwrap().unwrap().data, "a\n{");
}

#[tokio::test]
async fn lines_are_typed_one_by_one() {
    let client: Client = Exchange::answering(200, "application/x-ndjson", "{\"text\": \"a\"}\r\n\n{\"text\": \"b\", \"left\": null}").client();
    let mut lines = client.read_log().lines();
    assert_eq!(lines.next().await.unwrap().unwrap(), chunk("a", None));
    assert_eq!(lines.next().await.unwrap().unwrap().text, "b");
    assert!(lines.next().await.is_none());
    let client: Client = Exchange::answering(200, "application/json-seq", "\u{1e}[1,\n2]\n\u{1e}[3]\n").client();
    let mut lines = client.read_sequence().lines();
    assert_eq!(lines.next().await.unwrap().unwrap(), [1, 2]);
    assert_eq!(lines.next().await.unwrap().unwrap(), [3]);
    assert!(lines.next().await.is_none());
    let exchange = Exchange::done();
    let client: Client = exchange.client();
    client.write_log(vec![chunk("a\nb", None), chunk("c", Some(1))]).await.unwrap();
    assert_eq!(exchange.text(), "{\"text\":\"a\\nb\"}\n{\"text\":\"c\",\"left\":1}\n");
    assert_eq!(exchange.header("content-type").unwrap(), "application/x-ndjson");
    client.write_sequence(vec![vec![1, 2], vec![]]).await.unwrap();
    assert_eq!(exchange.text(), "[1,2]\n[]\n");
    assert_eq!(exchange.header("content-type").unwrap(), "application/jsonl");
}

/// An item can be named in code that is generic.
fn _item<O: Streamed>(item: O::Item) -> O::Item {
    item
}
