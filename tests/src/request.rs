//! A request as it came over the wire.

use serde_json::Value;
use std::io;
use tokio::io::AsyncReadExt as _;
use tokio::net::TcpStream;

/// A request, byte by byte.
#[derive(Clone, Debug)]
pub struct Request {
    head: String,
    body: Vec<u8>,
}

impl Request {
    /// Reads the next request of a connection. `received` holds what has come and is not used up yet.
    pub(crate) async fn read(stream: &mut TcpStream, received: &mut Vec<u8>) -> io::Result<Option<Self>> {
        let end = loop {
            if let Some(end) = received.windows(4).position(|window| window == b"\r\n\r\n") {
                break end;
            }
            if stream.read_buf(received).await? == 0 {
                return Ok(None);
            }
        };
        let head = String::from_utf8(received[..end].to_vec()).map_err(io::Error::other)?;
        let request = Self { head, body: Vec::new() };
        assert_eq!(request.header("transfer-encoding"), None, "the server reads no chunks");
        let length = request.header("content-length").map_or(0, |length| length.parse().expect("a length"));
        let end = end + 4;
        while received.len() < end + length {
            if stream.read_buf(received).await? == 0 {
                return Ok(None);
            }
        }
        let body = received[end..end + length].to_vec();
        received.drain(..end + length);
        Ok(Some(Self { body, ..request }))
    }

    /// Returns the request line.
    pub fn line(&self) -> &str {
        self.head.lines().next().unwrap_or_default()
    }

    /// Returns the target, which is the path and the query.
    pub fn target(&self) -> &str {
        self.line().split(' ').nth(1).unwrap_or_default()
    }

    /// Returns the value of a query parameter, as it was sent.
    pub fn query(&self, name: &str) -> Option<&str> {
        let pairs = self.target().split_once('?')?.1.split('&').filter_map(|pair| pair.split_once('='));
        only(name, pairs.filter(|(known, _)| *known == name).map(|(_, value)| value))
    }

    /// Returns names and values of the headers in the order they came in.
    pub fn headers(&self) -> Vec<(&str, &str)> {
        self.head.lines().skip(1).filter_map(|line| line.split_once(": ")).collect()
    }

    /// Returns the value of a header, which must not be there twice.
    pub fn header(&self, name: &str) -> Option<&str> {
        let headers = self.headers();
        only(name, headers.into_iter().filter(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value))
    }

    /// Returns the body as text.
    pub fn body(&self) -> &str {
        std::str::from_utf8(&self.body).expect("the body is text")
    }

    /// Returns the body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("the body is JSON")
    }
}

fn only<'a>(name: &str, mut values: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let value = values.next();
    assert!(values.next().is_none(), "`{name}` was sent twice");
    value
}
