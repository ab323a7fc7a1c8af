//! Bodies that are read while they are sent.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use excerpt_runtime::{File, Retry, SystemClock, TransportErrorKind};

use crate::fake::{Fake, Reply};
use crate::loopback::{Act, Folder, Loopback, Request, every_byte, status};

/// More than is read at once.
const LARGE: usize = 150_000;

/// Sends a document as the part of a form, and returns the request with its boundary replaced.
async fn form(file: File) -> Request {
    let server = Loopback::start([status("204 No Content")]);
    server.once().upload(file).await.unwrap();
    let mut request = server.request();
    let boundary = request.header("content-type").unwrap().rsplit_once("boundary=").unwrap().1.to_owned();
    assert_eq!(boundary.len(), "excerpt-".len() + 32);
    let (mut body, mut rest) = (Vec::new(), &request.body[..]);
    while let Some(at) = rest.windows(boundary.len()).position(|window| window == boundary.as_bytes()) {
        body.extend_from_slice(&rest[..at]);
        body.push(b'B');
        rest = &rest[at + boundary.len()..];
    }
    body.extend_from_slice(rest);
    request.body = body;
    request
}

#[tokio::test]
async fn a_form_is_the_same_bytes_from_wherever_its_file_comes() {
    let folder = Folder::new("same-bytes");
    for length in [0, 1, LARGE] {
        let bytes = every_byte(length);
        let expected = [
            b"--B\r\nContent-Disposition: form-data; name=\"document\"; filename=\"a.pdf\"\r\n\
              Content-Type: application/pdf\r\n\r\n",
            &bytes[..],
            b"\r\n--B--\r\n",
        ]
        .concat();
        let named = |file: File| file.file_name("a.pdf").content_type("application/pdf");
        let path = folder.file("a.pdf", &bytes);
        let declared = u64::try_from(length).unwrap();
        for file in [
            named(File::new(bytes.clone())),
            named(File::new(bytes.clone()).on_progress(|_, _| ())),
            File::open(&path).await.unwrap(),
            named(File::from_reader(std::io::Cursor::new(bytes.clone())).length(declared)),
        ] {
            let request = form(file).await;
            assert!(request.body == expected, "{request:?}");
            // The boundary is 39 bytes longer than what stands for it here, twice.
            assert_eq!(request.header("content-length").unwrap(), (expected.len() + 2 * 39).to_string());
        }
        let request = form(named(File::from_reader(std::io::Cursor::new(bytes.clone())))).await;
        assert!(request.body == expected, "{request:?}");
        assert_eq!(request.header("transfer-encoding"), Some("chunked"));
        assert_eq!(request.header("content-length"), None);
    }
}

#[tokio::test]
async fn a_whole_body_can_be_a_file_or_a_stream() {
    let folder = Folder::new("whole-body");
    for length in [0, LARGE] {
        let bytes = every_byte(length);
        let path = folder.file("scan.TIFF", &bytes);
        let reader = || File::from_reader(std::io::Cursor::new(bytes.clone()));
        let declared = u64::try_from(length).unwrap();
        for (file, is_sized) in [
            (File::from(bytes.clone()), true),
            (File::open(&path).await.unwrap(), true),
            (reader().length(declared), true),
            (reader(), false),
        ] {
            let server = Loopback::start([status("204 No Content")]);
            server.once().replace(file).await.unwrap();
            let request = server.request();
            assert!(request.body == bytes, "{request:?}");
            assert_eq!(request.header("content-type"), Some("application/pdf"));
            let sized = is_sized.then(|| length.to_string());
            assert_eq!(request.header("content-length"), sized.as_deref());
        }
    }
}

#[tokio::test]
async fn a_path_gives_name_and_media_type() {
    let folder = Folder::new("names");
    for (name, media_type) in [
        ("a.pdf", "application/pdf"),
        ("b c.JPG", "image/jpeg"),
        ("d.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("e.unheard-of", "application/octet-stream"),
        ("no-extension", "application/octet-stream"),
    ] {
        let request = form(File::open(folder.file(name, b"x")).await.unwrap()).await;
        let body = String::from_utf8(request.body).unwrap();
        assert!(body.contains(&format!("filename=\"{name}\"\r\nContent-Type: {media_type}\r\n")), "{body}");
    }
    let missing = File::open(folder.0.join("missing.pdf")).await.unwrap_err();
    assert_eq!(missing.kind(), std::io::ErrorKind::NotFound);
    assert!(File::open(&folder.0).await.is_err(), "a folder is no file");
}

#[tokio::test]
async fn what_can_be_opened_again_is_sent_again() {
    let folder = Folder::new("again");
    let bytes = every_byte(LARGE);
    let path = folder.file("a.pdf", &bytes);
    let acts = [Act::Reset(10), status("503 Service Unavailable"), status("204 No Content")];
    let server = Loopback::start(acts);
    server.client().replace(File::open(path).await.unwrap()).await.unwrap();
    for request in [server.request(), server.request()] {
        assert!(request.is_complete && request.body == bytes);
    }
}

#[tokio::test]
async fn a_stream_that_has_begun_is_not_sent_again() {
    let server = Loopback::start([status("503 Service Unavailable"), status("204 No Content")]);
    let stream = || File::from_reader(&b"once"[..]);
    let error = server.client().replace(stream()).await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.attempts()), (503, 1));
    server.request();
    assert!(server.is_quiet());

    let call = server.client().replace(stream());
    call.clone().await.unwrap();
    let error = call.await.unwrap_err();
    assert!(error.is_build(), "{error}");
    assert!(error.to_string().contains("the body is a stream, which can be sent once, and was"), "{error}");
}

#[tokio::test]
async fn a_stream_that_has_not_begun_is_sent() {
    let fake = Fake::replies([Reply::fail(TransportErrorKind::Connect), Reply::status(204)]);
    fake.client().replace(File::from_reader(&b"once"[..])).await.unwrap();
    assert_eq!(fake.seen()[1].body(), "once");
}

#[tokio::test]
async fn a_redirect_takes_along_what_can_be_opened_again() {
    let redirect = || {
        Loopback::start([
            crate::loopback::answer_with(
                "HTTP/1.1 307 Temporary Redirect\r\nLocation: /b\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
            ),
            status("204 No Content"),
        ])
    };
    let folder = Folder::new("redirect");
    let bytes = every_byte(LARGE);
    let server = redirect();
    server.once().replace(File::open(folder.file("a.pdf", &bytes)).await.unwrap()).await.unwrap();
    for (request, line) in [(server.request(), "put /documents/1"), (server.request(), "put /b")] {
        assert!(request.head.starts_with(line) && request.body == bytes);
    }

    let server = redirect();
    let error = server.once().replace(File::from_reader(&b"once"[..])).await.unwrap_err();
    assert!(error.is_redirect(), "{error}");
    server.request();
    assert!(server.is_quiet());
}

#[tokio::test]
async fn progress_is_told_as_bytes_leave_and_starts_over() {
    let folder = Folder::new("progress");
    let bytes = every_byte(LARGE);
    let total = Some(LARGE as u64);
    for file in [File::new(bytes.clone()), File::open(folder.file("a.pdf", &bytes)).await.unwrap()] {
        let told = Arc::new(Mutex::new(Vec::new()));
        let file = file.on_progress({
            let told = told.clone();
            move |sent, total| told.lock().unwrap().push((sent, total))
        });
        let server = Loopback::start([status("503 Service Unavailable"), status("204 No Content")]);
        server.client().upload(file).await.unwrap();
        let told = told.lock().unwrap();
        let attempts: Vec<_> = told.split_inclusive(|(sent, _)| *sent == LARGE as u64).collect();
        assert_eq!(attempts.len(), 2, "{told:?}");
        for attempt in attempts {
            assert_eq!((attempt[0], attempt.len()), ((0, total), 4), "{told:?}");
            assert!(attempt.is_sorted() && attempt.iter().all(|(_, of)| *of == total), "{told:?}");
        }
    }
}

/// Together they take longer than the time-out, but nothing stands still for that long.
#[tokio::test]
async fn a_slow_upload_is_not_cut_off() {
    let (mut writer, reader) = tokio::io::duplex(10);
    let patience = Duration::from_secs(1);
    tokio::spawn(async move {
        for _ in 0..6 {
            tokio::time::sleep(patience / 5).await;
            tokio::io::AsyncWriteExt::write_all(&mut writer, b"0123456789").await.unwrap();
        }
    });
    let server = Loopback::start([status("204 No Content")]);
    server.once().replace(File::from_reader(reader)).timeout(patience).await.unwrap();
    assert_eq!(server.request().body.len(), 60);
}

/// The answer to a stream is no stream: it does not go on for ever, drop by drop.
#[tokio::test]
async fn an_answer_that_drips_ends() {
    let patience = Duration::from_millis(200);
    let mut pieces = vec![b"HTTP/1.1 400 Bad Request\r\nContent-Length: 100\r\n\r\n".to_vec()];
    pieces.resize(101, b"x".to_vec());
    let server = Loopback::start([Act::Answer(pieces, patience / 8)]);
    let client = server.builder().clock(SystemClock).retry(Retry::none()).build().unwrap();
    let error = client.replace(File::from_reader(&b"once"[..])).timeout(patience).await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
}

#[tokio::test]
async fn an_upload_that_stands_still_times_out() {
    // More than the buffers between the two hold, to a server that takes nothing.
    let server = Loopback::start([Act::Stall]);
    let file = File::new(vec![0; 32 << 20]).on_progress(|_, _| ());
    let error = server.once().upload(file).timeout(Duration::from_millis(200)).await.unwrap_err();
    assert!(error.is_timeout(), "{error}");

    // And from a source that gives nothing.
    let server = Loopback::start([status("204 No Content")]);
    let (_writer, reader) = tokio::io::duplex(10);
    let call = server.once().upload(File::from_reader(reader)).retry(Retry::new());
    let error = call.timeout(Duration::from_millis(200)).await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
}
