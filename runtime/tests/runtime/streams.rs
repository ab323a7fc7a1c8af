//! Answers that are read item by item, over a connection.

use std::time::Duration;

use excerpt_runtime::{
    Answer, Api, ApiSpec, Bytes, Call, ClientBuilder, Core, Decoded, Form, Method, Operation, OperationSpec, Retry,
    Value, events, operation,
};

use crate::loopback::{Act, Loopback};

struct Client {
    core: Core,
}

static API: ApiSpec = ApiSpec { name: "streams", user_agent: "", base_url_env: "", servers: &[], security: &[] };

impl Api for Client {
    const SPEC: &'static ApiSpec = &API;

    fn from_core(core: Core) -> Self {
        Self { core }
    }
}

struct Watch {
    call: Call,
}

static SPEC: OperationSpec = OperationSpec {
    id: "watch",
    method: Method::QUERY,
    path: "/watch",
    responses: &[("200", &["text/event-stream"])],
    stream: Some("text/event-stream"),
    ..OperationSpec::DEFAULT
};

operation!(Watch);
events!(Watch => Value);

impl Operation for Watch {
    const SPEC: &'static OperationSpec = &SPEC;

    type Output = Bytes;
    type Error = Value;

    fn success(answer: &Answer) -> Decoded<Bytes> {
        answer.bytes()
    }
}

fn watch(server: &Loopback) -> Watch {
    watch_up_to(server, 1 << 20)
}

/// The same with a limit for each event.
fn watch_up_to(server: &Loopback, bytes: u64) -> Watch {
    let builder = ClientBuilder::<Client>::new().base_url(&server.url).retry(Retry::none());
    let client = builder.max_response_bytes(bytes).timeout(Duration::from_millis(400)).build().unwrap();
    let form = Form::new().text("tags", &["a", "b"]).content_type("tags", "text/x-tag");
    Watch { call: Call::new(&client.core, &SPEC).multipart_as("multipart/mixed", form) }
}

const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

fn chunk(text: &str) -> Vec<u8> {
    format!("{:x}\r\n{text}\r\n", text.len()).into()
}

#[tokio::test]
async fn events_are_there_before_the_answer_has_ended() {
    let first = [HEAD.as_bytes(), &chunk("data: 1\n\ndata: "), &chunk("2\n\n")].concat();
    let server = Loopback::start([Act::AnswerAndStall(first)]);
    let mut events = watch(&server).events();
    assert_eq!(events.next().await.unwrap().unwrap().data, 1);
    assert_eq!(events.next().await.unwrap().unwrap().data, 2);
    // The server says no more, and does not end either.
    let error = events.next().await.unwrap().unwrap_err();
    assert!(error.is_timeout(), "{error}");
    assert!(events.next().await.is_none());
    let request = server.request();
    assert!(request.head.starts_with("query /watch http/1.1\r\n"), "{}", request.head);
    assert_eq!(request.header("accept"), Some("text/event-stream"));
    let boundary =
        request.header("content-type").unwrap().strip_prefix("multipart/mixed; boundary=").unwrap().to_owned();
    let part = |text: &str| {
        format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"tags\"\r\nContent-Type: text/x-tag\r\n\r\n{text}\r\n"
        )
    };
    assert_eq!(String::from_utf8(request.body).unwrap(), format!("{}{}--{boundary}--\r\n", part("a"), part("b")));
}

#[tokio::test]
async fn a_stream_that_breaks_off_is_no_end() {
    let broken = [HEAD.as_bytes(), &chunk("data: 1\n\ndata: 2")].concat();
    let server = Loopback::start([Act::Answer(vec![broken], Duration::ZERO)]);
    let mut events = watch(&server).events();
    assert_eq!(events.next().await.unwrap().unwrap().data, 1);
    let error = events.next().await.unwrap().unwrap_err();
    assert!(error.is_interrupted(), "{error}");
    assert!(events.next().await.is_none(), "an event that was cut off is none");
    let whole = [HEAD.as_bytes(), &chunk("data: 1\n\ndata: 2"), b"0\r\n\r\n"].concat();
    let server = Loopback::start([Act::Answer(vec![whole], Duration::ZERO)]);
    let mut events = watch(&server).events();
    assert_eq!(events.next().await.unwrap().unwrap().data, 1);
    assert_eq!(events.next().await.unwrap().unwrap().data, 2);
    assert!(events.next().await.is_none());
}

#[tokio::test]
async fn nothing_comes_after_an_event_that_is_too_large() {
    let whole = [HEAD.as_bytes(), &chunk("data: 1\n\ndata: 1234567890\n\ndata: 2\n\n"), b"0\r\n\r\n"].concat();
    let server = Loopback::start([Act::Answer(vec![whole], Duration::ZERO)]);
    let mut events = watch_up_to(&server, 9).events();
    assert_eq!(events.next().await.unwrap().unwrap().data, 1);
    assert!(events.next().await.unwrap().unwrap_err().is_too_large());
    assert!(events.next().await.is_none(), "the error was the end");
}
