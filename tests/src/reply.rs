//! An answer of the test server, whole or broken.

use serde_json::Value;

/// What the server sends, and what it does to the connection afterwards.
#[derive(Clone, Debug)]
pub struct Reply {
    head: String,
    body: Vec<u8>,
    has_length: bool,
    cut: usize,
    pub(crate) end: End,
}

/// What becomes of the connection after a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    KeepAlive,
    Close,
    /// The connection stays open, and nothing more comes.
    Hang,
}

impl Reply {
    /// Returns an answer without body and content type.
    pub fn new(status: u16) -> Self {
        let head = format!("HTTP/1.1 {status} Because\r\n");
        Self { head, body: Vec::new(), has_length: true, cut: 0, end: End::KeepAlive }
    }

    /// Returns an answer with a JSON body.
    pub fn json(status: u16, body: &Value) -> Self {
        Self::text(status, "application/json", body.to_string())
    }

    /// Returns an answer with a body of any content type.
    pub fn text(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        Self::new(status).header("content-type", content_type).body(body)
    }

    /// Returns bytes that need not be HTTP; the connection closes after them.
    pub fn raw(bytes: impl Into<Vec<u8>>) -> Self {
        Self { head: String::new(), body: bytes.into(), has_length: false, cut: 0, end: End::Close }
    }

    /// Returns no answer at all, on a connection that stays open.
    pub fn silence() -> Self {
        Self::raw("").hang()
    }

    /// Adds a header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.has_length &= !name.eq_ignore_ascii_case("transfer-encoding");
        self.head += &format!("{name}: {value}\r\n");
        self
    }

    /// Sets the body.
    pub fn body(self, body: impl Into<Vec<u8>>) -> Self {
        Self { body: body.into(), ..self }
    }

    /// Leaves out the last bytes of the body, closing the connection instead. The length stays that of the whole body.
    pub fn cut(self, bytes: usize) -> Self {
        Self { cut: bytes, end: End::Close, ..self }
    }

    /// Keeps the connection open in silence after what has been sent.
    pub fn hang(self) -> Self {
        Self { end: End::Hang, ..self }
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut bytes = self.head.clone().into_bytes();
        if self.has_length {
            bytes.extend_from_slice(format!("content-length: {}\r\n", self.body.len()).as_bytes());
        }
        if !self.head.is_empty() {
            bytes.extend_from_slice(b"\r\n");
        }
        bytes.extend_from_slice(&self.body[..self.body.len() - self.cut]);
        bytes
    }
}
