//! What the feature `tracing` tells, and what it does not.

#[allow(dead_code, unreachable_pub)]
#[path = "../../examples/client.rs"]
mod client;
#[allow(dead_code)]
#[path = "../runtime/fake.rs"]
mod fake;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::Once;

use excerpt_runtime::{Method, Retry};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use crate::fake::{Fake, Reply, SECRET};

type Fields = BTreeMap<String, String>;

thread_local! {
    static COLLECTED: RefCell<Collected> = RefCell::default();
}

/// Keeps every span of a thread with its parent, and every event with the span it is in.
struct Collector;

#[derive(Default)]
struct Collected {
    spans: Vec<(&'static str, Option<u64>, Fields)>,
    events: Vec<(u64, Fields)>,
    entered: Vec<u64>,
}

struct Into<'a>(&'a mut Fields);

impl Visit for Into<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(field.name().to_owned(), format!("{value:?}").trim_matches('"').to_owned());
    }
}

impl Subscriber for Collector {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("excerpt_runtime")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        COLLECTED.with_borrow_mut(|collected| {
            let mut fields = Fields::new();
            span.record(&mut Into(&mut fields));
            let parent = collected.entered.last().copied();
            collected.spans.push((span.metadata().name(), parent, fields));
            Id::from_u64(u64::try_from(collected.spans.len()).unwrap())
        })
    }

    fn record(&self, id: &Id, values: &Record<'_>) {
        let index = usize::try_from(id.into_u64()).unwrap() - 1;
        COLLECTED.with_borrow_mut(|collected| values.record(&mut Into(&mut collected.spans[index].2)));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        COLLECTED.with_borrow_mut(|collected| {
            let mut fields = Fields::new();
            event.record(&mut Into(&mut fields));
            let inside = collected.entered.last().copied().unwrap_or_default();
            collected.events.push((inside, fields));
        });
    }

    fn enter(&self, id: &Id) {
        COLLECTED.with_borrow_mut(|collected| collected.entered.push(id.into_u64()));
    }

    fn exit(&self, _: &Id) {
        COLLECTED.with_borrow_mut(|collected| collected.entered.pop());
    }
}

/// Runs a future on this thread, and returns what it told.
async fn collected(future: impl Future<Output = ()>) -> Collected {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| tracing::subscriber::set_global_default(Collector).unwrap());
    future.await;
    COLLECTED.take()
}

fn fields<const N: usize>(fields: [(&str, &str); N]) -> Fields {
    fields.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

#[tokio::test]
async fn a_call_is_a_span_by_opentelemetrys_names() {
    let fake = Fake::replies([Reply::status(503), Reply::json(404, r#"{"detail": "Jane Doe"}"#)]);
    let client = fake.client();
    let told = collected(async move {
        client.get_extraction("jane-doe").retry(Retry::new()).await.unwrap_err();
    })
    .await;
    let [(name, None, span)] = &told.spans[..] else { panic!("{:?}", told.spans) };
    assert_eq!(*name, "call");
    let expected = fields([
        ("otel.name", "GET /extract/{id}/"),
        ("otel.kind", "client"),
        ("http.request.method", "GET"),
        ("url.template", "/extract/{id}/"),
        ("server.address", "api.example.com"),
        ("server.port", "443"),
        ("http.response.status_code", "404"),
        ("http.request.resend_count", "1"),
        ("error.type", "404"),
        ("otel.status_code", "ERROR"),
    ]);
    assert_eq!(*span, expected);
    let delay = told.events[1].1["duration_ms"].clone();
    let events = [
        (
            1,
            fields([
                ("message", "attempt"),
                ("http.request.resend_count", "0"),
                ("http.response.status_code", "503"),
                ("error.type", "503"),
            ]),
        ),
        (1, fields([("message", "waiting"), ("reason", "retry"), ("duration_ms", &delay)])),
        (
            1,
            fields([
                ("message", "attempt"),
                ("http.request.resend_count", "1"),
                ("http.response.status_code", "404"),
                ("error.type", "404"),
            ]),
        ),
    ];
    assert_eq!(told.events, events);
}

#[tokio::test]
async fn a_wait_has_a_span_around_its_polls() {
    let state = |state: &str| Reply::json(200, &format!(r#"{{"id": "7", "status": "{state}"}}"#));
    let fake = Fake::replies([state("IN_PROGRESS"), state("FINISHED")]);
    let told = collected(async move {
        fake.client().get_extraction("7").poll().await.unwrap();
    })
    .await;
    let spans: Vec<_> = told.spans.iter().map(|(name, parent, span)| (*name, *parent, &*span["otel.name"])).collect();
    let call = ("call", Some(1), "GET /extract/{id}/");
    assert_eq!(spans, [("wait", None, "wait GET /extract/{id}/"), call, call]);
    assert_eq!(told.events, [(1, fields([("message", "waiting"), ("reason", "poll"), ("duration_ms", "2000")]))]);
}

#[tokio::test]
async fn a_throttle_that_holds_a_call_back_is_told() {
    let fake = Fake::replies([Reply::json(200, r#"{"status": "done"}"#)]);
    let client = fake.client();
    let told = collected(async move {
        client.get_batch().await.unwrap();
        client.get_batch().await.unwrap();
    })
    .await;
    let waits: Vec<_> = told.events.iter().filter(|(_, event)| event["message"] == "waiting").collect();
    let throttled = waits.iter().filter(|(_, event)| event["reason"] == "throttle").count();
    assert_eq!(throttled, 1, "{waits:?}");
}

#[tokio::test]
async fn nothing_private_is_told() {
    let replies = [
        Reply::status(302).header("location", "/v1/jane-doe?q=jane-doe"),
        Reply::json(500, r#""jane-doe""#).header("x-request-id", "jane-doe"),
        Reply::fail(excerpt_runtime::TransportErrorKind::Timeout),
        Reply::json(200, r#"{"id": "jane-doe", "status": "jane-doe"}"#),
    ];
    let fake = Fake::replies(replies);
    let client = fake.client();
    let told = collected(async move {
        let call = client.get_extraction("jane-doe").header("x-person", "jane-doe").retry(Retry::new());
        call.clone().poll().await.unwrap();
        call.await.unwrap();
        let raw = client.request(Method::POST, "/people/jane-doe").query("q", "jane-doe").json(&"jane-doe");
        raw.await.unwrap();
    })
    .await;
    assert!(told.spans.iter().any(|(.., span)| span["otel.name"] == "POST"), "{:?}", told.spans);
    let all = format!("{:?} {:?}", told.spans, told.events);
    assert!(!all.contains("jane-doe") && !all.contains(SECRET), "{all}");
}
