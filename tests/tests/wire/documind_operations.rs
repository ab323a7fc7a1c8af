//! Documind: uploads, extractions from one document and from many, documents, reviews, usage, keys.

use crate::clients::{Documind, KEY, builder, client};
use crate::roundtrip::{exchange, form, nothing_is_lost};
use documind_client::types::{
    BatchRequest, BatchStatus, CreateApiKeyRequest, ExtractionRequest, ExtractionSchema, ExtractionStatus, NamedEntity,
    ReviewDecision, ReviewDecisionRequest, ReviewReason, ReviewStatus, ReviewUpdate, UploadRequest,
};
use excerpt_runtime::testing::TestClock;
use excerpt_runtime::{File, Map, Retry};
use excerpt_tests::{Reply, Server, Tap, example};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::Duration;

const DOCUMENT: &str = "550e8400-e29b-41d4-a716-446655440000";
const BATCH: &str = "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa";

fn files() -> UploadRequest {
    let scan = File::new("\u{7f}JPG").file_name("receipt ü.jpg").content_type("image/jpeg");
    UploadRequest::new(vec![File::new("%PDF").file_name("one.pdf").content_type("application/pdf"), scan])
}

fn extraction() -> ExtractionRequest {
    let entity = |ty: &str, text: &str| NamedEntity::default().r#type(ty).description(text);
    let entities = BTreeMap::from([
        ("invoice_number".to_owned(), entity("string", "The invoice number")),
        ("total_amount".to_owned(), entity("number", "Total invoice amount")),
    ]);
    let schema = ExtractionSchema::new(entities).required(vec!["invoice_number".to_owned()]);
    ExtractionRequest::default().schema(schema).prompt("Extract invoice details").model("google-gemini-2.5-flash")
}

fn batch() -> BatchRequest {
    let documents = ["11111111-1111-1111-1111-111111111111", "22222222-2222-2222-2222-222222222222"];
    let request = extraction().prompt("Extract invoice fields").include_citations(false);
    BatchRequest::new(documents.map(str::to_owned).into(), request)
}

fn rejection() -> ReviewDecisionRequest {
    let key = "5dbe3d58-0a03-4eae-aa74-fcf163a2bc39".parse().unwrap();
    let decision = ReviewDecisionRequest::new(ReviewDecision::Rejected, key).reason_code(ReviewReason::WrongDocument);
    decision.comment("This upload belongs to another workflow.")
}

fn correction() -> ReviewUpdate {
    ReviewUpdate::new(Map::from_iter([
        ("invoice_number".to_owned(), "INV-2024-001".into()),
        ("total_amount".to_owned(), 1275.0.into()),
    ]))
}

fn key() -> CreateApiKeyRequest {
    let scopes = ["read:extractions", "write:extractions"].map(str::to_owned);
    CreateApiKeyRequest::new("Production Key").scopes(scopes.into()).expires_in_days(90)
}

/// Returns the request lines so far.
fn lines(server: &Server) -> Vec<String> {
    let requests = server.requests();
    requests.iter().map(|request| request.line().trim_end_matches(" HTTP/1.1").to_owned()).collect()
}

#[tokio::test]
async fn files_are_parts_of_one_name() {
    let ids = json!([DOCUMENT, "6ba7b810-9dad-11d1-80b4-00c04fd430c8"]);
    let server = Server::always(Reply::json(200, &ids));
    let uploaded = client::<Documind>(&server).upload_documents(files()).await.unwrap();
    assert_eq!(json!(*uploaded), ids);

    let request = server.request();
    assert_eq!(request.line(), "POST /upload HTTP/1.1");
    assert_eq!(request.header("x-api-key"), Some(KEY));
    assert_eq!(
        form(&request),
        "--B\nContent-Disposition: form-data; name=\"files\"; filename=\"one.pdf\"\n\
         Content-Type: application/pdf\n\n%PDF\n\
         --B\nContent-Disposition: form-data; name=\"files\"; filename=\"receipt ü.jpg\"\n\
         Content-Type: image/jpeg\n\n\u{7f}JPG\n--B--\n"
    );
}

#[tokio::test]
async fn what_to_extract_is_sent_as_documented() {
    let server = Server::always(example("documind extractDocument 200 advanced").reply());
    let result = client::<Documind>(&server).extract_document(DOCUMENT, extraction()).await.unwrap();
    assert!(result.needs_review);
    let request = server.request();
    assert_eq!(request.line(), format!("POST /extract/{DOCUMENT} HTTP/1.1"));
    assert_eq!(request.json(), example("documind extractDocument request invoice").value);
    assert_eq!(
        request.body(),
        "{\"schema\":{\"named_entities\":{\
         \"invoice_number\":{\"type\":\"string\",\"description\":\"The invoice number\"},\
         \"total_amount\":{\"type\":\"number\",\"description\":\"Total invoice amount\"}},\
         \"required\":[\"invoice_number\"]},\
         \"prompt\":\"Extract invoice details\",\"model\":\"google-gemini-2.5-flash\"}"
    );
}

/// In an advanced extraction the confidence of a list is a map of its own.
#[tokio::test]
async fn confidence_may_be_nested() {
    let nested = json!({"0": {"amount": 92.1}});
    let mut body =
        example("documind extractDocument 200 advanced").with("/needs_review_metadata/confidence_scores", json!({}));
    body["needs_review_metadata"]["confidence_scores"]["line_items"] = nested.clone();
    body["needs_review_metadata"]["review_flags"]["line_items"] = json!({"0": {"amount": true}});
    let server = Server::always(Reply::json(200, &body));
    let result = client::<Documind>(&server).extract_document(DOCUMENT, extraction()).await.unwrap();
    let scores = result.needs_review_metadata.as_ref().unwrap().confidence_scores.as_ref().unwrap();
    assert_eq!(scores["line_items"], nested);
}

#[tokio::test]
async fn a_generated_schema_can_be_sent_back() {
    let server = Server::start([
        example("documind generateSchema 200 invoice").reply(),
        example("documind extractDocument 200 basic").reply(),
    ]);
    let client = client::<Documind>(&server);
    let generated = client.generate_schema(DOCUMENT).await.unwrap().into_body();
    let request = ExtractionRequest::default().schema(generated.schema);
    client.extract_document(DOCUMENT, request).await.unwrap();
    let requests = server.requests();
    assert_eq!(requests[0].line(), format!("POST /schema/{DOCUMENT} HTTP/1.1"));
    assert_eq!(requests[0].body(), "");
    assert_eq!(requests[1].json(), example("documind generateSchema 200 invoice").value);
}

#[tokio::test]
async fn a_batch_is_started_and_awaited_in_one_call() {
    let server = Server::start([
        example("documind startBatch 202 pending").reply(),
        example("documind getBatch 200 pending").reply(),
        example("documind getBatch 200 partialFailed").reply(),
    ]);
    let clock = TestClock::new();
    let tap = Tap::new(&server, &clock);
    let client = builder::<Documind>(&server).transport(tap.clone()).clock(clock).build().unwrap();
    let done = client.start_batch(batch()).run().await.unwrap();
    assert_eq!((&done.status, done.completed, done.failed), (&BatchStatus::PartialFailed, 1, 1));
    assert_eq!(done.items[1].error_message.as_deref(), Some("Extraction failed. Please contact support."));

    assert_eq!(lines(&server), ["POST /batch/extract", &format!("GET /batch/{BATCH}"), &format!("GET /batch/{BATCH}")]);
    assert_eq!(server.requests()[0].json(), example("documind startBatch request invoices").value);
    let times = tap.times();
    assert!(times[2] - times[1] >= Duration::from_secs(10), "{times:?}");
}

#[tokio::test]
async fn a_batch_that_failed_ends_the_wait_with_an_error() {
    let server = Server::always(example("documind getBatch 200 failed").reply());
    let error = client::<Documind>(&server).get_batch(BATCH).poll().await.unwrap_err();
    assert!(error.is_poll_failed(), "{error}");
    let body: Value = serde_json::from_slice(error.bytes().unwrap()).unwrap();
    assert_eq!(body["failed"], 2);
}

#[tokio::test]
async fn documents_are_listed_fetched_and_deleted() {
    let server = Server::start([
        example("documind listDocuments 200 two").reply(),
        example("documind getDocument 200 invoice").reply(),
        example("documind deleteDocument 200 deleted").reply(),
        example("documind getExtraction 200 reviewed").reply(),
    ]);
    let client = client::<Documind>(&server);
    let documents = client.list_documents().await.unwrap();
    assert_eq!((documents.len(), documents[0].num_pages), (2, None));
    let document = client.get_document(&documents[0].document_id).await.unwrap();
    assert_eq!((document.num_pages, document.file_size), (Some(3), Some(125_000)));
    assert_eq!(client.delete_document(DOCUMENT).await.unwrap().status, "success");
    assert_eq!(client.get_extraction("extr_abc123").await.unwrap().status, None::<ExtractionStatus>);
    let document = format!("/documents/{DOCUMENT}");
    let expected = ["GET /documents", &format!("GET {document}"), &format!("DELETE {document}")];
    assert_eq!(lines(&server)[..3], expected);
    assert_eq!(lines(&server)[3], "GET /data/extractions/extr_abc123");
}

#[tokio::test]
async fn reviews_are_read_corrected_and_decided() {
    let server = Server::start([
        example("documind listPendingReviews 200 one").reply(),
        example("documind getReview 200 pending").reply(),
        example("documind updateReview 200 success").reply(),
        example("documind decideReview 200 rejected").reply(),
    ]);
    let client = client::<Documind>(&server);
    let pending = client.list_pending_reviews().await.unwrap();
    assert_eq!(pending[0].review_status, Some(ReviewStatus::Pending));
    let review = client.get_review(&pending[0].document_id).header("x-project-id", "p-1").await.unwrap();
    assert_eq!((&review.review_status, &review.decision), (&ReviewStatus::Pending, &None));
    client.update_review(DOCUMENT, correction()).await.unwrap();
    let decided = client.decide_review(DOCUMENT, rejection()).await.unwrap();
    assert_eq!(decided.decision.as_ref().unwrap().new_state, ReviewStatus::Rejected);

    let review = format!("/review/{DOCUMENT}");
    let expected = [
        "GET /pending-reviews".to_owned(),
        format!("GET {review}"),
        format!("PUT {review}"),
        format!("POST {review}/decision"),
    ];
    assert_eq!(lines(&server), expected);
    let requests = server.requests();
    assert_eq!(requests[1].header("x-project-id"), Some("p-1"));
    assert_eq!(requests[2].body(), r#"{"reviewed_results":{"invoice_number":"INV-2024-001","total_amount":1275.0}}"#);
    assert_eq!(requests[3].json(), example("documind decideReview request rejection").value);
}

/// The key in the body makes it safe, so a decision is repeated where other requests of its method are not.
#[tokio::test]
async fn a_decision_is_repeated_with_the_same_key() {
    let busy = Reply::new(503);
    let server = Server::start([busy.clone(), example("documind decideReview 200 rejected").reply(), busy]);
    let client = client::<Documind>(&server);
    client.decide_review(DOCUMENT, rejection()).retry(Retry::default()).await.unwrap();
    let [first, second] = &server.requests()[..] else { panic!("two requests") };
    assert_eq!(first.body(), second.body());
    client.start_batch(batch()).retry(Retry::default()).await.unwrap_err();
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn usage_and_keys() {
    let server = Server::start([
        example("documind getCredits 200 professional").reply(),
        example("documind getUsage 200 professional").reply(),
        example("documind createApiKey 2XX created").reply(),
        example("documind listApiKeys 200 one").reply(),
        example("documind revokeApiKey 200 revoked").reply(),
    ]);
    let client = client::<Documind>(&server);
    assert_eq!(client.get_credits().await.unwrap().available_credits, 750.0);
    assert_eq!(client.get_usage().await.unwrap().current_usage.as_ref().unwrap().extractions_count, Some(450));
    let created = client.create_api_key(key()).await.unwrap();
    assert!(!format!("{created:?}").contains(&created.key), "a key is not shown");
    let keys = client.list_api_keys().await.unwrap();
    assert_eq!(keys[0].id, created.id);
    client.revoke_api_key(&created.id).await.unwrap();
    let expected = ["/usage/credits", "/usage/current", "/auth/api-keys", "/auth/api-keys", "/auth/api-keys/key-id"];
    assert_eq!(server.targets(), expected);
    let request = &server.requests()[2];
    let body = r#"{"name":"Production Key","scopes":["read:extractions","write:extractions"],"expires_in_days":90}"#;
    assert_eq!((request.line(), request.body()), ("POST /auth/api-keys HTTP/1.1", body));
}

#[tokio::test]
async fn examples_come_in_and_go_out() {
    nothing_is_lost("documind", "listExtractions", async |operation, server| {
        let client = client::<Documind>(&server);
        match operation {
            "getExtraction" => exchange(client.get_extraction("7")).await,
            "uploadDocuments" => exchange(client.upload_documents(files())).await,
            "extractDocument" => exchange(client.extract_document(DOCUMENT, extraction())).await,
            "generateSchema" => exchange(client.generate_schema(DOCUMENT)).await,
            "startBatch" => exchange(client.start_batch(batch())).await,
            "getBatch" => exchange(client.get_batch(BATCH)).await,
            "listDocuments" => exchange(client.list_documents()).await,
            "getDocument" => exchange(client.get_document(DOCUMENT)).await,
            "deleteDocument" => exchange(client.delete_document(DOCUMENT)).await,
            "getReview" => exchange(client.get_review(DOCUMENT)).await,
            "updateReview" => exchange(client.update_review(DOCUMENT, correction())).await,
            "decideReview" => exchange(client.decide_review(DOCUMENT, rejection())).await,
            "listPendingReviews" => exchange(client.list_pending_reviews()).await,
            "getCredits" => exchange(client.get_credits()).await,
            "getUsage" => exchange(client.get_usage()).await,
            "createApiKey" => exchange(client.create_api_key(key())).await,
            "listApiKeys" => exchange(client.list_api_keys()).await,
            "revokeApiKey" => exchange(client.revoke_api_key("key-id")).await,
            other => panic!("there is no call of {other}"),
        }
    })
    .await;
}
