//! A server on loopback that shows every byte of what it is sent, and breaks off where it is told to.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use excerpt_runtime::testing::TestClock;
use excerpt_runtime::{ClientBuilder, Retry};

use crate::client::Client;
use crate::fake::SECRET;

/// What the server does with a connection.
#[derive(Clone)]
pub(crate) enum Act {
    /// Reads the request, then writes these bytes, one after the other with a pause between, and closes.
    Answer(Vec<Vec<u8>>, Duration),
    /// Reads this much of the body, then resets the connection.
    Reset(usize),
    /// Reads the head and nothing else, and keeps the connection.
    Stall,
    /// Answers, and keeps the connection without writing the rest.
    AnswerAndStall(Vec<u8>),
}

/// A request as it came.
#[derive(Debug)]
pub(crate) struct Request {
    /// In lower case; what there is of it.
    pub(crate) head: String,
    /// Without the framing of chunks.
    pub(crate) body: Vec<u8>,
    pub(crate) is_complete: bool,
}

impl Request {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}

pub(crate) struct Loopback {
    pub(crate) url: String,
    requests: Receiver<Request>,
}

impl Loopback {
    /// Starts a server that plays one act a connection.
    pub(crate) fn start(acts: impl Into<Vec<Act>>) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (sender, requests) = channel();
        let acts: Vec<Act> = acts.into();
        std::thread::spawn(move || {
            let mut kept = Vec::new();
            for act in acts {
                let (stream, _) = listener.accept().unwrap();
                // A client that breaks off is what some tests are about.
                let _ = play(&stream, &act, &sender);
                if matches!(act, Act::Stall | Act::AnswerAndStall(_)) {
                    kept.push(stream);
                }
            }
            // Until the test has ended.
            std::thread::sleep(Duration::from_secs(60));
        });
        Self { url, requests }
    }

    /// Starts a server that gives one answer.
    pub(crate) fn answering(answer: impl Into<Vec<u8>>) -> Self {
        Self::start([answer_with(answer)])
    }

    pub(crate) fn builder(&self) -> ClientBuilder<Client> {
        Client::builder().base_url(&self.url).api_key(SECRET).basic_auth("me", SECRET).clock(TestClock::new())
    }

    pub(crate) fn client(&self) -> Client {
        self.builder().build().unwrap()
    }

    /// A client that sends every request once.
    pub(crate) fn once(&self) -> Client {
        self.builder().retry(Retry::none()).build().unwrap()
    }

    /// Returns the next request, as soon as it is complete or broken off.
    pub(crate) fn request(&self) -> Request {
        self.requests.recv_timeout(Duration::from_secs(10)).unwrap()
    }

    /// Returns whether no further request came.
    pub(crate) fn is_quiet(&self) -> bool {
        self.requests.try_recv().is_err()
    }
}

pub(crate) fn answer_with(answer: impl Into<Vec<u8>>) -> Act {
    Act::Answer(vec![answer.into()], Duration::ZERO)
}

/// An answer without a body.
pub(crate) fn status(status: &str) -> Act {
    answer_with(format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
}

fn play(mut stream: &TcpStream, act: &Act, requests: &Sender<Request>) -> io::Result<()> {
    let mut request = Request { head: String::new(), body: Vec::new(), is_complete: false };
    while !request.head.ends_with("\r\n\r\n") {
        match line(stream) {
            Ok(line) => request.head += &format!("{}\r\n", line.to_ascii_lowercase()),
            Err(error) => {
                let _ = requests.send(request);
                return Err(error);
            }
        }
    }
    if let Act::Reset(after) = act {
        // What has not been read makes the system reset the connection.
        let mut some = vec![0; *after];
        return stream.read_exact(&mut some);
    }
    if let Act::Stall = act {
        let _ = requests.send(request);
        return Ok(());
    }
    request.is_complete = read_body(stream, &mut request).is_ok();
    let is_complete = request.is_complete;
    let _ = requests.send(request);
    match act {
        Act::Answer(pieces, pause) if is_complete => {
            for piece in pieces {
                stream.write_all(piece)?;
                std::thread::sleep(*pause);
            }
        }
        Act::AnswerAndStall(answer) => stream.write_all(answer)?,
        _ => {}
    }
    Ok(())
}

fn read_body(mut stream: &TcpStream, request: &mut Request) -> io::Result<()> {
    if request.header("transfer-encoding") == Some("chunked") {
        loop {
            let size = usize::from_str_radix(&line(stream)?, 16).unwrap();
            read_more(stream, &mut request.body, size)?;
            assert_eq!(line(stream)?, "");
            if size == 0 {
                return Ok(());
            }
        }
    }
    let length = request.header("content-length").map_or(0, |length| length.parse().unwrap());
    read_more(&mut stream, &mut request.body, length)
}

fn read_more(mut stream: impl Read, body: &mut Vec<u8>, size: usize) -> io::Result<()> {
    match stream.by_ref().take(size as u64).read_to_end(body)? {
        read if read == size => Ok(()),
        _ => Err(io::ErrorKind::UnexpectedEof.into()),
    }
}

fn line(mut stream: &TcpStream) -> io::Result<String> {
    let mut line = Vec::new();
    while !line.ends_with(b"\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte)?;
        line.push(byte[0]);
    }
    Ok(String::from_utf8(line).unwrap().trim_end().to_owned())
}

/// A folder that is removed at the end of the test.
pub(crate) struct Folder(pub(crate) std::path::PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(crate) fn file(&self, name: &str, content: &[u8]) -> std::path::PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// Returns the names of what is in it.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.0).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Every byte there is, many times over.
pub(crate) fn every_byte(length: usize) -> Vec<u8> {
    (0..=255).cycle().take(length).collect()
}
