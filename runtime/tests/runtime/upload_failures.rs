//! Bodies that turn out to be something else than was said.

use std::error::Error as _;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use excerpt_runtime::{Bytes, File, Untyped, UploadError};

use crate::fake::{Fake, Reply};
use crate::loopback::{Act, Folder, Loopback, every_byte, status};

type Error = excerpt_runtime::Error<Untyped>;

/// Checks that an upload failed for this reason, and that the server did not take what it got for a whole.
#[track_caller]
fn assert_broken_off(server: &Loopback, error: &Error, reason: &str) {
    assert!(error.is_upload(), "{error}");
    assert!(error.to_string().ends_with(reason), "{error}");
    assert!(error.source().unwrap().is::<UploadError>());
    assert_eq!(error.attempts(), 1);
    let request = server.request();
    assert!(!request.is_complete, "{request:?}");
    assert!(server.is_quiet());
}

#[tokio::test]
async fn a_length_that_is_not_kept_is_an_error() {
    for length in [1, 10, 200_000] {
        let source = || File::from_reader(io::Cursor::new(every_byte(length)));
        let length = length as u64;
        for (declared, reason) in [
            (length + 1, format!("there are only {length} bytes to send; {} were declared", length + 1)),
            (length - 1, format!("there is more to send than the {} bytes that were declared", length - 1)),
        ] {
            if declared == 0 {
                continue;
            }
            let server = Loopback::start([status("204 No Content")]);
            let error = server.client().upload(source().length(declared)).await.unwrap_err();
            assert_broken_off(&server, &error.into(), &reason);
            let server = Loopback::start([status("204 No Content")]);
            let error = server.client().replace(source().length(declared)).await.unwrap_err();
            assert_broken_off(&server, &error.into(), &reason);
        }
    }
}

#[tokio::test]
async fn a_body_that_should_be_empty_is_not_sent_short() {
    let server = Loopback::start([status("204 No Content")]);
    let error = server.client().replace(File::from_reader(&b"x"[..]).length(0)).await.unwrap_err();
    assert!(error.is_upload(), "{error}");
    let error = server.client().replace(File::new(b"x".to_vec()).length(0)).await.unwrap_err();
    assert!(error.is_upload(), "{error}");
    assert!(server.is_quiet(), "nothing had to be sent to find out");
}

#[tokio::test]
async fn bytes_can_contradict_their_length_too() {
    let fake = Fake::replies([Reply::status(204)]);
    let error = fake.client().replace(File::new(b"four".to_vec()).length(5)).await.unwrap_err();
    assert!(error.is_upload(), "{error}");
    fake.client().replace(File::new(b"four".to_vec()).length(4)).await.unwrap();
}

#[tokio::test]
async fn a_file_that_has_changed_is_not_sent() {
    let folder = Folder::new("changed");
    let reason = "the file has changed since the upload was set up";
    let path = folder.file("a.pdf", b"before");
    let file = File::open(&path).await.unwrap();
    std::fs::write(&path, b"afterwards").unwrap();
    let server = Loopback::start([status("204 No Content")]);
    let error = server.client().replace(file).await.unwrap_err();
    assert_broken_off(&server, &error.into(), reason);

    // Of the same length, but written anew.
    let path = folder.file("b.pdf", b"before");
    let file = File::open(&path).await.unwrap();
    let handle = std::fs::File::options().write(true).open(&path).unwrap();
    handle.set_modified(std::time::UNIX_EPOCH).unwrap();
    let server = Loopback::start([status("204 No Content")]);
    let error = server.client().upload(file).await.unwrap_err();
    assert_broken_off(&server, &error.into(), reason);
}

#[tokio::test]
async fn a_file_that_changes_on_the_way_is_broken_off() {
    let folder = Folder::new("changing");
    for (name, change) in [
        ("longer", (|file| file.set_len(300_000)) as fn(&std::fs::File) -> io::Result<()>),
        ("shorter", |file| file.set_len(70_000)),
        ("other", |file| file.set_modified(std::time::UNIX_EPOCH)),
    ] {
        let path = folder.file(name, &every_byte(200_000));
        let file = File::open(&path).await.unwrap().on_progress(move |sent, _| {
            if sent == 65_536 {
                change(&std::fs::File::options().write(true).open(&path).unwrap()).unwrap();
            }
        });
        let server = Loopback::start([status("204 No Content")]);
        let error = server.client().upload(file).await.unwrap_err();
        assert!(error.is_upload(), "{error}");
        assert!(!server.request().is_complete);
    }
}

#[tokio::test]
async fn a_file_that_is_gone_is_an_error_with_its_cause() {
    let folder = Folder::new("gone");
    let path = folder.file("a.pdf", b"x");
    let file = File::open(&path).await.unwrap();
    std::fs::remove_file(&path).unwrap();
    let server = Loopback::start([status("204 No Content")]);
    let error = server.client().replace(file).await.unwrap_err();
    let cause = error.source().unwrap().source().unwrap().downcast_ref::<io::Error>().unwrap();
    assert_eq!(cause.kind(), io::ErrorKind::NotFound);
    assert_broken_off(&server, &error.into(), "the file to be sent cannot be read");
}

/// A stream that gives a piece, and then fails.
struct Failing(bool);

impl futures_core::Stream for Failing {
    type Item = Result<&'static [u8], io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(Some(match std::mem::replace(&mut self.0, true) {
            false => Ok(b"some"),
            true => Err(io::Error::other("the camera is out of film")),
        }))
    }
}

#[tokio::test]
async fn an_error_of_the_stream_is_the_cause() {
    for declared in [Some(10), None] {
        let mut file = File::from_stream(Failing(false));
        if let Some(length) = declared {
            file = file.length(length);
        }
        let server = Loopback::start([status("204 No Content")]);
        let error = server.client().replace(file).await.unwrap_err();
        let cause = error.source().unwrap().source().unwrap();
        assert_eq!(cause.to_string(), "the camera is out of film");
        assert_broken_off(&server, &error.into(), "the stream to be sent failed");
    }
}

#[tokio::test]
async fn a_connection_that_breaks_on_the_way_is_an_interruption() {
    let server = Loopback::start([Act::Reset(1000)]);
    let file = File::new(every_byte(16 << 20)).on_progress(|_, _| ());
    let error = server.once().replace(file).await.unwrap_err();
    assert!(error.is_interrupted() && !error.is_upload(), "{error}");
}

#[tokio::test]
async fn nothing_of_a_file_is_shown() {
    let file = File::from_stream(Failing(false)).file_name("Jane Doe.pdf").length(7);
    assert_eq!(format!("{file:?}"), "File { bytes: Some(7), .. }");
    let fake = Fake::replies([Reply::status(204)]);
    fake.client().replace(File::new(Bytes::from_static(b"Jane Doe"))).await.unwrap();
    let request = &fake.seen()[0].request;
    assert!(
        format!("{request:?} {:?} {:?}", request.body, request.body.as_ref().unwrap().open()).find("Jane").is_none()
    );
}
