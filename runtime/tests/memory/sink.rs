//! A server that swallows every body, and has a large one for who asks. It needs hardly any memory itself.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};

pub(crate) fn listen() -> io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
}

/// Serves one connection after the other, for ever.
pub(crate) fn serve(listener: &TcpListener, size: u64) -> io::Result<()> {
    loop {
        let (stream, _) = listener.accept()?;
        // The client is free to close it.
        let _ = converse(&stream, size);
    }
}

fn converse(mut stream: &TcpStream, size: u64) -> io::Result<()> {
    let mut reader = BufReader::with_capacity(64 * 1024, stream);
    loop {
        let (mut length, mut line, mut is_get) = (0, String::new(), false);
        loop {
            line.clear();
            if reader.read_line(&mut line)? == 0 {
                return Ok(());
            }
            let text = line.trim_end().to_ascii_lowercase();
            is_get |= text.starts_with("get ");
            if let Some(value) = text.strip_prefix("content-length: ") {
                length = value.parse().map_err(io::Error::other)?;
            }
            if text.is_empty() {
                break;
            }
        }
        io::copy(&mut reader.by_ref().take(length), &mut io::sink())?;
        if is_get {
            write!(stream, "HTTP/1.1 200 OK\r\ncontent-type: application/zip\r\ncontent-length: {size}\r\n\r\n")?;
            io::copy(&mut io::repeat(0).take(size), &mut stream)?;
        } else {
            stream.write_all(b"HTTP/1.1 204 No Content\r\n\r\n")?;
        }
    }
}
