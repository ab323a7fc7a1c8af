//! Answers that come compressed, though nobody asked for it, or because the feature `gzip` asks.

use crate::fake::{Fake, Reply};
#[cfg(feature = "gzip")]
use crate::loopback::Loopback;

#[tokio::test]
async fn what_cannot_be_decompressed_is_named() {
    for encoding in ["br", "zstd", "deflate, gzip"] {
        let fake = Fake::replies([Reply::json(200, "\u{1f}garbage").header("content-encoding", encoding)]);
        let reason = format!("it is compressed by `{encoding}`, which this client cannot undo");
        let error = fake.client().get_extraction("7").await.unwrap_err();
        assert!(error.is_decode(), "{error}");
        assert_eq!(error.decode_error().unwrap().reason(), reason);
        assert_eq!(error.bytes().unwrap(), "\u{1f}garbage");
        let error = fake.client().get_extraction("7").stream().await.unwrap_err();
        assert!(error.is_decode() && error.to_string().contains(&reason), "{error}");
    }
    // An error keeps its status.
    let fake = Fake::replies([Reply::json(404, "\u{1f}garbage").header("content-encoding", "br")]);
    let error = fake.client().get_extraction("7").await.unwrap_err();
    assert!(error.is_api() && error.api().is_none(), "{error}");
    assert!(error.to_string().contains("404") && error.to_string().contains("`br`"), "{error}");
}

#[tokio::test]
async fn what_is_not_compressed_is_read() {
    let done = r#"{"id": "7", "status": "FINISHED"}"#;
    for encoding in ["identity", "Identity", ""] {
        let fake = Fake::replies([Reply::json(200, done).header("content-encoding", encoding)]);
        fake.client().get_extraction("7").await.unwrap();
    }
    // Nothing is the same, compressed or not.
    let fake = Fake::replies([Reply::status(204).header("content-encoding", "br")]);
    fake.client().replace(Vec::new()).await.unwrap();
    // What a server calls it is repeated only if it is a word.
    let fake = Fake::replies([Reply::json(200, done).header("content-encoding", "Jane \"Doe\"")]);
    let error = fake.client().get_extraction("7").await.unwrap_err();
    assert!(error.is_decode() && !error.to_string().contains("Jane"), "{error}");
}

#[cfg(not(feature = "gzip"))]
#[tokio::test]
async fn gzip_is_a_feature() {
    let fake = Fake::replies([Reply::json(200, "x").header("content-encoding", "gzip")]);
    let error = fake.client().get_extraction("7").await.unwrap_err();
    assert!(error.to_string().ends_with("without the feature `gzip`"), "{error}");
}

#[cfg(feature = "gzip")]
fn gzip(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write as _;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// Returns an answer with this body, which is compressed already.
#[cfg(feature = "gzip")]
fn gzipped(content_type: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\nContent-Encoding: gzip\r\n\
         Content-Length: {length}\r\nConnection: close\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}

#[cfg(feature = "gzip")]
#[tokio::test]
async fn gzip_is_asked_for_and_undone() {
    let server = Loopback::answering(gzipped("application/json", &gzip(br#"{"id": "7", "status": "FINISHED"}"#)));
    server.once().get_extraction("7").await.unwrap();
    assert_eq!(server.request().header("accept-encoding"), Some("gzip"));

    let server = Loopback::answering(gzipped("application/zip", &gzip(&[7; 100_000])));
    let mut download = server.once().get_extraction("7").stream().await.unwrap();
    assert_eq!(download.content_length(), None, "the length is that of something else");
    let mut size = 0;
    while let Some(piece) = download.next().await {
        size += piece.unwrap().len();
    }
    assert_eq!(size, 100_000);
}

/// 100 MiB in 100 KB: it is not unpacked beyond the limit.
#[cfg(feature = "gzip")]
#[tokio::test]
async fn a_bomb_does_not_go_off() {
    let bomb = gzipped("application/zip", &gzip(&vec![0; 100 << 20]));
    assert!(bomb.len() < 200_000);
    let server = Loopback::answering(bomb.clone());
    let client = server.builder().max_response_bytes(1 << 20).build().unwrap();
    let error = client.get_extraction("7").await.unwrap_err();
    assert!(error.is_too_large(), "{error}");

    let server = Loopback::answering(bomb);
    let mut download = server.once().get_extraction("7").stream().await.unwrap().limit(1 << 20);
    let mut size = 0;
    let error = loop {
        match download.next().await.unwrap() {
            Ok(piece) => size += piece.len(),
            Err(error) => break error,
        }
    };
    assert!(error.is_too_large() && size <= 1 << 20, "{error}");
}

/// A broken stream is an interruption, not a short success.
#[cfg(feature = "gzip")]
#[tokio::test]
async fn gzip_that_is_cut_off_is_an_error() {
    let body = gzip(&crate::loopback::every_byte(10_000));
    let answer = gzipped("text/csv", &body[..body.len() / 2]);
    let server = Loopback::answering(answer);
    let error = server.once().get_extraction("7").await.unwrap_err();
    assert!(error.is_interrupted(), "{error}");
}
