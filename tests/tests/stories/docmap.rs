//! DocMap: run, wait, list, delete, with the keys and the usage around it.

use crate::{all, assert_all_have, lines};
use docmap_client::mock::Server;
use docmap_client::operations::{GetExtraction, RunExtraction};
use docmap_client::types::{
    ApiKeyLifetime, CreateApiKeyRequest, DocumentType, ExtractionEnvelope, ExtractionStatus, RunExtractionRequest,
};
use excerpt_runtime::testing::TestClock;
use serde_json::Value;

fn document() -> RunExtractionRequest {
    RunExtractionRequest::new("tmpl_1", "invoice.pdf", b"%PDF-1.7".to_vec(), DocumentType::Pdf)
}

#[tokio::test]
async fn from_the_key_to_the_deletion() {
    let server = Server::start();
    let docmap = server.client();

    docmap.get_health().await.unwrap();
    docmap.create_api_key(CreateApiKeyRequest::new("tests", ApiKeyLifetime::Days90)).await.unwrap();
    let started = docmap.run_extraction(document()).r#async(true).await.unwrap();
    assert_eq!(started.data.status, ExtractionStatus::Processing);
    let id = started.data.id.as_str();
    let done = docmap.get_extraction(id).poll().await.unwrap();
    assert_eq!(done.data.status, ExtractionStatus::Completed);
    assert_eq!(all!(docmap.list_extractions().items()).len(), docmap.list_extractions().await.unwrap().data.len());
    docmap.delete_extraction(id).await.unwrap();
    docmap.get_usage().await.unwrap();
    docmap.revoke_api_key("ak_1").await.unwrap();

    let requests = server.requests();
    let expected = [
        "GET /health",
        "POST /v1/api-keys",
        "POST /v1/extractions/run",
        &format!("GET /v1/extractions/{id}"),
        &format!("GET /v1/extractions/{id}"),
        "GET /v1/extractions",
        "GET /v1/extractions",
        &format!("DELETE /v1/extractions/{id}"),
        "GET /v1/usage",
        "DELETE /v1/api-keys/ak_1",
    ];
    assert_eq!(lines(&requests), expected);
    assert_all_have(&requests[1..], "authorization", "Bearer mock-token");
    assert_eq!(requests[0].header("authorization"), None);
    let body: Value = server.requests_of::<RunExtraction>()[0].json();
    assert_eq!((&body["pdfBase64"], &body["templateId"]), (&"JVBERi0xLjc=".into(), &"tmpl_1".into()));
    server.verify();
}

#[tokio::test]
async fn what_is_run_is_waited_for_or_answered_at_once() {
    let server = Server::start();
    let clock = TestClock::new();
    let docmap = server.client_builder().clock(clock.clone()).build().unwrap();
    let done = docmap.run_extraction(document()).run().await.unwrap();
    assert_eq!((&done.data.status, clock.elapsed().as_secs()), (&ExtractionStatus::Completed, 2));
    let done = docmap.run_extraction(document()).await.unwrap();
    assert_eq!(done.data.status, ExtractionStatus::Completed);
    server.on::<GetExtraction>().edit(|body: &mut ExtractionEnvelope| body.data.file_name = "x.pdf".to_owned());
    assert_eq!(docmap.get_extraction("extract_1").await.unwrap().data.file_name, "x.pdf");
    server.on::<GetExtraction>().example("failed");
    let failed = docmap.get_extraction("extract_1").poll().await.unwrap_err();
    assert!(failed.is_poll_failed() && failed.last::<GetExtraction>().is_some());
}

/// A run is no request to repeat by itself, whatever goes wrong.
#[tokio::test]
async fn a_run_that_is_throttled_is_not_repeated_unasked() {
    let server = Server::start();
    let docmap = server.client();
    server.on::<RunExtraction>().status(429).retry_after(2).once();
    let error = docmap.run_extraction(document()).await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.retry_after().unwrap().as_secs()), (429, 2));
    assert_eq!(server.requests().len(), 1);
}
