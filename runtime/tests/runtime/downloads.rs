//! Answers that are read piece by piece.

use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use excerpt_runtime::Download;

use crate::client::GetExtractionError;
use crate::fake::{Fake, Reply};
use crate::loopback::{Act, Folder, Loopback, answer_with, every_byte, status};

const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\nConnection: close\r\n";

/// An answer that announces a length and has a body.
fn file(announced: usize, body: &[u8]) -> Vec<u8> {
    [format!("{HEAD}X-Request-Id: r1\r\nContent-Length: {announced}\r\n\r\n").as_bytes(), body].concat()
}

fn chunked(body: &str) -> Vec<u8> {
    format!("{HEAD}Transfer-Encoding: chunked\r\n\r\n{body}").into()
}

async fn open(server: &Loopback) -> Download {
    server.once().get_extraction("7").stream().await.unwrap()
}

/// Reads a download to its end.
async fn read(mut download: Download) -> Result<Vec<u8>, excerpt_runtime::Error> {
    let mut bytes = Vec::new();
    while let Some(piece) = download.next().await {
        let piece = piece?;
        assert!(!piece.is_empty());
        bytes.extend_from_slice(&piece);
    }
    assert!(download.next().await.is_none());
    Ok(bytes)
}

#[tokio::test]
async fn a_body_arrives_as_it_is() {
    for length in [0, 1, 300_000] {
        let bytes = every_byte(length);
        let server = Loopback::answering(file(length, &bytes));
        let told = Arc::new(Mutex::new(Vec::new()));
        let download = open(&server).await.on_progress({
            let told = told.clone();
            move |received, total| told.lock().unwrap().push((received, total))
        });
        assert_eq!((download.status().as_u16(), download.request_id()), (200, Some("r1")));
        assert_eq!(download.headers()["content-type"], "application/zip");
        assert_eq!(download.content_length(), Some(length as u64));
        assert!(read(download).await.unwrap() == bytes);
        let told = told.lock().unwrap();
        assert!(told.is_sorted() && told.iter().all(|(_, total)| *total == Some(length as u64)));
        assert_eq!(told.last().map(|(received, _)| *received), (length > 0).then_some(length as u64));
    }
    let server = Loopback::answering(chunked("3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"));
    let download = open(&server).await;
    assert_eq!(download.content_length(), None);
    assert_eq!(read(download).await.unwrap(), b"abcde");
    let head = server.request().head;
    assert!(head.starts_with("get /extract/7/ ") && head.contains("\r\nauthorization: "), "{head}");
}

#[tokio::test]
async fn it_is_a_stream_too() {
    let server = Loopback::answering(file(3, b"abc"));
    let download = open(&server).await;
    let mut stream: Pin<Box<dyn futures_core::Stream<Item = _> + Send>> = Box::pin(download);
    let first = std::future::poll_fn(|context| stream.as_mut().poll_next(context)).await;
    assert_eq!(first.unwrap().unwrap(), "abc");
    assert!(std::future::poll_fn(|context| stream.as_mut().poll_next(context)).await.is_none());
}

#[tokio::test]
async fn errors_are_those_of_a_call() {
    let fake = Fake::replies([Reply::json(404, r#"{"detail": "gone"}"#)]);
    let error = fake.client().get_extraction("7").stream().await.unwrap_err();
    assert!(matches!(error.api(), Some(GetExtractionError::NotFound(_))), "{error}");
    assert_eq!(error.bytes().unwrap(), r#"{"detail": "gone"}"#);

    let zip = Reply::status(200).header("content-type", "application/zip").body("PK");
    let fake = Fake::replies([Reply::status(503), Reply::status(302).header("location", "/b"), zip]);
    let download = fake.client().get_extraction("7").stream().await.unwrap();
    assert_eq!(read(download).await.unwrap(), b"PK");
    assert_eq!((fake.seen().len(), fake.clock.sleeps().len()), (3, 1));

    for reply in [Reply::json(206, "{}"), Reply::status(200).header("content-type", "text/html").body("<p>")] {
        let error = Fake::replies([reply]).client().get_extraction("7").stream().await.unwrap_err();
        assert!(error.is_undocumented(), "{error}");
    }
    assert!(fake.client().get_extraction("..").stream().await.unwrap_err().is_build());
}

#[tokio::test]
async fn a_body_has_the_length_that_was_announced() {
    // hyper finds out itself where bytes are missing, and does not read more of them than were announced.
    for answer in [file(4, b"abc"), chunked("3\r\nabc\r\n"), chunked("5\r\nabc")] {
        let server = Loopback::answering(answer);
        let error = read(open(&server).await).await.unwrap_err();
        assert!(error.is_interrupted(), "{error}");
        assert_eq!(error.status().unwrap(), 200);
    }
    // A transport of another make may not.
    for (announced, reason) in
        [("4", "the body ended after 3 of 4 bytes"), ("2", "the body is longer than the 2 bytes announced")]
    {
        let reply = Reply::status(200).header("content-type", "application/zip").body("a").body("").body("bc");
        let fake = Fake::replies([reply.header("content-length", announced)]);
        let error = read(fake.client().get_extraction("7").stream().await.unwrap()).await.unwrap_err();
        assert!(error.is_interrupted() && error.to_string().contains(reason), "{error}");
    }
}

#[tokio::test]
async fn a_limit_is_the_callers() {
    let server = Loopback::start([answer_with(file(10, b"0123456789")), answer_with(chunked("b\r\n0123456789a\r\n"))]);
    let client = server.builder().max_response_bytes(1).build().unwrap();
    let download = client.get_extraction("7").stream().await.unwrap();
    assert_eq!(read(download.limit(10)).await.unwrap(), b"0123456789");
    let download = client.get_extraction("7").stream().await.unwrap();
    assert!(read(download.limit(10)).await.unwrap_err().is_too_large());

    // What is announced is not waited for.
    let server = Loopback::start([Act::AnswerAndStall(file(11, b""))]);
    assert!(read(open(&server).await.limit(10)).await.unwrap_err().is_too_large());
}

#[tokio::test]
async fn a_file_is_complete_or_as_it_was() {
    let folder = Folder::new("save-to");
    let bytes = every_byte(300_000);
    let path = folder.0.join("a.zip");
    let server = Loopback::answering(file(bytes.len(), &bytes));
    assert_eq!(open(&server).await.save_to(&path).await.unwrap(), 300_000);
    assert!(std::fs::read(&path).unwrap() == bytes);
    assert_eq!(folder.names(), ["a.zip"]);

    let server = Loopback::answering(file(bytes.len() + 1, &bytes));
    let error = open(&server).await.save_to(&path).await.unwrap_err();
    assert!(error.is_interrupted(), "{error}");
    assert!(std::fs::read(&path).unwrap() == bytes);
    assert_eq!(folder.names(), ["a.zip"]);

    let server = Loopback::answering(file(0, b""));
    assert_eq!(open(&server).await.save_to(&path).await.unwrap(), 0);
    assert_eq!(std::fs::read(&path).unwrap(), b"");

    let server = Loopback::answering(file(1, b"x"));
    let error = open(&server).await.save_to(folder.0.join("missing/a.zip")).await.unwrap_err();
    assert!(error.is_save(), "{error}");
    let cause = std::error::Error::source(&error).unwrap().downcast_ref::<std::io::Error>().unwrap();
    assert_eq!(cause.kind(), std::io::ErrorKind::NotFound);
}

#[tokio::test]
async fn a_download_that_is_dropped_leaves_no_file() {
    let folder = Folder::new("dropped");
    let server = Loopback::start([Act::AnswerAndStall(file(10, b"abc"))]);
    let saving = open(&server).await.save_to(folder.0.join("a.zip"));
    tokio::time::timeout(Duration::from_secs(10), async {
        let mut saving = Box::pin(saving);
        let until_there = async {
            while folder.names().is_empty() {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        };
        tokio::select! {
            outcome = &mut saving => panic!("{outcome:?}"),
            () = until_there => {}
        }
    })
    .await
    .unwrap();
    assert!(folder.names().is_empty(), "{:?}", folder.names());
}

/// Together it takes longer than the time-out, but nothing stands still for that long.
#[tokio::test]
async fn a_slow_download_is_not_cut_off() {
    let patience = Duration::from_secs(1);
    let mut pieces = vec![file(6, b"")];
    pieces.extend([b"a", b"b", b"c", b"d", b"e", b"f"].map(|piece| piece.to_vec()));
    let server = Loopback::start([Act::Answer(pieces, patience / 5)]);
    let download = server.once().get_extraction("7").timeout(patience).stream().await.unwrap();
    assert_eq!(read(download).await.unwrap(), b"abcdef");
}

#[tokio::test]
async fn a_download_that_stands_still_times_out() {
    let soon = Duration::from_millis(200);
    let server = Loopback::start([Act::Stall]);
    let error = server.once().get_extraction("7").timeout(soon).stream().await.unwrap_err();
    assert!(error.is_timeout(), "{error}");

    let server = Loopback::start([Act::AnswerAndStall(file(10, b"abc"))]);
    let mut download = server.once().get_extraction("7").timeout(soon).stream().await.unwrap();
    assert_eq!(download.next().await.unwrap().unwrap(), "abc");
    assert!(download.next().await.unwrap().unwrap_err().is_timeout());
    assert!(download.next().await.is_none());
}

#[tokio::test]
async fn a_form_can_be_answered_by_a_stream() {
    let server = Loopback::start([status("204 No Content")]);
    let download = server.once().upload(excerpt_runtime::File::from_reader(&b"up"[..])).stream().await.unwrap();
    assert_eq!(read(download).await.unwrap(), b"");
    assert_eq!(format!("{:?}", open(&Loopback::answering(file(1, b"x"))).await), "Download { status: 200, .. }");
}
