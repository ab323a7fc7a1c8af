//! What the libraries under a client log, at their most talkative.

use crate::clients::{Docmap, Documind, KEY, client};
use crate::secrets::{PRIVATE, assert_discreet, impatient, troubles};
use excerpt_tests::{Server, example};
use std::fmt::Debug;
use std::sync::Mutex;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// Every line and every field of this process, from both logging facades.
static LINES: Mutex<Vec<String>> = Mutex::new(Vec::new());

fn note(line: String) {
    LINES.lock().unwrap().push(line);
}

struct Log;

impl log::Log for Log {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        note(format!("{} {} {}", record.level(), record.target(), record.args()));
    }

    fn flush(&self) {}
}

struct Traces;

impl Subscriber for Traces {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        span.record(&mut Fields);
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut Fields);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        event.record(&mut Fields);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

struct Fields;

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        note(format!("{field}: {value:?}"));
    }
}

/// Other tests may log meanwhile. Their credential is the same, so that their lines count too.
#[tokio::test]
async fn logs_show_no_credential_parameter_or_body() {
    log::set_logger(&Log).unwrap();
    log::set_max_level(log::LevelFilter::Trace);
    tracing::subscriber::set_global_default(Traces).unwrap();

    let server = Server::answering(|request| match request.header("x-api-key") {
        Some(_) => example("documind listExtractions 200 reviewed").reply(),
        None => example("docmap getExtraction 200 completed").reply().header("set-cookie", KEY),
    });
    client::<Docmap>(&server).get_extraction(PRIVATE).await.unwrap();
    client::<Documind>(&server).list_extractions().original_filename(PRIVATE).await.unwrap();
    for reply in troubles() {
        let _ = impatient::<Docmap>(&Server::always(reply)).get_extraction(PRIVATE).await;
    }
    let lines = LINES.lock().unwrap().clone();
    assert!(lines.iter().any(|line| line.contains("127.0.0.1")), "nothing was caught: {lines:#?}");
    lines.iter().for_each(|line| assert_discreet(line));
}
