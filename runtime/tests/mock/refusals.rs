//! Requests that are not as the document says.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use crate::{Server, panic_of};

/// Sends a request by hand; returns status line and body.
fn by_hand(server: &Server, head: &str, body: &str) -> (String, String) {
    let mut stream = TcpStream::connect(server.address()).unwrap();
    let length = body.len();
    let head = head.replace('\n', "\r\n");
    write!(stream, "{head}\r\nHost: x\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{body}").unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    (head.lines().next().unwrap().to_owned(), body.to_owned())
}

#[test]
fn each_refusal_says_why() {
    let server = Server::start();
    let json = "POST /jobs?dryRun=true HTTP/1.1\nX-Key: k\nContent-Type: application/json";
    let cases = [
        ("GET /nowhere HTTP/1.1", "", "404 Not Found", "GET /nowhere: the document has no such path\n"),
        (
            "PATCH /jobs HTTP/1.1",
            "",
            "405 Method Not Allowed",
            "PATCH /jobs: the document has this path with POST, GET alone\n",
        ),
        ("GET /jobs/1 HTTP/1.1", "", "401 Unauthorized", r#"{"error":"no key"}"#),
        ("GET /jobs/1?X-Key=k HTTP/1.1", "", "401 Unauthorized", r#"{"error":"no key"}"#),
        (
            "POST /jobs HTTP/1.1",
            "{}",
            "401 Unauthorized",
            "POST /jobs: there is no credential: it belongs into the header `X-Key`\n",
        ),
        (
            "POST /jobs HTTP/1.1\nX-Key: k",
            "{}",
            "400 Bad Request",
            "POST /jobs: the query parameter `dryRun` is missing\n",
        ),
        ("POST /jobs?dryRun=1 HTTP/1.1\nX-Key: k", "", "400 Bad Request", "POST /jobs: the body is missing\n"),
        (
            "POST /jobs?dryRun=1 HTTP/1.1\nX-Key: k\nContent-Type: text/plain",
            "{}",
            "415 Unsupported Media Type",
            "POST /jobs: the document knows no body of type `text/plain`, but application/json\n",
        ),
        (json, "{", "400 Bad Request", "POST /jobs: the body is no JSON\n"),
        (json, "{}", "400 Bad Request", "POST /jobs: the member `file` of the body is missing\n"),
        (
            json,
            r#"{"file": "a", "tags": [{"name": "x"}, {}]}"#,
            "400 Bad Request",
            "POST /jobs: the member `tags[1].name` of the body is missing\n",
        ),
        (
            "PUT /jobs/files HTTP/1.1\nContent-Type: multipart/form-data; boundary=B",
            "--B--\r\n",
            "400 Bad Request",
            "PUT /jobs/files: the part `file` of the body is missing\n",
        ),
        (
            "GET /search?word=a HTTP/1.1",
            "",
            "400 Bad Request",
            "GET /search: the querystring parameter `filter` is missing\n",
        ),
        (
            "GET /search/text HTTP/1.1",
            "",
            "400 Bad Request",
            "GET /search/text: the querystring parameter `words` is missing\n",
        ),
    ];
    for (head, body, status, answer) in cases {
        let expected = (format!("HTTP/1.1 {status}"), answer.to_owned());
        assert_eq!(by_hand(&server, head, body), expected, "{head} {body}");
    }
    let text = panic_of(|| server.verify());
    assert!(text.contains("\n- GET /nowhere came and was refused: the document has no such path\n"), "{text}");
    assert_eq!(text.lines().count(), 1 + cases.len());
    assert_eq!(server.requests()[0].problem(), Some("the document has no such path"));
    assert_eq!(by_hand(&server, json, r#"{"file": "a"}"#).0, "HTTP/1.1 201 Created");
}
