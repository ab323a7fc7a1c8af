//! Every example of Extracta.ai beyond that of its page: sent or received, and encoded again without loss.

use crate::clients::{Extracta, client};
use excerpt_runtime::File;
use excerpt_runtime::serde::{Serialize, de::DeserializeOwned};
use excerpt_tests::{Example, Server, assert_same, example, examples};
use extracta_client::operations::{
    CreateClassificationError, CreateExtractionError, DeleteClassificationBatchError, DeleteClassificationError,
    DeleteClassificationFilesError, DeleteExtractionError, GetClassificationResultsError, GetCreditsError,
    UpdateClassificationError, UpdateExtractionError, UploadClassificationFilesError, UploadFilesError,
    ViewClassificationError, ViewExtractionError,
};
use extracta_client::types::{UploadClassificationFilesRequest, UploadFilesRequest};
use serde_json::Value;
use std::collections::BTreeSet;

/// Makes a call once for each example of an answer, and returns the names of the examples.
macro_rules! answers {
    ($operation:literal, $error:ident, |$client:ident| $call:expr) => {{
        let mut names = Vec::new();
        for example in answers($operation) {
            let server = Server::start([example.reply()]);
            let $client = client::<Extracta>(&server);
            let body = match $call.await {
                Ok(response) => json(&*response),
                Err(error) => match error.api() {
                    Some($error::Other(body)) => json(body),
                    other => panic!("{}: {other:?}", example.name),
                },
            };
            assert_same(&example.value, &body);
            names.push(example.name);
        }
        names
    }};
}

/// The same for an operation whose body is the one of the example `request`. Every example of a request is sent.
macro_rules! exchanges {
    ($operation:literal, $error:ident, $method:ident) => {{
        for request in requests($operation) {
            let server = Server::start([]);
            let failed = client::<Extracta>(&server).$method(body(&request)).await;
            failed.expect_err("the server knows nothing");
            assert_same(&request.value, &server.request().json());
        }
        let request = requests($operation).remove(0);
        answers!($operation, $error, |client| client.$method(body(&request)))
    }};
}

#[tokio::test]
async fn nothing_is_lost_on_the_way_out_and_in() {
    let files = || vec![File::new("%PDF-1.7")];
    let seen = [
        exchanges!("createExtraction", CreateExtractionError, create_extraction),
        exchanges!("viewExtraction", ViewExtractionError, view_extraction),
        exchanges!("updateExtraction", UpdateExtractionError, update_extraction),
        exchanges!("deleteExtraction", DeleteExtractionError, delete_extraction),
        answers!("uploadFiles", UploadFilesError, |client| client.upload_files(UploadFilesRequest::new("7", files()))),
        answers!("getCredits", GetCreditsError, |client| client.get_credits()),
        exchanges!("createClassification", CreateClassificationError, create_classification),
        exchanges!("viewClassification", ViewClassificationError, view_classification),
        exchanges!("updateClassification", UpdateClassificationError, update_classification),
        exchanges!("deleteClassification", DeleteClassificationError, delete_classification),
        exchanges!("deleteClassificationBatch", DeleteClassificationBatchError, delete_classification_batch),
        exchanges!("deleteClassificationFiles", DeleteClassificationFilesError, delete_classification_files),
        answers!("uploadClassificationFiles", UploadClassificationFilesError, |client| client
            .upload_classification_files(UploadClassificationFilesRequest::new("7", files()))),
        exchanges!("getClassificationResults", GetClassificationResultsError, get_classification_results),
    ];
    let seen: BTreeSet<String> = seen.into_iter().flatten().collect();
    let is_answer = |example: &Example| example.status != "request" && !example.name.contains(" getBatchResults ");
    let all = examples("extracta").into_iter().filter(is_answer);
    assert_eq!(seen, all.map(|example| example.name).collect());
}

/// What is started, waited for and deleted is the same thing in all examples, so that a mock server tells one story.
#[test]
fn the_examples_tell_one_story() {
    let id = |name: &str, pointer: &str| {
        let found = example(name).value.pointer(pointer).cloned();
        found.unwrap_or_else(|| panic!("{name} has no {pointer}"))
    };
    let extraction = id("extracta createExtraction 200 created", "/extractionId");
    let classification = id("extracta createClassification 200 created", "/classificationId");
    let batches = [
        (
            extraction,
            "extractionId",
            ["uploadFiles 200 uploaded", "getBatchResults 200 waiting"],
            "getBatchResults 200 done",
        ),
        (
            classification,
            "classificationId",
            ["uploadClassificationFiles 200 success", "getClassificationResults 200 waiting"],
            "getClassificationResults 200 success",
        ),
    ];
    for (owner, member, [uploaded, waiting], done) in batches {
        let batch = id(&format!("extracta {uploaded}"), "/batchId");
        for name in [uploaded, waiting, done].map(|name| format!("extracta {name}")) {
            assert_eq!(id(&name, &format!("/{member}")), owner, "{name}");
            assert_eq!(id(&name, "/batchId"), batch, "{name}");
        }
    }
}

fn answers(operation: &str) -> Vec<Example> {
    let of_it = |example: &Example| example.name.split(' ').nth(1) == Some(operation) && example.status != "request";
    examples("extracta").into_iter().filter(of_it).collect()
}

fn requests(operation: &str) -> Vec<Example> {
    let prefix = format!("extracta {operation} request ");
    examples("extracta").into_iter().filter(|example| example.name.starts_with(&prefix)).collect()
}

fn body<T: DeserializeOwned>(example: &Example) -> T {
    serde_json::from_value(example.value.clone()).unwrap_or_else(|error| panic!("{}: {error}", example.name))
}

fn json(body: &impl Serialize) -> Value {
    serde_json::to_value(body).unwrap()
}
