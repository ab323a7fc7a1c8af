//! Networks and servers that do not do their part. The waits here are the only ones in real time.

use crate::clients::{Anesya, Docmap, builder, client};
use anesya_client::operations::GetExtractionResponse;
use anesya_client::types::Download;
use excerpt_runtime::{Api, ClientBuilder, Retry};
use excerpt_tests::{Reply, Server, example};
use std::net::{Ipv4Addr, TcpListener};
use std::time::{Duration, Instant};

const SOON: Duration = Duration::from_millis(100);

fn once<C: Api>(server: &Server) -> C {
    builder(server).retry(Retry::none()).build().unwrap()
}

fn completed() -> String {
    example("docmap getExtraction 200 completed").value.to_string()
}

#[tokio::test]
async fn a_closed_port_is_a_connection_error() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let server = Server::start([]);
    let builder: ClientBuilder<Docmap> = builder(&server).base_url(url);
    let error = builder.build().unwrap().get_extraction("7").await.unwrap_err();
    assert!(error.is_connect() && !error.is_timeout() && !error.is_api(), "{error}");
    assert_eq!((error.status(), error.attempts()), (None, 4));
    assert!(std::error::Error::source(&error).is_some());
}

#[tokio::test]
async fn an_answer_that_is_cut_off_is_an_error_and_no_short_success() {
    // Both are complete documents of their kind, so only the length tells.
    let json = Reply::text(200, "application/json", completed() + "    ").cut(4);
    let error = once::<Docmap>(&Server::start([json])).get_extraction("7").await.unwrap_err();
    assert!(error.is_interrupted(), "{error}");

    for cut in [1, 8, 9] {
        let csv = Reply::text(200, "text/csv", "a;b\n1;2\n3").cut(cut);
        let server = Server::start([csv]);
        let error = once::<Anesya>(&server).get_extraction("7").download(Download::Csv).await.unwrap_err();
        assert!(error.is_interrupted(), "{error}");
        assert_eq!(error.bytes(), None);
    }
    let chunks = Reply::text(200, "text/csv", "3\r\na;b\r\n0\r\n\r\n").header("transfer-encoding", "chunked");
    let server = Server::start([chunks.cut(5)]);
    let error = once::<Anesya>(&server).get_extraction("7").download(Download::Csv).await.unwrap_err();
    assert!(error.is_interrupted(), "{error}");
}

#[tokio::test]
async fn an_answer_that_is_cut_off_is_asked_for_again() {
    let cut = Reply::text(200, "text/csv", "a;b\n").cut(1);
    let server = Server::start([cut, Reply::text(200, "text/csv", "a;b\n")]);
    let response = client::<Anesya>(&server).get_extraction("7").download(Download::Csv).await.unwrap();
    assert_eq!(response.into_body(), GetExtractionResponse::Csv("a;b\n".into()));
}

#[tokio::test]
async fn an_answer_without_a_length_ends_with_the_connection() {
    let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n";
    let server = Server::start([Reply::raw(head.to_owned() + &completed())]);
    once::<Docmap>(&server).get_extraction("7").await.unwrap();
}

#[tokio::test]
async fn bytes_beyond_the_announced_length_are_not_read() {
    let body = completed();
    let head = format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n", body.len());
    let server = Server::start([Reply::raw(head + &body + "trailing")]);
    once::<Docmap>(&server).get_extraction("7").await.unwrap();
}

#[tokio::test]
async fn what_is_no_http_is_an_error() {
    for bytes in
        ["", "\r\n", "SSH-2.0-OpenSSH_9.6\r\n", "HTTP/1.1 abc\r\n\r\n", "HTTP/1.1 200 OK\r\nbroken header\r\n\r\n"]
    {
        let error = once::<Docmap>(&Server::start([Reply::raw(bytes)])).get_extraction("7").await.unwrap_err();
        assert!(error.is_interrupted(), "{bytes:?}: {error}");
    }
}

#[tokio::test]
async fn a_server_that_never_answers_is_a_time_out() {
    let halves = [Reply::silence(), Reply::text(200, "application/json", completed()).cut(1).hang()];
    for reply in halves {
        let server = Server::start([reply]);
        let started = Instant::now();
        let error = once::<Docmap>(&server).get_extraction("7").timeout(SOON).await.unwrap_err();
        assert!(error.is_timeout() && !error.is_unfinished() && !error.is_interrupted(), "{error}");
        assert!(started.elapsed() >= SOON && started.elapsed() < SOON * 20);
    }
}

#[tokio::test]
async fn a_time_out_is_tried_again() {
    let server = Server::start([Reply::silence(), example("docmap getExtraction 200 completed").reply()]);
    let client = builder::<Docmap>(&server).timeout(SOON).build().unwrap();
    client.get_extraction("7").await.unwrap();
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn an_answer_up_to_the_limit_is_taken_and_no_larger_one() {
    let limited = |server: &Server| builder::<Anesya>(server).max_response_bytes(10).build().unwrap();
    let announced = |length: usize| Reply::text(200, "text/csv", "x".repeat(length));
    let chunked = |length: usize| {
        let body = format!("4\r\nxxxx\r\n{:x}\r\n{}\r\n0\r\n\r\n", length - 4, "x".repeat(length - 4));
        Reply::text(200, "text/csv", body).header("transfer-encoding", "chunked")
    };
    let unannounced =
        |length: usize| Reply::raw(format!("HTTP/1.1 200 OK\r\ncontent-type: text/csv\r\n\r\n{}", "x".repeat(length)));
    for (fits, too_large) in
        [(announced(10), announced(11)), (chunked(10), chunked(11)), (unannounced(10), unannounced(11))]
    {
        let server = Server::start([fits]);
        let response = limited(&server).get_extraction("7").await.unwrap();
        assert_eq!(response.into_body(), GetExtractionResponse::Csv("x".repeat(10).into()));

        let server = Server::start([too_large]);
        let error = limited(&server).get_extraction("7").await.unwrap_err();
        assert!(error.is_too_large(), "{error}");
        assert_eq!(error.status().unwrap(), 200);
        assert_eq!(server.requests().len(), 1, "it would be as large the next time");
    }
}

/// The announced length alone is enough: nothing of the body is waited for.
#[tokio::test]
async fn an_announced_giant_is_refused_at_once() {
    let head = "HTTP/1.1 200 OK\r\ncontent-type: text/csv\r\ncontent-length: 99999999999\r\n\r\n";
    let server = Server::start([Reply::raw(head).hang()]);
    let error = once::<Anesya>(&server).get_extraction("7").await.unwrap_err();
    assert!(error.is_too_large(), "{error}");
}
