//! Anesya: upload, wait, download, list, delete.

use crate::{all, assert_all_have, lines};
use anesya_client::mock::Server;
use anesya_client::operations::{
    CreateExtraction, DeleteExtraction, GetExtraction, GetExtractionError, GetExtractionResponse,
};
use anesya_client::runtime::File;
use anesya_client::types::{CreateExtractionRequest, Download, ExtractionStatus, ServerRegion};

fn document() -> CreateExtractionRequest {
    let file = File::new("%PDF-1.7").file_name("invoice.pdf").content_type("application/pdf");
    CreateExtractionRequest::new(file, ServerRegion::Eu1).schema("invoice")
}

#[tokio::test]
async fn from_the_upload_to_the_deletion() {
    let server = Server::start();
    let anesya = server.client();

    let created = anesya.create_extraction(document()).await.unwrap();
    let done = anesya.get_extraction(created.id.as_str()).poll().await.unwrap();
    let GetExtractionResponse::Extraction(extraction) = &*done else { panic!("{done:?}") };
    assert_eq!(extraction.status, ExtractionStatus::Finished);

    server.on::<GetExtraction>().example("text/csv").once();
    let csv = anesya.get_extraction(created.id.as_str()).download(Download::Csv).await.unwrap();
    assert!(matches!(&*csv, GetExtractionResponse::Csv(_)), "{csv:?}");

    assert_eq!(all!(anesya.list_extractions().items()).len(), 1);
    let deleted = anesya.delete_extraction(created.id.as_str()).await.unwrap();
    assert_eq!(deleted.status(), 204);
    server.on::<GetExtraction>().error(404);
    let gone = anesya.get_extraction(created.id.as_str()).await.unwrap_err();
    assert!(matches!(gone.api(), Some(GetExtractionError::NotFound(_))), "{gone}");

    let (requests, id) = (server.requests(), &created.id);
    let get = format!("GET /extract/{id}/");
    assert_eq!(
        lines(&requests),
        ["POST /extract/", &get, &get, &get, "GET /extract/", &format!("DELETE /extract/{id}/"), &get]
    );
    assert_all_have(&requests, "authorization", "mock-key");
    let upload = &server.requests_of::<CreateExtraction>()[0];
    let parts: Vec<_> = upload.parts().iter().map(|part| (part.name.clone(), part.text())).collect();
    let part = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    assert_eq!(parts, [part("document", "%PDF-1.7"), part("server", "EU-1"), part("schema", "invoice")]);
    let file = &upload.parts()[0];
    assert_eq!(
        (file.file_name.as_deref(), file.content_type.as_deref()),
        (Some("invoice.pdf"), Some("application/pdf"))
    );
    assert_eq!(requests[3].query("download"), Some("csv"));
    assert_eq!(server.requests_of::<DeleteExtraction>().len(), 1);
    server.verify();
}

#[tokio::test]
async fn start_wait_and_result_in_one_call() {
    let server = Server::start();
    let anesya = server.client();
    server.expect(anesya.create_extraction(document())).once();
    server.on::<GetExtraction>().unknown_state("QUEUED").once();
    let done = anesya.create_extraction(document()).run().await.unwrap();
    let GetExtractionResponse::Extraction(extraction) = &*done else { panic!("{done:?}") };
    assert_eq!(extraction.status, ExtractionStatus::Finished);
    server.verify();
}
