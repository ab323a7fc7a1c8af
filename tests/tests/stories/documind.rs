//! Documind: upload, extract, batch, list, review, delete.

use crate::{all, assert_all_have, lines};
use documind_client::mock::Server;
use documind_client::operations::UploadDocuments;
use documind_client::runtime::File;
use documind_client::types::{BatchRequest, BatchStatus, ExtractionRequest, UploadRequest};

#[tokio::test]
async fn from_the_upload_to_the_deletion() {
    let server = Server::start();
    let documind = server.client();

    let files = vec![File::new("%PDF-1.7").file_name("invoice.pdf").content_type("application/pdf")];
    let documents = documind.upload_documents(UploadRequest::new(files)).await.unwrap();
    let id = documents[0].as_str();
    documind.generate_schema(id).await.unwrap();
    documind.extract_document(id, ExtractionRequest::default().prompt("Read it.")).await.unwrap();
    let extractions = all!(documind.list_extractions().document_id(id).items());
    assert_eq!(extractions.len(), 1);
    documind.get_extraction(extractions[0].id.as_str()).await.unwrap();
    documind.get_review(id).await.unwrap();
    documind.get_document(id).await.unwrap();
    documind.get_credits().await.unwrap();
    documind.delete_document(id).await.unwrap();

    let requests = server.requests();
    let expected = [
        "POST /upload",
        &format!("POST /schema/{id}"),
        &format!("POST /extract/{id}"),
        "GET /data/extractions",
        &format!("GET /data/extractions/{}", extractions[0].id),
        &format!("GET /review/{id}"),
        &format!("GET /documents/{id}"),
        "GET /usage/credits",
        &format!("DELETE /documents/{id}"),
    ];
    assert_eq!(lines(&requests), expected);
    assert_all_have(&requests, "x-api-key", "mock-key");
    let parts = server.requests_of::<UploadDocuments>()[0].parts();
    assert_eq!((parts[0].name.as_str(), parts[0].file_name.as_deref()), ("files", Some("invoice.pdf")));
    server.verify();
}

#[tokio::test]
async fn a_batch_is_started_and_waited_for() {
    let server = Server::start();
    let documind = server.client();
    let batch = || BatchRequest::new(vec!["document-1".to_owned()], ExtractionRequest::default());
    let started = documind.start_batch(batch()).await.unwrap();
    let done = documind.get_batch(started.batch_id.as_str()).poll().await.unwrap();
    assert_eq!(done.status, BatchStatus::Completed);
    server.expect(documind.start_batch(batch())).once();
    assert_eq!(documind.start_batch(batch()).run().await.unwrap().status, BatchStatus::Completed);
    server.verify();
}
