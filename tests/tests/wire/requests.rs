//! What a client puts on the wire: request line, headers, body.

use crate::clients::{Anesya, Docmap, Documind, Expertai, Extracta, batch, builder, client};
use anesya_client::types::Download;
use documind_client::types::{ExtractionStatus, SortField, SortOrder};
use excerpt_tests::{Request, Server, example};

/// Checks that a request has these headers, those of its connection, and no others.
#[track_caller]
pub(crate) fn assert_headers(request: &Request, server: &Server, expected: &[(&str, &str)]) {
    let host = server.host();
    let mut expected: Vec<_> = expected.iter().copied().chain([("host", &*host)]).collect();
    let mut actual = request.headers();
    expected.sort_unstable();
    actual.sort_unstable();
    assert_eq!(actual, expected);
}

#[tokio::test]
async fn anesya_sends_the_raw_key_and_keeps_the_slash() {
    let server = Server::start([example("anesya getExtraction 200 finished").reply()]);
    let client = Anesya::builder().api_key("r4w").base_url(server.url()).build().unwrap();
    client.get_extraction("300f339f-da71-4f9f-80f6-c25a63baae75").await.unwrap();

    let request = server.request();
    assert_eq!(request.line(), "GET /extract/300f339f-da71-4f9f-80f6-c25a63baae75/ HTTP/1.1");
    let expected = [
        ("accept", "application/json, text/csv, application/zip"),
        ("authorization", "r4w"),
        ("user-agent", "anesya-client/0.8.1"),
    ];
    assert_headers(&request, &server, &expected);
    assert_eq!(request.body(), "");
}

#[tokio::test]
async fn anesya_says_what_to_download() {
    for (download, expected) in
        [(Download::Csv, "/extract/7/?download=csv"), (Download::Images, "/extract/7/?download=images")]
            .into_iter()
            .chain([(Download::Json, "/extract/7/?download=json")])
    {
        let server = Server::start([example("anesya getExtraction 200 finished").reply()]);
        client::<Anesya>(&server).get_extraction("7").download(download).await.unwrap();
        assert_eq!(server.targets(), [expected]);
    }
}

#[tokio::test]
async fn docmap_sends_a_bearer_token() {
    let server = Server::start([example("docmap getExtraction 200 completed").reply()]);
    let client = Docmap::builder().token("dm_live_7").base_url(server.url()).build().unwrap();
    client.get_extraction("extract_9k2m4n6p8q0r1s3t").await.unwrap();

    let request = server.request();
    assert_eq!(request.line(), "GET /v1/extractions/extract_9k2m4n6p8q0r1s3t HTTP/1.1");
    let expected =
        [("accept", "application/json"), ("authorization", "Bearer dm_live_7"), ("user-agent", "docmap-client/1.1.0")];
    assert_headers(&request, &server, &expected);
    assert_eq!(request.body(), "");
}

#[tokio::test]
async fn expertai_sends_a_bearer_token() {
    let server = Server::start([example("expertai getStatus 200 success").reply()]);
    let client = Expertai::builder().token("ey.J.wt").base_url(server.url()).build().unwrap();
    client.get_status("0b1c").await.unwrap();

    let request = server.request();
    assert_eq!(request.line(), "GET /status/0b1c HTTP/1.1");
    let expected =
        [("accept", "application/json"), ("authorization", "Bearer ey.J.wt"), ("user-agent", "expertai-client/1.1.0")];
    assert_headers(&request, &server, &expected);
}

#[tokio::test]
async fn documind_sends_its_key_in_a_header_of_its_own() {
    let server = Server::start([example("documind listExtractions 200 reviewed").reply()]);
    let client = Documind::builder().api_key("dk_1").base_url(server.url()).build().unwrap();
    client.list_extractions().await.unwrap();

    let request = server.request();
    assert_eq!(request.line(), "GET /data/extractions HTTP/1.1");
    let expected = [("accept", "application/json"), ("user-agent", "documind-client/1.1.0"), ("x-api-key", "dk_1")];
    assert_headers(&request, &server, &expected);
}

#[tokio::test]
async fn documind_takes_twelve_parameters_at_once() {
    let server = Server::start([example("documind listExtractions 200 reviewed").reply()]);
    client::<Documind>(&server)
        .list_extractions()
        .limit(50)
        .skip(20)
        .sort_order(SortOrder::Asc)
        .sort_by(SortField::OriginalFilename)
        .organization_id("org_uuid")
        .created_before("2024-01-31T23:59:59.25+01:00".parse().unwrap())
        .created_after("2024-01-15T00:00:00Z".parse().unwrap())
        .original_filename("Rechnung Nr. 7 & 8+9=ü/#?%.pdf")
        .is_reviewed(false)
        .needs_review(true)
        .status(ExtractionStatus::Completed)
        .document_id("550e8400-e29b-41d4-a716-446655440000")
        .await
        .unwrap();

    let expected = "/data/extractions?limit=50&skip=20&sort_order=asc&sort_by=original_filename\
        &organization_id=org_uuid&created_before=2024-01-31T22%3A59%3A59.25Z\
        &created_after=2024-01-15T00%3A00%3A00Z\
        &original_filename=Rechnung%20Nr.%207%20%26%208%2B9%3D%C3%BC%2F%23%3F%25.pdf\
        &is_reviewed=false&needs_review=true&status=completed\
        &document_id=550e8400-e29b-41d4-a716-446655440000";
    assert_eq!(server.targets(), [expected]);
}

#[tokio::test]
async fn every_documented_value_of_a_query_parameter_is_sent_as_documented() {
    let server = Server::always(example("documind listExtractions 200 reviewed").reply());
    let list = || client::<Documind>(&server).list_extractions();
    let mut expected = Vec::new();
    for (status, text) in [
        (ExtractionStatus::Completed, "completed"),
        (ExtractionStatus::Processing, "processing"),
        (ExtractionStatus::Failed, "failed"),
        (ExtractionStatus::Pending, "pending"),
        (ExtractionStatus::Unknown("on hold".to_owned()), "on%20hold"),
    ] {
        list().status(status).await.unwrap();
        expected.push(format!("/data/extractions?status={text}"));
    }
    for (field, text) in [
        (SortField::CreatedAt, "created_at"),
        (SortField::UpdatedAt, "updated_at"),
        (SortField::Status, "status"),
        (SortField::OriginalFilename, "original_filename"),
    ] {
        list().sort_by(field).await.unwrap();
        expected.push(format!("/data/extractions?sort_by={text}"));
    }
    for (order, text) in [(SortOrder::Asc, "asc"), (SortOrder::Desc, "desc")] {
        list().sort_order(order).await.unwrap();
        expected.push(format!("/data/extractions?sort_order={text}"));
    }
    assert_eq!(server.targets(), expected);
}

#[tokio::test]
async fn a_parameter_that_is_set_twice_is_sent_once() {
    let server = Server::start([example("documind listExtractions 200 reviewed").reply()]);
    client::<Documind>(&server).list_extractions().limit(5).status(ExtractionStatus::Failed).limit(7).await.unwrap();
    let request = server.request();
    assert_eq!((request.query("limit"), request.query("status")), (Some("7"), Some("failed")));
}

#[tokio::test]
async fn extracta_leaves_out_the_file_that_is_not_asked_for() {
    let server = Server::start([example("extracta getBatchResults 200 done").reply()]);
    let client = Extracta::builder().token("ek_1").base_url(server.url()).build().unwrap();
    client.get_batch_results(batch()).await.unwrap();

    let request = server.request();
    assert_eq!(request.line(), "POST /getBatchResults HTTP/1.1");
    assert_eq!(request.body(), r#"{"extractionId":"extractionId","batchId":"batchId"}"#);
    let expected = [
        ("accept", "application/json"),
        ("authorization", "Bearer ek_1"),
        ("content-length", "51"),
        ("content-type", "application/json"),
        ("user-agent", "extracta-client/1.1.0"),
    ];
    assert_headers(&request, &server, &expected);
}

#[tokio::test]
async fn extracta_names_the_file_that_is_asked_for() {
    let server = Server::start([example("extracta getBatchResults 200 oneFileDone").reply()]);
    client::<Extracta>(&server).get_batch_results(batch().file_id("fileId")).await.unwrap();

    let request = server.request();
    assert_eq!(request.body(), r#"{"extractionId":"extractionId","batchId":"batchId","fileId":"fileId"}"#);
    assert_eq!(request.json(), example("extracta getBatchResults request oneFile").value);
}

#[tokio::test]
async fn headers_of_the_caller_are_sent_too() {
    let server = Server::start([example("docmap getExtraction 200 completed").reply()]);
    let builder = builder::<Docmap>(&server).user_agent("mine/1").default_header("x-team", "blue");
    let client = builder.default_header("x-trace", "old").build().unwrap();
    client.get_extraction("7").header("X-Trace", "new").header("Accept", "application/*").await.unwrap();

    let request = server.request();
    assert_eq!(request.header("user-agent"), Some("mine/1"));
    assert_eq!(request.header("x-team"), Some("blue"));
    assert_eq!(request.header("x-trace"), Some("new"));
    assert_eq!(request.header("accept"), Some("application/*"));
}
