//! The transport that is built in, against a server on loopback.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::time::Duration;

use excerpt_runtime::{ClientBuilder, Retry};

use crate::client::Client;
use crate::fake::SECRET;

/// Answers each connection with one of these texts, then keeps the last connection open.
fn serve(answers: &'static [&'static str]) -> (String, std::sync::mpsc::Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let (sender, requests) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        for answer in answers {
            let (mut stream, _) = listener.accept().unwrap();
            let mut request = Vec::new();
            while !request.ends_with(b"\r\n\r\n") {
                let mut byte = [0];
                stream.read_exact(&mut byte).unwrap();
                request.push(byte[0]);
            }
            sender.send(String::from_utf8(request).unwrap()).unwrap();
            stream.write_all(answer.as_bytes()).unwrap();
            if answer.is_empty() {
                std::thread::sleep(Duration::from_secs(5));
            }
        }
    });
    (address, requests)
}

fn builder(address: &str) -> ClientBuilder<Client> {
    Client::builder().base_url(address).api_key(SECRET).retry(Retry::none())
}

#[tokio::test]
async fn requests_and_answers_pass_through() {
    let (address, requests) = serve(&[
        "HTTP/1.1 307 Temporary Redirect\r\nLocation: /b/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n\
         3\r\na,b\r\n3\r\n,c\n\r\n0\r\n\r\n",
    ]);
    let client = builder(&address).build().unwrap();
    let response = client.get_extraction("a b").await.unwrap();
    assert_eq!(response.bytes(), "a,b,c\n");
    let first = requests.recv().unwrap().to_ascii_lowercase();
    assert!(first.starts_with("get /extract/a%20b/ http/1.1\r\n"), "{first}");
    assert!(first.contains(&format!("\r\nauthorization: {SECRET}\r\n")), "{first}");
    assert_eq!(first.contains("accept-encoding"), cfg!(feature = "gzip"), "{first}");
    assert!(requests.recv().unwrap().starts_with("GET /b/ HTTP/1.1\r\n"));
}

#[tokio::test]
async fn failures_have_their_kinds() {
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let error = builder(&format!("http://{closed}")).build().unwrap().get_extraction("7").await.unwrap_err();
    assert!(error.is_connect(), "{error:?}");
    assert!(!format!("{error:?}").contains("extract/7"), "{error:?}");

    let (address, _requests) = serve(&[""]);
    let client = builder(&address).timeout(Duration::from_millis(200)).build().unwrap();
    let error = client.get_extraction("7").await.unwrap_err();
    assert!(error.is_timeout(), "{error:?}");

    let (address, _requests) = serve(&["HTTP/1.1 200 OK\r\nContent-Length: 10\r\nConnection: close\r\n\r\nabc"]);
    let error = builder(&address).build().unwrap().get_extraction("7").await.unwrap_err();
    assert!(error.is_interrupted(), "{error:?}");

    let (address, _requests) = serve(&["nonsense\r\n\r\n"]);
    let error = builder(&address).build().unwrap().get_extraction("7").await.unwrap_err();
    assert!(error.is_interrupted(), "{error:?}");

    let (address, _requests) = serve(&["HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\n"]);
    let client = builder(&address).max_response_bytes(99).build().unwrap();
    assert!(client.get_extraction("7").await.unwrap_err().is_too_large());
}
