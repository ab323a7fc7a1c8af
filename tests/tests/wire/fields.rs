//! The typed fields of the documents' examples.

use crate::clients::{Anesya, Docmap, Documind, Expertai, Extracta, batch, client};
use anesya_client::operations::{GetExtractionError, GetExtractionResponse};
use anesya_client::types::{ExtractionStatus, ExtractionStep, ServerRegion};
use docmap_client::types::{ExtractionSource, ExtractionStatus as DocmapStatus};
use documind_client::types::ExtractionStatus as DocumindStatus;
use excerpt_runtime::Timestamp;
use excerpt_tests::{Server, example};
use expertai_client::operations::GetStatusError;
use expertai_client::types::{FailureState, InProgressState, LayoutElementType, TaskStatus};
use serde_json::{Value, json};

fn serve(name: &str) -> Server {
    Server::always(example(name).reply())
}

fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[tokio::test]
async fn anesya_finished() {
    let server = serve("anesya getExtraction 200 finished");
    let response = client::<Anesya>(&server).get_extraction("7").await.unwrap();
    assert_eq!(response.status(), 200);
    let GetExtractionResponse::Extraction(extraction) = response.into_body() else { panic!("no extraction") };
    let id = "300f339f-da71-4f9f-80f6-c25a63baae75";
    assert_eq!(extraction.id, id);
    assert_eq!(extraction.document_name.as_deref(), Some("invoice.pdf"));
    assert_eq!(extraction.document_url, "/document/3019eef7-3aaa-4f25-aaad-c570acaa32dc/?type=extract");
    let [image] = &extraction.content_images[..] else { panic!("one image") };
    assert_eq!(image.name.as_deref(), Some("_page_0_Picture_15.jpeg"));
    assert_eq!(image.url, "/images/ee81739d-bf1f-47e8-b504-fd6e10300e06/");
    assert!(image.additional_properties.is_empty());
    assert_eq!(extraction.server, ServerRegion::Eu1);
    assert_eq!(extraction.content.as_deref(), Some("Invoice On 25/11/2024 ..."));
    assert_eq!(extraction.extracted_data, json!({"invoice_date": "25/11/2024"}));
    for reference in [&extraction.schema, &extraction.classifier, &extraction.workflow] {
        assert_eq!(reference.as_deref(), Some(id));
    }
    assert_eq!(extraction.classifier_result.as_deref(), Some("Invoice"));
    assert_eq!(extraction.workflow_session_id, Some(1_758_718_492));
    assert_eq!(extraction.status, ExtractionStatus::Finished);
    assert_eq!(extraction.extraction_step, Some(ExtractionStep::Location));
    assert_eq!(extraction.extraction_time, Some(41.09));
    assert_eq!(extraction.credit_used, Some(3));
    assert_eq!(extraction.metadata.unwrap()["personal_id"], "1234567890");
    assert_eq!(extraction.created_at, time("2025-06-12T14:56:10.682461Z"));
}

#[tokio::test]
async fn anesya_in_progress() {
    let server = serve("anesya getExtraction 202 inProgress");
    let response = client::<Anesya>(&server).get_extraction("7").await.unwrap();
    assert_eq!(response.status(), 202);
    let GetExtractionResponse::Extraction(extraction) = response.into_body() else { panic!("no extraction") };
    assert_eq!(extraction.status, ExtractionStatus::InProgress);
    assert_eq!(extraction.extraction_step, Some(ExtractionStep::Ocr));
    assert_eq!((extraction.content, extraction.extracted_data), (None, Value::Null));
    assert_eq!((extraction.extraction_time, extraction.credit_used), (None, None));
    assert_eq!((extraction.workflow, extraction.workflow_session_id), (None, None));
    assert!(extraction.content_images.is_empty());
}

#[tokio::test]
async fn anesya_errors() {
    let server = serve("anesya getExtraction 401 tokenNotValid");
    let error = client::<Anesya>(&server).get_extraction("7").await.unwrap_err();
    let Some(GetExtractionError::Unauthorized(body)) = error.api() else { panic!("{error}") };
    assert_eq!(body.detail, "Given token not valid for any token type");
    assert_eq!(body.code, "token_not_valid");
    let [message] = &body.messages[..] else { panic!("one message") };
    assert_eq!(
        [&*message.token_class, &message.token_type, &message.message],
        ["AccessToken", "access", "Token is expired"]
    );

    let server = serve("anesya getExtraction 404 notFound");
    let error = client::<Anesya>(&server).get_extraction("7").await.unwrap_err();
    let Some(GetExtractionError::NotFound(body)) = error.api() else { panic!("{error}") };
    assert_eq!(body.detail.as_deref(), Some("No Extract matches the given query."));
}

#[tokio::test]
async fn docmap_completed() {
    let server = serve("docmap getExtraction 200 completed");
    let response = client::<Docmap>(&server).get_extraction("7").await.unwrap();
    let data = &response.data;
    assert_eq!(data.id, "extract_9k2m4n6p8q0r1s3t");
    assert_eq!(data.user_id, "uid_a1b2c3d4e5f6");
    assert_eq!(data.template_id, "tmpl_8f3a2b1c4d5e6f7g");
    assert_eq!(data.template_name, "Invoice Template");
    assert_eq!(data.file_name, "invoice-2024-001.pdf");
    assert_eq!(data.status, DocmapStatus::Completed);
    let extracted = data.extracted_data.as_ref().unwrap();
    assert_eq!((&extracted["vendor_name"], &extracted["total_amount"]), (&json!("Acme Corp"), &json!(1250.0)));
    assert_eq!((&data.error, &data.run_id), (&None, &None));
    let [variable] = &data.variables[..] else { panic!("one variable") };
    assert_eq!((&*variable.name, &*variable.r#type), ("vendor_name", "string"));
    assert_eq!(variable.description.as_deref(), Some("Name of the vendor or supplier"));
    assert_eq!(data.source, ExtractionSource::Api);
    assert_eq!(data.processing_time_ms, Some(3842.0));
    assert_eq!(data.created_at, time("2024-11-20T14:30:00Z"));
}

#[tokio::test]
async fn docmap_processing() {
    let server = serve("docmap getExtraction 200 processing");
    let response = client::<Docmap>(&server).get_extraction("7").await.unwrap();
    assert_eq!(response.data.status, DocmapStatus::Processing);
    assert_eq!(response.data.extracted_data, None);
    assert_eq!(response.data.processing_time_ms, None);
    assert_eq!(response.data.variables.len(), 1);
}

#[tokio::test]
async fn documind_reviewed() {
    let server = serve("documind listExtractions 200 reviewed");
    let page = client::<Documind>(&server).list_extractions().await.unwrap();
    assert_eq!((page.total, page.skip, page.limit), (1, 0, 1));
    let [item] = &page.items[..] else { panic!("one item") };
    assert_eq!(item.id, "extr_abc123");
    assert_eq!(item.document_id, "550e8400-e29b-41d4-a716-446655440000");
    assert_eq!(item.original_filename, "invoice-2024-001.pdf");
    assert_eq!(item.status, DocumindStatus::Completed);
    assert_eq!(item.created_at, time("2024-01-15T10:30:00Z"));
    assert_eq!(item.updated_at, time("2024-01-15T10:35:00Z"));
    assert!(item.needs_review && item.is_reviewed);
    assert_eq!(item.reviewed_at, Some(time("2024-01-15T10:35:00Z")));
    assert_eq!(item.reviewed_by.as_deref(), Some("user_xyz789"));
    assert_eq!(item.results.as_ref().unwrap()["total_amount"], 1250.0);
    assert_eq!(item.reviewed_results.as_ref().unwrap()["total_amount"], 1275.0);
    let review = item.needs_review_metadata.as_ref().unwrap();
    assert_eq!(review.confidence_scores.as_ref().unwrap()["total_amount"], 78.5);
    assert_eq!(review.review_flags.as_ref().unwrap()["total_amount"], true);
    assert_eq!(review.review_flags.as_ref().unwrap()["invoice_number"], false);
}

#[tokio::test]
async fn expertai_progress_and_failure() {
    let server = serve("expertai getStatus 200 progress");
    let TaskStatus::InProgress(task) = client::<Expertai>(&server).get_status("7").await.unwrap().into_body() else {
        panic!("it is in progress")
    };
    assert_eq!((task.current, &*task.message, task.state), (40, "classification", InProgressState::Progress));

    let server = serve("expertai getStatus 200 failure");
    let TaskStatus::Failure(task) = client::<Expertai>(&server).get_status("7").await.unwrap().into_body() else {
        panic!("it failed")
    };
    assert_eq!((task.current, &*task.message, task.state), (0, "error message", FailureState::Failure));
}

#[tokio::test]
async fn expertai_success() {
    let server = serve("expertai getStatus 200 success");
    let TaskStatus::Success(task) = client::<Expertai>(&server).get_status("7").await.unwrap().into_body() else {
        panic!("it succeeded")
    };
    assert_eq!((task.current, &*task.message), (100, "completed"));
    let header = &task.result.header;
    assert_eq!(header.conversion_date_time, "2022-03-09 10:47");
    assert_eq!(header.custom_info["Producer"], "PDF producer");
    assert_eq!(header.document_name, "test.pdf");
    assert_eq!((header.error_pages, header.tot_pages, &*header.version), (0, 1, "2.1.1"));
    assert!(header.metadata.is_empty());
    let [page, text] = &task.result.layout[..] else { panic!("two elements") };
    assert_eq!((page.id, page.page, &page.r#type), (Some(1), Some(1), &Some(LayoutElementType::Page)));
    assert_eq!((page.children.as_deref(), page.parent), (Some(&[2][..]), None));
    assert_eq!((text.parent, text.label.as_deref(), text.content.as_deref()), (Some(1), Some("H"), Some("test\n")));
    assert_eq!(text.bbox.as_deref(), Some(&[100, 100, 125, 114][..]));
    assert_eq!((text.row, text.column, &text.span), (None, None, &None));
    let [words] = &task.result.words[..] else { panic!("words of one page") };
    assert_eq!((words.len(), &words[..2]), (39, &[0x1f, 0x8b][..]), "it is gzip");
}

#[tokio::test]
async fn expertai_forbidden() {
    let server = serve("expertai getStatus 403 noSubscription");
    let error = client::<Expertai>(&server).get_status("7").await.unwrap_err();
    let Some(GetStatusError::Forbidden(body)) = error.api() else { panic!("{error}") };
    let text = Some("The user does not have an active subscription.");
    assert_eq!(body.message.as_deref(), text);
    let errors = body.embedded.as_ref().and_then(|embedded| embedded.errors.as_ref()).unwrap();
    assert_eq!(errors[0].message.as_deref(), text);
}

#[tokio::test]
async fn extracta_done_and_waiting() {
    let server = serve("extracta getBatchResults 200 oneFileDone");
    let results = client::<Extracta>(&server).get_batch_results(batch()).await.unwrap();
    assert_eq!((&*results.extraction_id, &*results.batch_id), ("extractionId", "batchId"));
    assert_eq!((results.file_id.as_deref(), &results.status), (Some("fileId"), &None));
    let [file] = &results.files.as_ref().unwrap()[..] else { panic!("one file") };
    assert_eq!((&*file.file_name, &*file.status, file.url.as_deref()), ("File 1.png", "processed", Some("fileUrl")));
    assert_eq!(file.result.as_ref().unwrap()["years_of_experience"], "6");
    assert_eq!(file.file_id, None);

    let server = serve("extracta getBatchResults 200 waiting");
    let results = client::<Extracta>(&server).get_batch_results(batch()).await.unwrap();
    assert_eq!((results.status.as_deref(), &results.files), (Some("waiting"), &None));
}
