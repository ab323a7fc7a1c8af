//! Every status: documented with and without a body, and not documented at all.

use crate::clients::{Anesya, client};
use crate::outcome::{VENDORS, failure, outcome};
use excerpt_tests::{Reply, Server, example};
use serde_json::{Value, json};

/// Documented without a body: whatever comes with the status, it is that error.
#[tokio::test]
async fn a_status_without_documented_body_is_known_by_itself() {
    for (status, expected) in [
        (401, "Unauthorized"),
        (404, "NotFound"),
        (405, "MethodNotAllowed"),
        (413, "ContentTooLarge"),
        (500, "InternalServerError"),
    ] {
        for reply in [
            Reply::new(status),
            Reply::text(status, "text/html", "<h1>Sorry</h1>"),
            Reply::json(status, &json!({"message": "sorry"})),
            Reply::text(status, "application/json", "{"),
        ] {
            let (kind, _) = outcome("expertai", reply).await.unwrap();
            assert_eq!(kind, expected, "{status}");
        }
    }
}

#[tokio::test]
async fn an_error_has_status_headers_and_bytes_beside_its_body() {
    let example = example("anesya getExtraction 404 notFound");
    let server = Server::start([example.reply().header("X-Request-Id", "r-7")]);
    let error = client::<Anesya>(&server).get_extraction("7").await.unwrap_err();
    assert!(error.is_api() && error.api().is_some());
    assert_eq!(error.status().unwrap(), 404);
    assert_eq!(error.headers().unwrap()["content-type"], "application/json");
    assert_eq!(error.request_id(), Some("r-7"));
    assert_eq!(error.bytes().unwrap()[..], *example.value.to_string().as_bytes());
    assert_eq!(error.decode::<Value>().unwrap().unwrap(), example.value);
    assert_eq!(error.operation(), "getExtraction");
}

/// Without a `default` answer, an undocumented error has no typed body.
#[tokio::test]
async fn an_undocumented_error_keeps_status_and_bytes() {
    for vendor in ["anesya", "documind", "expertai"] {
        for status in [402, 418, 429, 451, 502, 599] {
            let error = failure(vendor, Reply::json(status, &json!({"detail": "teapot"}))).await;
            assert!(error.is_api() && !error.is_undocumented(), "{vendor}: {error}");
            assert_eq!(error.status().unwrap(), status);
            assert_eq!(error.bytes().unwrap()[..], *br#"{"detail":"teapot"}"#);
            assert!(error.decode_error().is_some());
        }
    }
}

#[tokio::test]
async fn default_stands_for_every_other_error() {
    let envelope = example("docmap getExtraction default internalError").value;
    let error = example("extracta getBatchResults default invalidRequest").value;
    for status in [400, 402, 418, 429, 500, 503, 599] {
        assert_eq!(outcome("docmap", Reply::json(status, &envelope)).await.unwrap(), ("Other", envelope.clone()));
        assert_eq!(outcome("extracta", Reply::json(status, &error)).await.unwrap(), ("Other", error.clone()));
    }
    // All statuses of Extracta.ai but 200 are `default`, those which DocMap names are not.
    for status in [401, 403, 404] {
        assert_ne!(outcome("docmap", Reply::json(status, &envelope)).await.unwrap().0, "Other");
        assert_eq!(outcome("extracta", Reply::json(status, &error)).await.unwrap().0, "Other");
    }
}

/// `default` describes errors: a success that is not documented is not taken for one, nor guessed to be the 200.
#[tokio::test]
async fn an_undocumented_success_is_an_error_with_status_and_bytes() {
    for vendor in VENDORS {
        for status in [201, 203, 206, 299] {
            let error = failure(vendor, Reply::json(status, &json!({"surprise": 7}))).await;
            assert!(error.is_undocumented() && !error.is_api() && !error.is_decode(), "{vendor}: {error}");
            assert_eq!(error.status().unwrap(), status);
            assert_eq!(error.bytes().unwrap()[..], *br#"{"surprise":7}"#);
        }
        let error = failure(vendor, Reply::new(204)).await;
        assert!(error.is_undocumented(), "{vendor}: {error}");
        let error = failure(vendor, Reply::new(304)).await;
        assert!(error.is_undocumented(), "{vendor}: {error}");
    }
}

/// A request without any key usually gets `detail` alone, though the page says that three members are always there.
#[tokio::test]
async fn an_error_body_that_is_not_as_documented_does_not_hide_the_error() {
    let server = Server::start([Reply::json(401, &json!({"detail": "Authentication credentials were not provided."}))]);
    let error = client::<Anesya>(&server).get_extraction("7").await.unwrap_err();
    assert!(error.is_api() && !error.is_decode());
    assert_eq!(error.api(), None);
    assert_eq!(error.status().unwrap(), 401);
    let why = error.decode_error().unwrap();
    assert!(why.reason().contains("`code`"), "{why}");
    let body = error.decode::<Value>().unwrap().unwrap();
    assert_eq!(body["detail"], "Authentication credentials were not provided.");
    assert!(!error.to_string().contains("credentials were"), "{error}");
}

#[tokio::test]
async fn documind_errors_may_list_what_would_have_been_accepted() {
    let body = json!({"detail": "Invalid status", "allowed_values": ["completed", "failed"]});
    assert_eq!(outcome("documind", Reply::json(400, &body)).await.unwrap(), ("BadRequest", body));
}
