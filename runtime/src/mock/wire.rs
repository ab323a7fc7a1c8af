//! Answers that go wrong, written byte by byte: no HTTP library sends what is broken.

use std::io;
use std::time::Duration;

use http::HeaderMap;
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;

use super::catalogue::Fixed;
use super::rules::{Fault, Plan};

/// In how many pieces a slow body comes, at most.
const PIECES: usize = 20;

/// Sends an answer with its fault. The connection ends with it.
pub(super) async fn send(mut stream: TcpStream, plan: Plan) -> io::Result<()> {
    let Fault { slow, cut_off, reset } = plan.fault;
    if reset && cut_off.is_none() {
        return reset_now(&stream);
    }
    let Some(Fixed { status, content_type, body }) = plan.answer else { return Ok(()) };
    // The announced length is that of the whole body, and more than what comes of it.
    let announced = cut_off.map_or(body.len(), |after| body.len().max(after.saturating_add(1)));
    let sent = &body[..cut_off.unwrap_or(body.len()).min(body.len())];
    let reason = status.canonical_reason().unwrap_or_default();
    let mut head = format!("HTTP/1.1 {} {reason}\r\nconnection: close\r\n", status.as_u16()).into_bytes();
    if let Some(content_type) = content_type {
        head.extend_from_slice(format!("content-type: {content_type}\r\n").as_bytes());
    }
    write_headers(&plan.headers, &mut head);
    if !matches!(status.as_u16(), 204 | 304) {
        head.extend_from_slice(format!("content-length: {announced}\r\n").as_bytes());
    }
    head.extend_from_slice(b"\r\n");
    stream.write_all(&head).await?;
    match slow {
        Some(time) => trickle(&mut stream, sent, time).await?,
        None => stream.write_all(sent).await?,
    }
    if reset { reset_now(&stream) } else { stream.shutdown().await }
}

fn write_headers(headers: &HeaderMap, head: &mut Vec<u8>) {
    for (name, value) in headers {
        head.extend_from_slice(name.as_str().as_bytes());
        head.extend_from_slice(b": ");
        head.extend_from_slice(value.as_bytes());
        head.extend_from_slice(b"\r\n");
    }
}

/// Sends a body in pieces, the last of them when the time is up.
async fn trickle(stream: &mut TcpStream, body: &[u8], time: Duration) -> io::Result<()> {
    let size = body.len().div_ceil(PIECES).max(1);
    let pieces = u32::try_from(body.len().div_ceil(size)).unwrap_or(u32::MAX).max(1);
    let mut rest = body;
    for _ in 0..pieces {
        tokio::time::sleep(time / pieces).await;
        let (piece, others) = rest.split_at(size.min(rest.len()));
        stream.write_all(piece).await?;
        rest = others;
    }
    Ok(())
}

/// Makes the connection end with a reset when it is dropped.
fn reset_now(stream: &TcpStream) -> io::Result<()> {
    stream.set_zero_linger()
}
