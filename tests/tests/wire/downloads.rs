//! Anesya's answers that are no JSON, byte for byte.

use crate::clients::{Anesya, client};
use anesya_client::operations::GetExtractionResponse;
use anesya_client::types::Download;
use excerpt_tests::{Reply, Server, example};

/// Every byte there is, and bytes that are no UTF-8.
fn every_byte() -> Vec<u8> {
    (0..=255).chain(*b"PK\x03\x04\r\n\xff\xfe\0").collect()
}

#[tokio::test]
async fn csv_arrives_as_it_is() {
    let csv = b"\xef\xbb\xbfa;b\r\n\"1,5\";caf\xe9\r\n\r\n";
    for content_type in ["text/csv", "text/csv; charset=iso-8859-1", "TEXT/CSV;header=present"] {
        let server = Server::start([Reply::text(200, content_type, csv)]);
        let response = client::<Anesya>(&server).get_extraction("7").download(Download::Csv).await.unwrap();
        assert_eq!(response.bytes()[..], csv[..]);
        let GetExtractionResponse::Csv(bytes) = response.into_body() else { panic!("{content_type} is CSV") };
        assert_eq!(bytes[..], csv[..]);
    }
}

#[tokio::test]
async fn a_zip_arrives_as_it_is() {
    let server = Server::start([Reply::text(200, "application/zip", every_byte())]);
    let response = client::<Anesya>(&server).get_extraction("7").download(Download::Images).await.unwrap();
    assert_eq!(response.into_body(), GetExtractionResponse::Zip(every_byte().into()));
}

#[tokio::test]
async fn a_download_in_chunks_is_put_together() {
    let body = "4\r\nPK\x03\x04\r\n3;note=x\r\nabc\r\n0\r\nx-trailer: 1\r\n\r\n";
    let reply = Reply::text(200, "application/zip", body).header("transfer-encoding", "chunked");
    let server = Server::start([reply]);
    let response = client::<Anesya>(&server).get_extraction("7").download(Download::Images).await.unwrap();
    assert_eq!(response.into_body(), GetExtractionResponse::Zip("PK\x03\x04abc".into()));
}

#[tokio::test]
async fn an_empty_file_is_a_file() {
    let server = Server::start([Reply::text(200, "text/csv", "")]);
    let response = client::<Anesya>(&server).get_extraction("7").download(Download::Csv).await.unwrap();
    assert_eq!(response.into_body(), GetExtractionResponse::Csv("".into()));
}

/// The content type decides what an answer is, not what was asked for.
#[tokio::test]
async fn json_stays_json_whatever_was_asked_for() {
    let server = Server::start([example("anesya getExtraction 200 finished").reply()]);
    let response = client::<Anesya>(&server).get_extraction("7").download(Download::Csv).await.unwrap();
    assert!(matches!(response.into_body(), GetExtractionResponse::Extraction(_)));
}

#[tokio::test]
async fn a_202_is_never_a_file() {
    let server = Server::start([Reply::text(202, "text/csv", "a;b")]);
    let error = client::<Anesya>(&server).get_extraction("7").download(Download::Csv).await.unwrap_err();
    assert!(error.is_undocumented(), "{error}");
    assert_eq!(error.bytes().unwrap()[..], *b"a;b");
}

#[tokio::test]
async fn a_file_can_be_read_piece_by_piece() {
    let server = Server::start([Reply::text(200, "application/zip", every_byte()), Reply::text(404, "text/plain", "")]);
    let call = client::<Anesya>(&server).get_extraction("7").download(Download::Images);
    let mut download = call.clone().stream().await.unwrap();
    assert_eq!(download.content_length(), Some(every_byte().len() as u64));
    let mut bytes = Vec::new();
    while let Some(piece) = download.next().await {
        bytes.extend_from_slice(&piece.unwrap());
    }
    assert_eq!(bytes, every_byte());
    let error = call.stream().await.unwrap_err();
    assert!(error.is_api(), "{error}");
    assert_eq!(server.targets(), ["/extract/7/?download=images"; 2]);
}
