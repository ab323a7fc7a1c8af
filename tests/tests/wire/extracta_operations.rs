//! What Extracta.ai is sent, operation by operation, and how results of a classification are waited for.

use crate::clients::{Extracta, builder, client};
use crate::requests::assert_headers;
use excerpt_runtime::testing::TestClock;
use excerpt_tests::{Reply, Server, Tap, example};
use extracta_client::types::{
    ClassificationBatchReference, ClassificationDetails, ClassificationFilesReference, ClassificationReference,
    ClassificationResultsRequest, CreateClassificationRequest, CreateExtractionRequest, DeleteExtractionRequest,
    DocumentType, ExtractionChanges, ExtractionDetails, ExtractionField, ExtractionFieldItems, ExtractionOptions,
    ExtractionReference, FieldType, ItemType, PageRange, UpdateClassificationRequest, UpdateExtractionRequest,
};
use serde_json::{Value, json};
use std::time::Duration;

/// Sends a call to a server of its own and checks the request: its line, its headers and each byte of its body.
macro_rules! sends {
    ($answer:literal, $method:ident($($body:expr)?), $line:literal, $json:expr) => {{
        let server = Server::start([example(concat!("extracta ", $answer)).reply()]);
        let client = Extracta::builder().token("ek_1").base_url(server.url()).build().unwrap();
        client.$method($($body)?).await.unwrap();
        check(&server, $line, $json);
    }};
}

#[track_caller]
fn check(server: &Server, line: &str, body: &str) {
    let request = server.request();
    assert_eq!(request.line(), format!("{line} HTTP/1.1"));
    assert_eq!(request.body(), body);
    let length = body.len().to_string();
    let mut headers =
        vec![("accept", "application/json"), ("authorization", "Bearer ek_1"), ("user-agent", "extracta-client/1.1.0")];
    if !body.is_empty() {
        headers.extend([("content-length", &*length), ("content-type", "application/json")]);
    }
    assert_headers(&request, server, &headers);
}

#[tokio::test]
async fn an_extraction_is_created_with_fields_in_fields() {
    let job = ExtractionField::new("position").example("Full-Stack Developer");
    let jobs = ExtractionFieldItems::new(ItemType::Object).properties(vec![job]);
    let list = ExtractionField::new("jobs").r#type(FieldType::Array).items(jobs);
    let city = ExtractionField::new("city").r#type(FieldType::String);
    let address = ExtractionField::new("address").r#type(FieldType::Object).properties(vec![city]);
    let options = ExtractionOptions::default()
        .has_table(true)
        .specific_page_processing(true)
        .specific_page_processing_options(PageRange::new(1, 2));
    let details = ExtractionDetails::new("CV", "Multi-Lingual", vec![list, address]).options(options);
    sends!(
        "createExtraction 200 created",
        create_extraction(CreateExtractionRequest::new(details)),
        "POST /createExtraction",
        concat!(
            r#"{"extractionDetails":{"name":"CV","language":"Multi-Lingual","options":{"hasTable":true,"#,
            r#""specificPageProcessing":true,"specificPageProcessingOptions":{"from":1,"to":2}},"fields":["#,
            r#"{"key":"jobs","type":"array","items":{"type":"object","properties":["#,
            r#"{"key":"position","example":"Full-Stack Developer"}]}},"#,
            r#"{"key":"address","type":"object","properties":[{"key":"city","type":"string"}]}]}}"#,
        )
    );
}

#[tokio::test]
async fn an_extraction_is_got_changed_and_deleted() {
    sends!(
        "viewExtraction 200 processed",
        view_extraction(ExtractionReference::new("e1")),
        "POST /viewExtraction",
        r#"{"extractionId":"e1"}"#
    );
    sends!(
        "updateExtraction 200 updated",
        update_extraction(UpdateExtractionRequest::new("e1", ExtractionChanges::default().language("French"))),
        "PATCH /updateExtraction",
        r#"{"extractionId":"e1","extractionDetails":{"language":"French"}}"#
    );
    sends!(
        "deleteExtraction 200 deleted",
        delete_extraction(DeleteExtractionRequest::new("e1")),
        "DELETE /deleteExtraction",
        r#"{"extractionId":"e1"}"#
    );
    sends!(
        "deleteExtraction 200 deleted",
        delete_extraction(DeleteExtractionRequest::new("e1").batch_id("b2").file_id("f3")),
        "DELETE /deleteExtraction",
        r#"{"extractionId":"e1","batchId":"b2","fileId":"f3"}"#
    );
}

#[tokio::test]
async fn credits_are_asked_for_without_a_body() {
    sends!("getCredits 200 credits", get_credits(), "GET /credits", "");
}

#[tokio::test]
async fn a_classification_is_created_got_and_replaced() {
    let invoice = DocumentType::new("Invoice", "It asks for payment", vec!["due date".to_owned()]).extraction_id("e1");
    let details = || ClassificationDetails::new("Mail", vec![invoice.clone()]);
    sends!(
        "createClassification 200 created",
        create_classification(CreateClassificationRequest::new(details().description("Daily"))),
        "POST /documentClassification/createClassification",
        concat!(
            r#"{"classificationDetails":{"name":"Mail","description":"Daily","documentTypes":[{"name":"Invoice","#,
            r#""description":"It asks for payment","uniqueWords":["due date"],"extractionId":"e1"}]}}"#,
        )
    );
    sends!(
        "viewClassification 200 success",
        view_classification(ClassificationReference::new("c1")),
        "POST /documentClassification/viewClassification",
        r#"{"classificationId":"c1"}"#
    );
    sends!(
        "updateClassification 200 updated",
        update_classification(UpdateClassificationRequest::new("c1", details())),
        "PATCH /documentClassification/updateClassification",
        concat!(
            r#"{"classificationId":"c1","classificationDetails":{"name":"Mail","documentTypes":[{"name":"Invoice","#,
            r#""description":"It asks for payment","uniqueWords":["due date"],"extractionId":"e1"}]}}"#,
        )
    );
}

#[tokio::test]
async fn a_classification_its_batches_and_files_are_deleted() {
    sends!(
        "deleteClassification 200 success",
        delete_classification(ClassificationReference::new("c1")),
        "DELETE /documentClassification/deleteClassification",
        r#"{"classificationId":"c1"}"#
    );
    sends!(
        "deleteClassificationBatch 200 success",
        delete_classification_batch(ClassificationBatchReference::new("c1", "b2")),
        "DELETE /documentClassification/deleteBatch",
        r#"{"classificationId":"c1","batchId":"b2"}"#
    );
    let files = vec!["f3".to_owned(), "f4".to_owned()];
    sends!(
        "deleteClassificationFiles 200 success",
        delete_classification_files(ClassificationFilesReference::new("c1", "b2", files)),
        "DELETE /documentClassification/deleteFiles",
        r#"{"classificationId":"c1","batchId":"b2","fileIds":["f3","f4"]}"#
    );
}

#[tokio::test]
async fn results_of_a_classification_are_asked_for() {
    sends!(
        "getClassificationResults 200 success",
        get_classification_results(ClassificationResultsRequest::new("c1", "b2").file_id("f3")),
        "POST /documentClassification/getResults",
        r#"{"classificationId":"c1","batchId":"b2","fileId":"f3"}"#
    );
}

/// A state nobody has documented is none that ends the wait, and two seconds lie between two requests.
#[tokio::test]
async fn results_of_a_classification_are_waited_for() {
    let waiting = example("extracta getClassificationResults 200 waiting");
    let replies = [
        waiting.reply(),
        Reply::json(200, &waiting.with("/status", "processing")),
        example("extracta getClassificationResults 200 success").reply(),
    ];
    let server = Server::start(replies);
    let clock = TestClock::new();
    let tap = Tap::new(&server, &clock);
    let client: Extracta = builder(&server).transport(tap.clone()).clock(clock).build().unwrap();
    let done = client.get_classification_results(ClassificationResultsRequest::new("c1", "b2")).poll().await.unwrap();
    let file = &done.files.as_ref().unwrap()[0];
    let result = file.result.as_ref().unwrap();
    assert_eq!((file.status.as_str(), result.document_type.as_deref()), ("processed", Some("Invoice")));
    assert_eq!(result.confidence, Some(json!(0.97)));
    let times = tap.times();
    assert_eq!(times.len(), 3);
    assert!(times.windows(2).all(|pair| pair[1] - pair[0] >= Duration::from_secs(2)), "{times:?}");
}

/// Reading is repeated after a failure that will pass, changing is not.
#[tokio::test]
async fn only_what_reads_or_deletes_is_repeated() {
    let busy = || Server::always(Reply::new(503));
    let server = busy();
    client::<Extracta>(&server).view_classification(ClassificationReference::new("c1")).await.unwrap_err();
    assert_eq!(server.requests().len(), 4);
    let server = busy();
    client::<Extracta>(&server).delete_extraction(DeleteExtractionRequest::new("e1")).await.unwrap_err();
    assert_eq!(server.requests().len(), 4);
    let server = busy();
    let changes = ExtractionChanges::default().name("CV 2");
    client::<Extracta>(&server).update_extraction(UpdateExtractionRequest::new("e1", changes)).await.unwrap_err();
    assert_eq!(server.requests().len(), 1);
}

/// The answer to an upload is known from clients alone, so it may hold more.
#[tokio::test]
async fn members_of_an_uploaded_file_that_are_not_documented_are_kept() {
    let body =
        json!({"extractionId": "e1", "batchId": "b2", "files": [{"fileId": "f3", "fileName": "a.pdf", "size": 2}]});
    let server = Server::start([Reply::json(200, &body)]);
    let form = extracta_client::types::UploadFilesRequest::new("e1", vec![vec![1].into()]);
    let batch = client::<Extracta>(&server).upload_files(form).await.unwrap();
    assert_eq!(serde_json::to_value(&*batch).unwrap(), body);
    let file = &batch.files.as_ref().unwrap()[0];
    assert_eq!(file.additional_properties.get("size"), Some(&Value::from(2)));
}
