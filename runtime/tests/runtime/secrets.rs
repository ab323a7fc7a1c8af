//! Nothing that can be printed shows a credential, a parameter, a header or a body.

use std::error::Error as _;
use std::fmt::Debug;

use excerpt_runtime::{Credential, Form, TransportErrorKind};

use crate::client::{Client, GetExtraction, NewJob};
use crate::fake::{Fake, Reply, SECRET};

const PRIVATE: &str = "pr1vate-data";

fn check(what: &impl Debug) {
    for text in [format!("{what:?}"), format!("{what:#?}")] {
        assert!(!text.contains(SECRET) && !text.contains(PRIVATE), "{text}");
    }
}

fn check_error<E>(error: &excerpt_runtime::Error<E>) {
    check(error);
    let mut texts = vec![error.to_string()];
    let mut source = error.source();
    while let Some(cause) = source {
        texts.extend([cause.to_string(), format!("{cause:?}")]);
        source = cause.source();
    }
    for text in texts {
        assert!(!text.contains(SECRET) && !text.contains(PRIVATE) && !text.contains('\n'), "{text}");
    }
}

#[tokio::test]
async fn clients_calls_and_responses() {
    let fake = Fake::replies([Reply::status(200)
        .header("content-type", "text/csv")
        .header("set-cookie", PRIVATE)
        .body(PRIVATE)]);
    let builder = fake.builder().token(SECRET).api_key(SECRET).basic_auth("me", SECRET);
    let builder = builder.default_header("X-Key", SECRET);
    check(&builder);
    check(&Credential::basic("me", SECRET));
    let client = builder.build().unwrap();
    check(&client);
    let call = client.get_extraction(PRIVATE).header("x-private", PRIVATE);
    check(&call);
    check(&call.clone().send());
    check(&call.clone().poll());
    check(&client.list_users(crate::client::Listing::Offset).items());
    check(&client.list_users(crate::client::Listing::Offset).pages());
    check(&client.create_job(&NewJob { name: PRIVATE.to_owned(), label: None }));
    check(&Form::new().text("name", &PRIVATE));
    check(&excerpt_runtime::File::new(PRIVATE));
    check(&call.await.unwrap());
    check(&fake.only().request);
}

#[tokio::test]
async fn errors() {
    let mut replies = vec![
        Reply::json(404, &format!(r#"{{"detail": "{PRIVATE}"}}"#)),
        Reply::json(404, &format!(r#"{{"detail": ["{PRIVATE}"]}}"#)),
        Reply::json(500, PRIVATE),
        Reply::status(200).header("content-type", PRIVATE).body(PRIVATE),
        Reply::status(302).header("location", &format!("http://{PRIVATE}/")),
        Reply::status(302).header("location", &format!("https://api.example.com/{PRIVATE}")),
        Reply::json(200, &format!(r#"{{"id": "7", "status": "ERROR", "document_name": "{PRIVATE}"}}"#)),
        Reply::json(200, &format!(r#"{{"id": "7", "status": "CREATED", "document_name": "{PRIVATE}"}}"#)),
        Reply::json(200, "{").breaks(),
    ];
    replies.extend([TransportErrorKind::Connect, TransportErrorKind::Timeout].map(Reply::fail));
    for wrong in [
        format!(r#"{{"id": ["{PRIVATE}"]}}"#),
        format!(r#"{{"id": "7", "status": {{"a": "{PRIVATE}"}}}}"#),
        format!(r#"{{"id": "7", "status": "x", "metadata": "{PRIVATE}, expected {PRIVATE}"}}"#),
        format!(r#"{{"id": "7", "status": "x", "result": "{PRIVATE}"}}"#),
        format!(r#"{{"id": "7", "status": "x", "result": {{"kind": "circle", "radius": "{PRIVATE}"}}}}"#),
        format!(r#"{{"id": "7", "status": "x", "result": {{"kind": ["{PRIVATE}"]}}}}"#),
        PRIVATE.to_owned(),
        format!(r#"{{"{PRIVATE}"#),
    ] {
        replies.push(Reply::json(200, &wrong));
    }
    for reply in replies {
        let fake = Fake::replies([reply]);
        let client = fake.builder().credential("queryKey", Credential::api_key(SECRET));
        let client = client.credential("session", Credential::api_key(SECRET)).build().unwrap();
        if let Err(error) = client.get_extraction(PRIVATE).await {
            check_error(&error);
            check_error(&error.into_any());
        }
        if let Err(error) = client.get_extraction(PRIVATE).poll().await {
            check_error(&error);
            check(&error.last::<GetExtraction>());
        }
    }
    let client = Fake::replies([Reply::status(200)]).client();
    check_error(&client.get_extraction("7").header("X-A", format!("{PRIVATE}\n")).await.unwrap_err());
    check_error(&client.get_extraction("7").header(format!("{PRIVATE} "), "1").await.unwrap_err());
}

#[test]
fn build_errors() {
    for error in [
        Client::builder().token(format!("{SECRET}\n")).build().unwrap_err(),
        Client::builder().basic_auth(format!("{SECRET}:"), SECRET).build().unwrap_err(),
        Client::builder().base_url(format!("https://me:{SECRET}@x.io")).build().unwrap_err(),
        Client::builder().base_url(format!("https://x.io/?key={SECRET}")).build().unwrap_err(),
        Client::builder().credential("session", Credential::token(SECRET)).build().unwrap_err(),
        Client::builder().default_header("X-Key", format!("{SECRET}\n")).build().unwrap_err(),
    ] {
        check(&error);
        assert!(!error.to_string().contains(SECRET), "{error}");
    }
}
