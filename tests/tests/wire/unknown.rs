//! What servers send beyond their documents: members, enum values, union branches.

use crate::clients::{Anesya, Docmap, Expertai, client};
use crate::outcome::{failure, outcome};
use anesya_client::operations::GetExtractionResponse;
use anesya_client::types::{ExtractionStatus, ServerRegion};
use docmap_client::types::ExtractionSource;
use excerpt_tests::{Reply, Server, assert_same, differences, example};
use expertai_client::types::TaskStatus;
use serde_json::{Value, json};

/// The examples with most members.
const RICHEST: [&str; 6] = [
    "anesya getExtraction 200 finished",
    "anesya getExtraction 401 tokenNotValid",
    "docmap getExtraction 200 completed",
    "documind listExtractions 200 reviewed",
    "expertai getStatus 200 success",
    "extracta getBatchResults 200 oneFileDone",
];

/// Where unknown members are kept: what the documents let be open. Elsewhere they are ignored.
const OPEN: [&str; 11] = [
    "/content_images/0",
    "/extracted_data",
    "/metadata",
    "/data/extractedData",
    "/data/variables/0",
    "/items/0/results",
    "/items/0/reviewed_results",
    "/result/layout/0",
    "/result/layout/1",
    "/result/header/metadata",
    "/files/0/result",
];

/// Adds a member to every object, except to maps whose values have a type.
fn enrich(value: &mut Value) {
    match value {
        Value::Object(members) => {
            let typed = ["customInfo", "confidence_scores", "review_flags"];
            members.iter_mut().filter(|(name, _)| !typed.contains(&name.as_str())).for_each(|(_, value)| enrich(value));
            members.insert("x new".to_owned(), json!({"deep": [1, null, {"er": true}]}));
        }
        Value::Array(items) => items.iter_mut().for_each(enrich),
        _ => {}
    }
}

#[tokio::test]
async fn unknown_members_do_no_harm_and_are_kept_where_the_document_is_open() {
    for name in RICHEST {
        let example = example(name);
        let mut rich = example.value.clone();
        enrich(&mut rich);
        let status = example.status.parse().unwrap();
        let (_, body) = outcome(name.split(' ').next().unwrap(), Reply::json(status, &rich)).await.unwrap();

        let kept: Vec<_> = differences(&example.value, &body);
        let expected = OPEN.iter().filter(|place| rich.pointer(place).is_some_and(Value::is_object));
        let mut expected: Vec<_> = expected.map(|place| format!("{place}/x new is new")).collect();
        let mut found = kept.clone();
        expected.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, expected, "{name}");
        for place in OPEN {
            assert_eq!(rich.pointer(place), body.pointer(place), "{name}: {place}");
        }
    }
}

#[tokio::test]
async fn unknown_values_of_enums_are_kept() {
    for (name, place) in [
        ("anesya getExtraction 200 finished", "/server"),
        ("anesya getExtraction 200 finished", "/status"),
        ("anesya getExtraction 200 finished", "/extraction_step"),
        ("docmap getExtraction 200 completed", "/data/status"),
        ("docmap getExtraction 200 completed", "/data/source"),
        ("documind listExtractions 200 reviewed", "/items/0/status"),
        ("expertai getStatus 200 success", "/result/layout/1/type"),
    ] {
        let value = example(name).with(place, "quite Unheard-of ✓");
        let (_, body) = outcome(name.split(' ').next().unwrap(), Reply::json(200, &value)).await.unwrap();
        assert_same(&value, &body);
    }
}

#[tokio::test]
async fn unknown_values_can_be_matched() {
    let value = example("anesya getExtraction 200 finished").with("/server", "MARS-1");
    let server = Server::start([Reply::json(200, &value)]);
    let response = client::<Anesya>(&server).get_extraction("7").await.unwrap();
    let GetExtractionResponse::Extraction(extraction) = response.into_body() else { panic!("no extraction") };
    assert_eq!(extraction.server, ServerRegion::Unknown("MARS-1".to_owned()));
    assert_eq!(extraction.server.as_str(), "MARS-1");
    assert_eq!(ExtractionStatus::from("ERROR"), ExtractionStatus::Error);

    let value = example("docmap getExtraction 200 completed").with("/data/source", "Dashboard");
    let server = Server::start([Reply::json(200, &value)]);
    let response = client::<Docmap>(&server).get_extraction("7").await.unwrap();
    let case_counts = ExtractionSource::Unknown("Dashboard".to_owned());
    assert_eq!(response.data.source, case_counts);
}

#[tokio::test]
async fn an_unknown_state_keeps_its_raw_json() {
    let value = json!({"state": "RETRYING", "current": "n/a", "of": {"many": [1, 2.5, null]}});
    let server = Server::start([Reply::json(200, &value)]);
    let status = client::<Expertai>(&server).get_status("7").await.unwrap();
    assert_eq!(*status, TaskStatus::Unknown(value.clone()));
    assert_eq!(serde_json::to_value(&*status).unwrap(), value);
}

#[tokio::test]
async fn every_documented_state_has_its_branch() {
    let progress = example("expertai getStatus 200 progress");
    let failure = example("expertai getStatus 200 failure");
    for (state, base) in [("PENDING", &progress), ("PROGRESS", &progress), ("FAILURE", &failure), ("ABORTED", &failure)]
    {
        let value = base.with("/state", state);
        let server = Server::start([Reply::json(200, &value)]);
        let status = client::<Expertai>(&server).get_status("7").await.unwrap();
        let is_progress = matches!(&*status, TaskStatus::InProgress(_));
        let is_failure = matches!(&*status, TaskStatus::Failure(_));
        assert_eq!((is_progress, is_failure), (base.name == progress.name, base.name == failure.name), "{state}");
        assert_same(&value, &serde_json::to_value(&*status).unwrap());
    }
}

/// A known state must come with what belongs to it: it never falls back to unknown.
#[tokio::test]
async fn a_known_state_with_a_wrong_body_is_an_error() {
    let success = example("expertai getStatus 200 success");
    for value in [
        success.without("/result"),
        success.without("/state"),
        success.with("/state", Value::Null),
        success.with("/result/header/totPages", "one"),
    ] {
        let error = failure("expertai", Reply::json(200, &value)).await;
        assert!(error.is_decode(), "{error}");
    }
}

/// A state that is no text is as unknown as any other.
#[tokio::test]
async fn a_state_of_another_type_survives() {
    let value = example("expertai getStatus 200 success").with("/state", 3);
    let server = Server::start([Reply::json(200, &value)]);
    let response = client::<Expertai>(&server).get_status("7").await.unwrap();
    assert_eq!(response.into_body(), TaskStatus::Unknown(value));
}

#[tokio::test]
async fn optional_members_may_be_absent_or_null() {
    for (name, places) in [
        (
            "anesya getExtraction 200 finished",
            &[
                "/schema",
                "/classifier",
                "/classifier_result",
                "/workflow",
                "/workflow_session_id",
                "/extraction_step",
                "/extraction_time",
                "/credit_used",
                "/metadata",
                "/content_images/0/name",
            ][..],
        ),
        ("docmap getExtraction 200 completed", &["/data/variables/0/description"]),
        (
            "documind listExtractions 200 reviewed",
            &[
                "/items/0/reviewed_at",
                "/items/0/reviewed_by",
                "/items/0/results",
                "/items/0/reviewed_results",
                "/items/0/needs_review_metadata",
                "/items/0/needs_review_metadata/confidence_scores",
                "/items/0/needs_review_metadata/review_flags",
            ],
        ),
        ("expertai getStatus 200 success", &["/result/layout/0/children", "/result/layout/1/bbox"]),
        ("expertai getStatus 403 noSubscription", &["/message", "/_embedded", "/_embedded/errors/0/message"]),
        ("extracta getBatchResults 200 oneFileDone", &["/fileId", "/files", "/files/0/result", "/files/0/url"]),
    ] {
        for place in places {
            let (vendor, example) = (name.split(' ').next().unwrap(), example(name));
            let status = example.status.parse().unwrap();
            let absent = example.without(place);
            let (_, body) = outcome(vendor, Reply::json(status, &absent)).await.unwrap();
            assert_same(&absent, &body);
            let null = example.with(place, Value::Null);
            let (_, body) = outcome(vendor, Reply::json(status, &null)).await.unwrap();
            assert_same(&null, &body);
        }
    }
}
