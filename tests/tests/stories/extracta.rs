//! Extracta.ai: create an extraction, upload, wait for the results, view, delete; the same with a classification.

use crate::{assert_all_have, lines};
use extracta_client::mock::Server;
use extracta_client::operations::{DeleteExtraction, UploadFiles};
use extracta_client::runtime::File;
use extracta_client::types::{
    BatchResultsRequest, ClassificationDetails, ClassificationReference, CreateClassificationRequest,
    CreateExtractionRequest, DeleteExtractionRequest, DocumentType, ExtractionDetails, ExtractionField,
    ExtractionReference, UploadClassificationFilesRequest, UploadFilesRequest,
};
use serde_json::{Value, json};

fn files() -> Vec<File> {
    vec![File::new("one").file_name("1.png"), File::new("two").file_name("2.png")]
}

#[tokio::test]
async fn from_the_extraction_to_its_deletion() {
    let server = Server::start();
    let extracta = server.client();

    let details = ExtractionDetails::new("CV", "English", vec![ExtractionField::new("name")]);
    let created = extracta.create_extraction(CreateExtractionRequest::new(details)).await.unwrap();
    let id = created.extraction_id.as_str();
    let batch = extracta.upload_files(UploadFilesRequest::new(id, files())).await.unwrap();
    let wanted = BatchResultsRequest::new(id, batch.batch_id.as_str());
    let results = extracta.get_batch_results(wanted).poll().await.unwrap();
    assert!(results.files.as_ref().is_some_and(|files| !files.is_empty()), "{results:?}");
    extracta.view_extraction(ExtractionReference::new(id)).await.unwrap();
    extracta.get_credits().await.unwrap();
    extracta.delete_extraction(DeleteExtractionRequest::new(id)).await.unwrap();

    let requests = server.requests();
    let expected = [
        "POST /createExtraction",
        "POST /uploadFiles",
        "POST /getBatchResults",
        "POST /getBatchResults",
        "POST /viewExtraction",
        "GET /credits",
        "DELETE /deleteExtraction",
    ];
    assert_eq!(lines(&requests), expected);
    assert_all_have(&requests, "authorization", "Bearer mock-token");
    let parts = server.requests_of::<UploadFiles>()[0].parts();
    let names: Vec<_> = parts.iter().map(|part| (part.name.as_str(), part.file_name.as_deref())).collect();
    assert_eq!(names, [("extractionId", None), ("files", Some("1.png")), ("files", Some("2.png"))]);
    let deleted: Value = server.requests_of::<DeleteExtraction>()[0].json();
    assert_eq!(deleted, json!({"extractionId": id}));
    server.verify();
}

#[tokio::test]
async fn uploads_are_waited_for_in_one_call() {
    let server = Server::start();
    let extracta = server.client();
    server.expect(extracta.upload_files(UploadFilesRequest::new("e1", files()))).once();
    let results = extracta.upload_files(UploadFilesRequest::new("e1", files())).run().await.unwrap();
    assert!(results.files.is_some());

    let kind = DocumentType::new("Invoice", "It asks for money.", vec!["invoice".to_owned()]);
    let details = ClassificationDetails::new("Post", vec![kind]);
    let created = extracta.create_classification(CreateClassificationRequest::new(details)).await.unwrap();
    let upload = UploadClassificationFilesRequest::new(created.classification_id.as_str(), files());
    extracta.upload_classification_files(upload).run().await.unwrap();
    let reference = ClassificationReference::new(created.classification_id.as_str());
    extracta.delete_classification(reference).await.unwrap();
    server.verify();
}
