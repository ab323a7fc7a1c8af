//! Bodies that cannot be decoded.

use crate::outcome::{VENDORS, failure, outcome};
use excerpt_tests::{Reply, example};
use serde_json::{Value, json};
use std::error::Error as _;

/// What a broken body is recognised by in messages, where it must not appear.
const MARK: &str = "Jane Doe";

/// Wrong types and missing members, deep inside: the example, the place, what stands there instead (or nothing), the path
/// that the error must name, and what else it must say.
const WRONG: [(&str, &str, Option<Value>, &str, &str); 20] = [
    ("anesya getExtraction 200 finished", "/id", Some(Value::Null), "id", "null"),
    (
        "anesya getExtraction 200 finished",
        "/content_images/0/url",
        Some(Value::Bool(true)),
        "content_images[0].url",
        "boolean",
    ),
    ("anesya getExtraction 200 finished", "/content_images/0/url", None, "content_images[0]", "`url`"),
    ("anesya getExtraction 200 finished", "/created_at", None, "", "`created_at`"),
    ("anesya getExtraction 200 finished", "/extracted_data", None, "", "`extracted_data`"),
    ("anesya getExtraction 200 finished", "/status", Some(Value::Bool(false)), "status", "boolean"),
    ("anesya getExtraction 200 finished", "/metadata", Some(Value::Array(Vec::new())), "metadata", "sequence"),
    ("docmap getExtraction 200 completed", "/data", Some(Value::Null), "data", "null"),
    ("docmap getExtraction 200 completed", "/data", None, "", "`data`"),
    ("docmap getExtraction 200 completed", "/data/userId", None, "data", "`userId`"),
    ("docmap getExtraction 200 completed", "/data/runId", None, "data", "`runId`"),
    (
        "docmap getExtraction 200 completed",
        "/data/variables/0/name",
        Some(Value::Null),
        "data.variables[0].name",
        "null",
    ),
    ("docmap getExtraction 200 completed", "/data/createdAt", Some(Value::Bool(true)), "data.createdAt", "boolean"),
    ("documind listExtractions 200 reviewed", "/total", None, "", "`total`"),
    (
        "documind listExtractions 200 reviewed",
        "/items/0/needs_review",
        Some(Value::Null),
        "items[0].needs_review",
        "null",
    ),
    (
        "documind listExtractions 200 reviewed",
        "/items/0/needs_review_metadata/review_flags",
        Some(Value::Array(Vec::new())),
        "items[0].needs_review_metadata.review_flags",
        "sequence",
    ),
    ("expertai getStatus 200 progress", "/current", None, "", "`current`"),
    (
        "expertai getStatus 200 success",
        "/result/layout/1/bbox/2",
        Some(Value::Null),
        "result.layout[1].bbox[2]",
        "null",
    ),
    ("expertai getStatus 200 success", "/result/header/totPages", None, "result.header", "`totPages`"),
    ("extracta getBatchResults 200 done", "/files/0/fileName", Some(Value::Null), "files[0].fileName", "null"),
];

#[tokio::test]
async fn the_error_names_the_place_and_keeps_the_bytes() {
    for (name, place, instead, path, reason) in WRONG {
        let example = example(name);
        let value = match instead {
            Some(instead) => example.with(place, instead),
            None => example.without(place),
        };
        let error = failure(name.split(' ').next().unwrap(), Reply::json(200, &value)).await;
        assert!(error.is_decode(), "{name} {place}: {error}");
        let why = error.decode_error().unwrap();
        assert_eq!(why.path().unwrap_or_default(), path, "{name} {place}: {error}");
        assert!(why.reason().contains(reason), "{name} {place}: {error}");
        assert!(error.to_string().contains(path), "{error}");
        assert_eq!(error.bytes().unwrap()[..], *value.to_string().as_bytes());
        assert_eq!(error.status().unwrap(), 200);
    }
}

/// Values that do not fit are somebody's data: messages describe them and do not repeat them.
#[tokio::test]
async fn messages_do_not_repeat_the_body() {
    for (name, place) in [
        ("anesya getExtraction 200 finished", "/created_at"),
        ("anesya getExtraction 200 finished", "/content_images/0"),
        ("anesya getExtraction 200 finished", "/extraction_time"),
        ("docmap getExtraction 200 completed", "/data"),
        ("docmap getExtraction 200 completed", "/data/variables/0"),
        ("documind listExtractions 200 reviewed", "/items/0/needs_review"),
        ("expertai getStatus 200 success", "/result/words/0"),
        ("expertai getStatus 200 success", "/result/layout/0/id"),
        ("extracta getBatchResults 200 done", "/files"),
    ] {
        let reply = Reply::json(200, &example(name).with(place, MARK));
        let error = failure(name.split(' ').next().unwrap(), reply).await;
        assert!(error.is_decode(), "{name} {place}: {error}");
        let mut texts = vec![format!("{error}"), format!("{error:?}"), format!("{error:#?}")];
        let mut source = error.source();
        while let Some(cause) = source {
            texts.extend([format!("{cause}"), format!("{cause:?}")]);
            source = cause.source();
        }
        for text in texts {
            assert!(!text.contains(MARK), "{name} {place}: {text}");
        }
    }
}

#[tokio::test]
async fn broken_json_is_an_error_with_the_bytes() {
    let whole = example("docmap getExtraction 200 completed").value.to_string();
    let deep = "[".repeat(100_000);
    let half = &whole[..whole.len() / 2];
    let trailing = format!("{whole} trailing");
    let twice = whole.repeat(2);
    let open = format!("{{\"{MARK}");
    let bodies =
        [half, &trailing, &twice, &deep, &open, "{", "nul", "NaN", "<html>", "{'data': 1}", "null", "[]", "7", "\"\""];
    for vendor in VENDORS {
        for body in bodies.iter().chain(&[&*format!("{{\"data\": {deep}")]) {
            let error = failure(vendor, Reply::text(200, "application/json", *body)).await;
            assert!(error.is_decode(), "{vendor} {body:.20}: {error}");
            assert_eq!(error.bytes().unwrap()[..], *body.as_bytes());
            assert!(!format!("{error:?}").contains(MARK), "{error:?}");
        }
        let error = failure(vendor, Reply::text(200, "application/json", b"{\"state\": \"\xff\xfe\"}")).await;
        assert!(error.is_decode(), "{vendor}: {error}");
    }
}

#[tokio::test]
async fn an_empty_body_is_an_error_that_says_so() {
    for vendor in VENDORS {
        for reply in
            [Reply::text(200, "application/json", ""), Reply::new(200), Reply::text(200, "application/json", " \n")]
        {
            let error = failure(vendor, reply).await;
            assert!(error.is_decode(), "{vendor}: {error}");
            assert!(error.to_string().contains("empty"), "{vendor}: {error}");
        }
    }
}

#[tokio::test]
async fn an_empty_or_broken_error_body_does_not_hide_the_error() {
    for (vendor, status) in [("anesya", 401), ("docmap", 403), ("documind", 500), ("expertai", 403), ("extracta", 400)]
    {
        for body in ["", "{", "[]", "null", "<html>"] {
            let error = failure(vendor, Reply::text(status, "application/json", body)).await;
            assert!(error.is_api() && !error.is_decode(), "{vendor} {body}: {error}");
            assert_eq!((error.status().unwrap().as_u16(), &error.bytes().unwrap()[..]), (status, body.as_bytes()));
        }
    }
}

/// JSON has one kind of number, and some servers write all of them with a point.
#[tokio::test]
async fn an_integer_with_a_fraction_of_nothing_is_an_integer() {
    for (total, expected) in [(json!(1.0), 1), (json!(1e2), 100)] {
        let page = json!({"items": [], "total": total, "skip": 0, "limit": 1});
        let (_, body) = outcome("documind", Reply::json(200, &page)).await.unwrap();
        assert_eq!(body["total"], expected);
    }
}
