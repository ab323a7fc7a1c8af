//! Every example of the documents, received and encoded again.

use crate::outcome::{VENDORS, outcome};
use excerpt_tests::{assert_same, example, examples};
use extracta_client::types::BatchResultsRequest;
use serde_json::Value;

/// The examples of answers on the vendors' pages, and the type or variant that each must become. Those of other operations
/// are with the tests of these operations.
const KINDS: &[(&str, &str)] = &[
    ("anesya getExtraction 200 finished", "Extraction"),
    ("anesya getExtraction 200 error", "Extraction"),
    ("anesya getExtraction 202 inProgress", "Extraction"),
    ("anesya getExtraction 401 tokenNotValid", "Unauthorized"),
    ("anesya getExtraction 404 notFound", "NotFound"),
    ("docmap getExtraction 200 completed", "ExtractionEnvelope"),
    ("docmap getExtraction 200 processing", "ExtractionEnvelope"),
    ("docmap getExtraction 200 failed", "ExtractionEnvelope"),
    ("docmap getExtraction 401 unauthorized", "Unauthorized"),
    ("docmap getExtraction 403 forbidden", "Forbidden"),
    ("docmap getExtraction 404 notFound", "NotFound"),
    ("docmap getExtraction default internalError", "Other"),
    ("documind listExtractions 200 reviewed", "ExtractionPage"),
    ("documind listExtractions 400 invalidSortField", "BadRequest"),
    ("documind listExtractions 401 unauthorized", "Unauthorized"),
    ("documind listExtractions 403 forbidden", "Forbidden"),
    ("documind listExtractions 500 internalError", "InternalServerError"),
    ("expertai getStatus 200 progress", "TaskStatus"),
    ("expertai getStatus 200 success", "TaskStatus"),
    ("expertai getStatus 200 failure", "TaskStatus"),
    ("expertai getStatus 403 noSubscription", "Forbidden"),
    ("extracta getBatchResults 200 done", "BatchResults"),
    ("extracta getBatchResults 200 oneFileDone", "BatchResults"),
    ("extracta getBatchResults 200 waiting", "BatchResults"),
    ("extracta getBatchResults default invalidRequest", "Other"),
    ("extracta getBatchResults default languageRequired", "Other"),
];

#[test]
fn the_table_knows_every_example() {
    let all = VENDORS.iter().flat_map(|vendor| examples(vendor));
    let operation = |name: &str| name.split(' ').take(2).map(str::to_owned).collect::<Vec<_>>();
    let known: Vec<_> = KINDS.iter().map(|(name, _)| operation(name)).collect();
    let is_answer = |name: &String| !name.contains(" request ") && known.contains(&operation(name));
    let answers: Vec<_> = all.map(|example| example.name).filter(is_answer).collect();
    assert_eq!(answers, KINDS.iter().map(|(name, _)| *name).collect::<Vec<_>>());
}

#[tokio::test]
async fn nothing_is_lost_on_the_way_in_and_out() {
    for &(name, kind) in KINDS {
        let (vendor, example) = (name.split(' ').next().unwrap(), example(name));
        let (actual, body) = outcome(vendor, example.reply()).await.unwrap();
        assert_eq!(actual, kind, "{name}");
        assert_same(&example.value, &body);
    }
}

/// DocMap requires its nulls to be there, so they are written as well; elsewhere null and absent mean the same.
#[tokio::test]
async fn required_nulls_are_written() {
    for name in ["docmap getExtraction 200 completed", "docmap getExtraction 200 processing"] {
        let example = example(name);
        let (_, body) = outcome("docmap", example.reply()).await.unwrap();
        let names = |value: &Value| value["data"].as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&body), names(&example.value));
    }
    let running = example("anesya getExtraction 202 inProgress");
    let (_, body) = outcome("anesya", running.reply()).await.unwrap();
    for required in ["content", "extracted_data"] {
        assert_eq!(body.get(required), Some(&Value::Null), "{required}");
    }
}

#[test]
fn the_example_of_a_request_is_one() {
    let example = example("extracta getBatchResults request oneFile").value;
    let request: BatchResultsRequest = serde_json::from_value(example.clone()).unwrap();
    assert_eq!(request, BatchResultsRequest::new("extractionId", "batchId").file_id("fileId"));
    assert_eq!(serde_json::to_value(&request).unwrap(), example);
}
