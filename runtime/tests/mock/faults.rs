//! What goes wrong on request, on the wire as well.

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use excerpt_runtime::Retry;
use excerpt_runtime::testing::TestClock;

use crate::Server;
use crate::client::{GetJob, State};

/// Sends a request by hand; returns what came, and how it ended.
fn by_hand(server: &Server) -> (String, Result<(), ErrorKind>) {
    let mut stream = TcpStream::connect(server.address()).unwrap();
    stream.write_all(b"GET /jobs/1 HTTP/1.1\r\nHost: x\r\nX-Key: k\r\n\r\n").unwrap();
    let (mut bytes, mut piece) = (Vec::new(), [0; 1024]);
    loop {
        match stream.read(&mut piece) {
            Ok(0) => return (String::from_utf8(bytes).unwrap(), Ok(())),
            Ok(count) => bytes.extend_from_slice(&piece[..count]),
            Err(error) => return (String::from_utf8(bytes).unwrap(), Err(error.kind())),
        }
    }
}

const BODY: &str = r#"{"id":"1","state":"done","new":{"kept":true}}"#;

#[tokio::test]
async fn a_body_is_cut_off() {
    let server = Server::start();
    server.on::<GetJob>().example("done").cut_off(9).times(1);
    let (text, end) = by_hand(&server);
    let expected = format!(
        "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{}",
        BODY.len(),
        &BODY[..9]
    );
    assert_eq!((text, end), (expected, Ok(())));
    server.on::<GetJob>().cut_off(9).times(4);
    let error = server.client().get_job("1").await.unwrap_err();
    assert!(error.is_interrupted() && error.attempts() == 4, "{error}");
    server.on::<GetJob>().status(500).cut_off(0).once();
    assert!(server.client().get_job("1").retry(Retry::none()).await.unwrap_err().is_interrupted());
    assert_eq!(server.client().get_job("1").await.unwrap().state, State::Running, "the server goes on");
}

#[tokio::test]
async fn a_connection_is_reset() {
    let server = Server::start();
    server.on::<GetJob>().reset().once();
    assert_eq!(by_hand(&server), (String::new(), Err(ErrorKind::ConnectionReset)));
    server.on::<GetJob>().reset().once();
    assert!(server.client().get_job("1").retry(Retry::none()).await.unwrap_err().is_interrupted());
    server.on::<GetJob>().example("done").cut_off(5).reset().once();
    assert_eq!(by_hand(&server).1, Err(ErrorKind::ConnectionReset));
    server.on::<GetJob>().reset().once();
    server.client().get_job("1").await.expect("a repetition makes up for it");
}

#[tokio::test]
async fn answers_are_late_or_slow() {
    let server = Server::start();
    let client = server.client();
    let impatient = || client.get_job("1").timeout(Duration::from_millis(60)).retry(Retry::none());
    server.on::<GetJob>().delay(Duration::from_secs(60)).once();
    assert!(impatient().await.unwrap_err().is_timeout());
    server.on::<GetJob>().slow(Duration::from_secs(60)).once();
    assert!(impatient().await.unwrap_err().is_timeout());
    server.on::<GetJob>().example("done").slow(Duration::from_millis(40)).once();
    let started = Instant::now();
    assert_eq!(**client.get_job("1").await.unwrap().bytes(), *BODY.as_bytes());
    assert!(started.elapsed() >= Duration::from_millis(40));
}

#[tokio::test]
async fn a_throttled_client_waits_as_long_as_it_is_told() {
    let server = Server::start();
    let clock = TestClock::new();
    let client = server.client_builder().clock(clock.clone()).build().unwrap();
    server.on::<GetJob>().status(429).retry_after(20).once();
    client.get_job("1").await.unwrap();
    assert_eq!(clock.elapsed().as_secs(), 20);
    server.on::<GetJob>().status(503).header("Retry-After", "Tue, 01 Jan 2030 12:01:00 GMT").once();
    client.get_job("1").await.unwrap();
    assert_eq!(clock.elapsed().as_secs(), 60);
}
