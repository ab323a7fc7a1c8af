//! Uploads to Extracta.ai, byte by byte, and the wait for what becomes of them.

use crate::clients::{Extracta, batch, builder, client};
use excerpt_runtime::File;
use excerpt_runtime::testing::TestClock;
use excerpt_tests::{Reply, Request, Server, Tap, example};
use extracta_client::types::{UploadClassificationFilesRequest, UploadFilesRequest};
use std::time::Duration;

/// Returns the body with `B` for the boundary that the content type names, and plain line feeds.
fn parts(request: &Request) -> String {
    let content_type = request.header("content-type").unwrap();
    let boundary = content_type.strip_prefix("multipart/form-data; boundary=").unwrap();
    assert_eq!(request.header("content-length"), Some(&*request.body().len().to_string()));
    request.body().replace(boundary, "B").replace("\r\n", "\n")
}

#[tokio::test]
async fn files_are_sent_with_name_and_media_type() {
    let server = Server::start([example("extracta uploadFiles 200 uploaded").reply()]);
    let client = Extracta::builder().token("ek_1").base_url(server.url()).build().unwrap();
    let files = vec![
        File::new("%PDF-1.7").file_name("Müller \"CV\".pdf").content_type("application/pdf"),
        File::new("GIF89a").file_name("2.gif").content_type("image/gif"),
    ];
    let batch = client.upload_files(UploadFilesRequest::new("e1", files).batch_id("b2")).await.unwrap();
    assert_eq!((batch.extraction_id.as_str(), batch.batch_id.as_str()), ("extractionId", "batchId"));

    let request = server.request();
    assert_eq!(request.line(), "POST /uploadFiles HTTP/1.1");
    assert_eq!(request.header("authorization"), Some("Bearer ek_1"));
    assert_eq!(request.header("accept"), Some("application/json"));
    assert_eq!(
        parts(&request),
        "--B\nContent-Disposition: form-data; name=\"extractionId\"\n\ne1\n\
         --B\nContent-Disposition: form-data; name=\"batchId\"\n\nb2\n\
         --B\nContent-Disposition: form-data; name=\"files\"; filename=\"Müller %22CV%22.pdf\"\n\
         Content-Type: application/pdf\n\n%PDF-1.7\n\
         --B\nContent-Disposition: form-data; name=\"files\"; filename=\"2.gif\"\n\
         Content-Type: image/gif\n\nGIF89a\n--B--\n"
    );
}

#[tokio::test]
async fn files_to_classify_are_sent_to_an_address_of_their_own() {
    let server = Server::start([example("extracta uploadClassificationFiles 200 success").reply()]);
    let form = UploadClassificationFilesRequest::new("c1", vec![File::new("x")]);
    client::<Extracta>(&server).upload_classification_files(form).await.unwrap();

    let request = server.request();
    assert_eq!(request.line(), "POST /documentClassification/uploadFiles HTTP/1.1");
    assert_eq!(
        parts(&request),
        "--B\nContent-Disposition: form-data; name=\"classificationId\"\n\nc1\n\
         --B\nContent-Disposition: form-data; name=\"files\"; filename=\"files\"\n\
         Content-Type: application/octet-stream\n\nx\n--B--\n"
    );
}

#[tokio::test]
async fn files_are_uploaded_and_their_results_waited_for() {
    let names = ["uploadFiles 200 uploaded", "getBatchResults 200 waiting", "getBatchResults 200 done"];
    let server = Server::start(names.map(|name| example(&format!("extracta {name}")).reply()));
    let clock = TestClock::new();
    let tap = Tap::new(&server, &clock);
    let client: Extracta = builder(&server).transport(tap.clone()).clock(clock).build().unwrap();
    let done = client.upload_files(UploadFilesRequest::new("e1", vec![File::new("x")])).run().await.unwrap();
    assert_eq!(done.files.as_ref().unwrap()[0].result.as_ref().unwrap()["surname"], "Smith");

    assert_eq!(server.targets(), ["/uploadFiles", "/getBatchResults", "/getBatchResults"]);
    for request in &server.requests()[1..] {
        assert_eq!(request.body(), r#"{"extractionId":"extractionId","batchId":"batchId"}"#);
    }
    let times = tap.times();
    assert!(times[2] - times[1] >= Duration::from_secs(2), "{times:?}");
}

#[tokio::test]
async fn files_are_classified_and_their_types_waited_for() {
    let names = [
        "uploadClassificationFiles 200 success",
        "getClassificationResults 200 waiting",
        "getClassificationResults 200 success",
    ];
    let server = Server::start(names.map(|name| example(&format!("extracta {name}")).reply()));
    let form = UploadClassificationFilesRequest::new("c1", vec![File::new("x")]);
    let done = client::<Extracta>(&server).upload_classification_files(form).run().await.unwrap();
    let file = &done.files.as_ref().unwrap()[0];
    assert_eq!(file.extraction.as_ref().unwrap().extraction_id, "extractionId");
    assert_eq!(server.requests().len(), 3);
    let ids = example("extracta getClassificationResults request oneFile").without("/fileId");
    assert_eq!(server.requests()[2].json(), ids);
}

/// The state of a batch decides alone: where results are there, a file that is not done has to be asked for again.
#[tokio::test]
async fn a_batch_with_results_is_done_whatever_its_files_say() {
    let unfinished = example("extracta getBatchResults 200 done").with("/files/0/status", "processing");
    let server = Server::start([Reply::json(200, &unfinished)]);
    let done = client::<Extracta>(&server).get_batch_results(batch()).poll().await.unwrap();
    assert_eq!(done.files.as_ref().unwrap()[0].status, "processing");
    assert_eq!(server.requests().len(), 1);
}
