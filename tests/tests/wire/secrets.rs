//! Credentials and people's documents show up in no text that a program might print.

use crate::clients::{Anesya, Docmap, Documind, Expertai, Extracta, KEY, batch, builder, client};
use excerpt_runtime::{Api, Credential, Error, Retry};
use excerpt_tests::{Reply, Server, example};
use serde_json::json;
use std::error::Error as _;
use std::fmt::{Debug, Display};
use std::time::Duration;

/// What a parameter or body holds here, and no text may show.
pub(crate) const PRIVATE: &str = "Jane-Doe";

#[track_caller]
pub(crate) fn assert_discreet(text: &str) {
    assert!(!text.contains(KEY), "a credential: {text}");
    assert!(!text.contains(PRIVATE), "a parameter or body: {text}");
}

#[track_caller]
fn assert_discreet_debug(value: &impl Debug) {
    assert_discreet(&format!("{value:?} {value:#?}"));
}

/// Checks an error and all its causes.
#[track_caller]
fn assert_discreet_error<E>(error: &Error<E>)
where
    Error<E>: Debug + Display,
{
    assert_discreet(&format!("{error} {error:?} {error:#?} {:?}", error.decode_error()));
    let mut source = error.source();
    while let Some(cause) = source {
        assert_discreet(&format!("{cause} {cause:?} {cause:#?}"));
        source = cause.source();
    }
}

#[tokio::test]
async fn clients_builders_and_calls_are_discreet() {
    let server = Server::start([]);
    assert_discreet_debug(&Credential::token(KEY));
    assert_discreet_debug(&Credential::api_key(KEY));
    assert_discreet_debug(&Anesya::builder().api_key(KEY).default_header("authorization", KEY));
    assert_discreet_debug(&Docmap::builder().token(KEY));
    assert_discreet_debug(&client::<Anesya>(&server));
    assert_discreet_debug(&client::<Docmap>(&server));
    assert_discreet_debug(&client::<Documind>(&server));
    assert_discreet_debug(&client::<Expertai>(&server));
    assert_discreet_debug(&client::<Extracta>(&server));
    let list = client::<Documind>(&server).list_extractions().original_filename(PRIVATE).header("Authorization", KEY);
    assert_discreet_debug(&list);
    assert_discreet_debug(&list.clone().send());
    assert_discreet_debug(&list.clone().items());
    assert_discreet_debug(&list.pages());
    assert_discreet_debug(&client::<Docmap>(&server).get_extraction(PRIVATE).poll());
    assert_discreet_debug(&client::<Extracta>(&server).get_batch_results(batch().file_id(PRIVATE)));
}

#[test]
fn build_errors_are_discreet() {
    for key in [format!("{KEY}\n"), format!("{KEY}\0{KEY}")] {
        let error = Docmap::builder().token(key.clone()).build().unwrap_err();
        assert_discreet(&format!("{error} {error:?}"));
        assert!(error.to_string().contains("bearerAuth"), "{error}");
        let error = Documind::builder().api_key(key.clone()).build().unwrap_err();
        assert_discreet(&format!("{error} {error:?}"));
        let error = Docmap::builder().token(KEY).default_header("x-key", key).build().unwrap_err();
        assert_discreet(&format!("{error} {error:?}"));
    }
    for url in
        [format!("http://{KEY}"), format!("http://x/?k={KEY}"), format!("http://u:{KEY}@x"), format!("{KEY}://x")]
    {
        if let Err(error) = Docmap::builder().token("t").base_url(url).build() {
            assert_discreet(&format!("{error} {error:?}"));
        }
    }
    assert!(Docmap::builder().token("").build().unwrap_err().to_string().contains("empty"));
}

#[tokio::test]
async fn responses_are_discreet() {
    let value = example("docmap getExtraction 200 completed").with("/data/fileName", PRIVATE);
    let server = Server::start([Reply::json(200, &value).header("set-cookie", KEY)]);
    let response = client::<Docmap>(&server).get_extraction(PRIVATE).await.unwrap();
    assert_eq!(response.data.file_name, PRIVATE);
    assert_discreet_debug(&response);
}

/// Answers that make each kind of error, all holding what must not be shown.
pub(crate) fn troubles() -> Vec<Reply> {
    let text = |status| Reply::text(status, "text/html", format!("<h1>{PRIVATE} {KEY}</h1>"));
    let secret = json!({"detail": PRIVATE, "error": {"code": KEY, "message": PRIVATE}, "message": PRIVATE, "data": PRIVATE,
        "items": PRIVATE, "state": PRIVATE, "files": PRIVATE, PRIVATE: 1});
    let mut troubles = vec![
        text(200),
        text(418),
        text(503),
        Reply::json(200, &secret),
        Reply::json(201, &secret),
        Reply::json(401, &secret),
        Reply::json(400, &secret),
        Reply::text(200, "application/json", format!("{{\"x\": {PRIVATE}")),
        Reply::text(200, "application/json", format!("\"{PRIVATE}\"")),
        Reply::text(200, "application/json", "x".repeat(3000)),
        Reply::json(200, &secret).cut(1),
        Reply::json(200, &secret).cut(1).hang(),
        Reply::raw(format!("{PRIVATE}\r\n\r\n")),
        Reply::new(302).header("location", &format!("ftp://{KEY}@{PRIVATE}/")),
        Reply::new(302).header("location", &format!("http://[{PRIVATE}")),
        Reply::new(307).header("location", &format!("/{PRIVATE}?key={KEY}")),
        Reply::new(302).header("location", &format!("http://127.0.0.1:1/{PRIVATE}?key={KEY}")),
    ];
    let echo = Reply::json(404, &secret).header("www-authenticate", KEY).header("x-request-id", PRIVATE);
    troubles.push(echo);
    troubles
}

pub(crate) fn impatient<C: Api>(server: &Server) -> C {
    let builder = builder(server).retry(Retry::none()).max_response_bytes(2000);
    builder.timeout(Duration::from_millis(100)).build().unwrap()
}

#[tokio::test]
async fn errors_of_every_kind_are_discreet() {
    for reply in troubles() {
        let server = Server::always(reply);
        if let Err(error) = impatient::<Anesya>(&server).get_extraction(PRIVATE).await {
            assert_discreet_error(&error);
        }
        if let Err(error) = impatient::<Docmap>(&server).get_extraction(PRIVATE).await {
            assert_discreet_error(&error);
        }
        if let Err(error) = impatient::<Documind>(&server).list_extractions().original_filename(PRIVATE).await {
            assert_discreet_error(&error);
        }
        if let Err(error) = impatient::<Expertai>(&server).get_status(PRIVATE).await {
            assert_discreet_error(&error);
        }
        if let Err(error) = impatient::<Extracta>(&server).get_batch_results(batch().file_id(PRIVATE)).await {
            assert_discreet_error(&error);
        }
        if let Err(error) = impatient::<Docmap>(&server).get_extraction(PRIVATE).poll().timeout(Duration::ZERO).await {
            assert_discreet_error(&error);
        }
    }
}

#[tokio::test]
async fn waits_and_connections_that_fail_are_discreet() {
    for (status, body) in [("failed", PRIVATE), ("processing", PRIVATE)] {
        let mut value = example("docmap getExtraction 200 processing").with("/data/error", body);
        value["data"]["status"] = json!(status);
        let server = Server::always(Reply::json(200, &value));
        let error = client::<Docmap>(&server).get_extraction(PRIVATE).poll().await.unwrap_err();
        assert!(error.is_poll_failed() || error.is_unfinished());
        assert_discreet_error(&error);
    }
    let server = Server::start([]);
    let nowhere = builder::<Documind>(&server).base_url("http://127.0.0.1:1").build().unwrap();
    let error = nowhere.list_extractions().original_filename(PRIVATE).await.unwrap_err();
    assert!(error.is_connect(), "{error}");
    assert_discreet_error(&error);
    let error = client::<Docmap>(&server).get_extraction("7").header("x-y", format!("{PRIVATE}\n")).await.unwrap_err();
    assert!(error.is_build(), "{error}");
    assert_discreet_error(&error);
}
