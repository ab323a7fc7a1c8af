//! Answers that are read item by item, over a connection.

use std::time::{Duration, Instant};

use excerpt_runtime::testing::TestClock;
use excerpt_runtime::{
    Answer, Api, ApiSpec, Bytes, Call, ClientBuilder, Core, Decoded, Form, Method, Operation, OperationSpec, Retry,
    StreamItems, Value, events, operation, text_events,
};

use crate::loopback::{Act, Loopback, answer_with, status};

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

/// Declares what is asked for by GET.
macro_rules! get {
    ($name:ident, $events:ident!($($item:ty)?)) => {
        struct $name {
            call: Call,
        }

        operation!($name);
        $events!($name $(=> $item)?);

        impl Operation for $name {
            const SPEC: &'static OperationSpec = {
                static SPEC: OperationSpec = OperationSpec {
                    id: "follow",
                    path: "/follow",
                    responses: &[("200", &["text/event-stream"])],
                    stream: Some("text/event-stream"),
                    ..OperationSpec::DEFAULT
                };
                &SPEC
            };

            type Output = Bytes;
            type Error = Value;

            fn success(answer: &Answer) -> Decoded<Bytes> {
                answer.bytes()
            }
        }
    };
}

get!(Follow, events!(Value));
get!(FollowText, text_events!());

fn client(server: &Loopback, clock: TestClock) -> Client {
    let builder = ClientBuilder::<Client>::new().base_url(&server.url).retry(Retry::none()).clock(clock);
    builder.timeout(Duration::from_secs(5)).build().unwrap()
}

fn follow(server: &Loopback, clock: TestClock) -> StreamItems<Follow> {
    Follow { call: Call::new(&client(server, clock).core, Follow::SPEC) }.events()
}

/// An answer that ends in order.
fn whole(events: &str) -> Act {
    answer_with([CLOSING.as_bytes(), &chunk(events), b"0\r\n\r\n"].concat())
}

/// An answer that breaks off.
fn broken(events: &str) -> Act {
    answer_with([CLOSING.as_bytes(), &chunk(events)].concat())
}

const CLOSING: &str =
    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n";

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

#[tokio::test]
async fn done_is_the_end_of_a_connection_that_stays_open() {
    let text = [HEAD.as_bytes(), &chunk("data: 1\n\ndata: [DONE]\n\n")].concat();
    let server = Loopback::start([Act::AnswerAndStall(text.clone()), Act::AnswerAndStall(text)]);
    let began = Instant::now();
    let mut events = follow(&server, TestClock::new()).reconnect(3);
    assert_eq!(events.next().await.unwrap().unwrap().data, 1);
    assert!(events.next().await.is_none() && events.next().await.is_none());
    // Where the data are text, it is as good as any other.
    let call = Call::new(&client(&server, TestClock::new()).core, FollowText::SPEC);
    let mut events = FollowText { call }.events();
    assert_eq!(events.next().await.unwrap().unwrap().data, "1");
    assert_eq!(events.next().await.unwrap().unwrap().data, "[DONE]");
    assert!(began.elapsed() < Duration::from_secs(4), "nothing waited for the time-out");
}

#[tokio::test]
async fn a_stream_goes_on_behind_its_last_event() {
    let server = Loopback::start([
        broken("id: 1\ndata: 1\n\nid: 2\ndata: 2"),
        whole("retry: 70000\nid: é2\ndata: 2\n\nid: 3\ndata: 3"),
        whole("id\ndata: 3\n\n"),
        status("204 No Content"),
    ]);
    let clock = TestClock::new();
    let mut events = follow(&server, clock.clone()).reconnect(1);
    let mut seen = Vec::new();
    while let Some(event) = events.next().await {
        seen.push(event.unwrap().data);
    }
    assert_eq!(seen, [1, 2, 3]);
    let sent: Vec<_> = (0..4).map(|_| server.request()).collect();
    let ids: Vec<_> = sent.iter().map(|request| request.header("last-event-id")).collect();
    assert_eq!(ids, [None, Some("1"), Some("é2"), None]);
    assert!(sent.iter().all(|request| request.header("accept") == Some("text/event-stream")));
    // The server's wait holds from the answer on that names it.
    assert_eq!(clock.elapsed(), Duration::from_secs(3 + 70 + 70));
}

#[tokio::test]
async fn a_parameter_says_where_the_first_connection_begins() {
    let server = Loopback::start([whole("id: 2\ndata: 2\n\nid\ndata: 3\n\n"), status("204 No Content")]);
    let call = Call::new(&client(&server, TestClock::new()).core, Follow::SPEC).header("Last-Event-ID", "1");
    let mut events = Follow { call }.events().reconnect(1);
    while let Some(event) = events.next().await {
        event.unwrap();
    }
    let ids = [server.request(), server.request()].map(|request| request.header("last-event-id").map(str::to_owned));
    assert_eq!(ids, [Some("1".to_owned()), None]);
}

#[tokio::test]
async fn attempts_without_an_event_are_counted() {
    let nothing = || whole(": nothing\n\n");
    let server = Loopback::start([whole("data: 1\n\n"), nothing(), whole("data: 2\n\n"), nothing(), nothing()]);
    let mut events = follow(&server, TestClock::new()).reconnect(2);
    assert_eq!(events.next().await.unwrap().unwrap().data, 1);
    assert_eq!(events.next().await.unwrap().unwrap().data, 2);
    assert!(events.next().await.is_none(), "it had ended in order");
    (0..5).for_each(|_| drop(server.request()));
    let server = Loopback::start([broken("data: 1\n\n"), Act::Reset(0), broken("data: 2")]);
    let mut events = follow(&server, TestClock::new()).reconnect(2);
    assert_eq!(events.next().await.unwrap().unwrap().data, 1);
    let error = events.next().await.unwrap().unwrap_err();
    assert!(error.is_interrupted(), "{error}");
    assert!(events.next().await.is_none());
}

#[tokio::test]
async fn what_does_not_go_by_is_the_end() {
    let server = Loopback::start([whole("data: 1\n\n"), status("401 Unauthorized"), whole("data: 2\n\n")]);
    let mut events = follow(&server, TestClock::new()).reconnect(9);
    assert_eq!(events.next().await.unwrap().unwrap().data, 1);
    assert_eq!(events.next().await.unwrap().unwrap_err().status().unwrap(), 401);
    assert!(events.next().await.is_none());
    (0..2).for_each(|_| drop(server.request()));
    assert!(server.is_quiet());
    let server = Loopback::start([whole("id: \u{1}\ndata: 1\n\n")]);
    let mut events = follow(&server, TestClock::new()).reconnect(9);
    assert_eq!(events.next().await.unwrap().unwrap().data, 1);
    let error = events.next().await.unwrap().unwrap_err();
    assert!(error.is_build() && error.to_string().contains("Last-Event-ID"), "{error}");
    let server = Loopback::start([whole("data: 1\n\n")]);
    let mut events = watch(&server).events().reconnect(9);
    let error = events.next().await.unwrap().unwrap_err();
    assert!(error.is_build() && error.to_string().contains("GET"), "{error}");
    assert!(events.next().await.is_none() && server.is_quiet());
}

#[tokio::test]
async fn a_wait_that_is_dropped_goes_on() {
    let server = Loopback::start([whole("retry: 200\ndata: 1\n\n"), whole("data: 2\n\n")]);
    let client = ClientBuilder::<Client>::new().base_url(&server.url).build().unwrap();
    let mut events = Follow { call: Call::new(&client.core, Follow::SPEC) }.events().reconnect(1);
    assert_eq!(events.next().await.unwrap().unwrap().data, 1);
    let mut dropped = 0;
    let second = loop {
        match tokio::time::timeout(Duration::from_millis(20), events.next()).await {
            Ok(event) => break event,
            Err(_) => dropped += 1,
        }
    };
    assert_eq!(second.unwrap().unwrap().data, 2);
    assert!(dropped > 2, "{dropped}");
}

#[tokio::test]
async fn another_host_is_not_told_what_has_been_seen() {
    let other = Loopback::start([status("204 No Content")]);
    let moved = format!("307 Temporary Redirect\r\nLocation: {}/elsewhere", other.url);
    let server = Loopback::start([whole("id: 7\ndata: 1\n\n"), status(&moved)]);
    let mut events = follow(&server, TestClock::new()).reconnect(1);
    assert_eq!(events.next().await.unwrap().unwrap().data, 1);
    assert!(events.next().await.is_none());
    assert_eq!(
        [server.request(), server.request()].map(|request| request.header("last-event-id").is_some()),
        [false, true]
    );
    assert_eq!(other.request().header("last-event-id"), None);
}
