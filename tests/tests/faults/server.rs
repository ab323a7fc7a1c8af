//! A server that does what it should not.

use docmap_client::Client;
use excerpt_runtime::{ClientBuilder, Retry};
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::AbortHandle;

/// The credential that the client sends.
pub(crate) const KEY: &str = "k3y-0f-7he-t3sts";

/// A server on a port of its own. Dropping it closes the port; connections last until their clients close them.
pub(crate) struct Server {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
    connections: Arc<Connections>,
    listening: AbortHandle,
}

/// How many connections are open, and how many were at most.
#[derive(Default)]
struct Connections {
    open: AtomicUsize,
    most: AtomicUsize,
}

/// A connection that is open.
struct Open(Arc<Connections>);

impl Open {
    fn new(connections: &Arc<Connections>) -> Self {
        let open = connections.open.fetch_add(1, Ordering::SeqCst) + 1;
        connections.most.fetch_max(open, Ordering::SeqCst);
        Self(connections.clone())
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.0.open.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Server {
    /// Starts a server that does this to each connection, and then closes it.
    pub(crate) async fn start<F, A>(serve: F) -> Self
    where
        F: Fn(Connection<TcpStream>) -> A + Send + 'static,
        A: Future<Output = io::Result<()>> + Send + 'static,
    {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let requests: Arc<Mutex<Vec<String>>> = Arc::default();
        let seen = requests.clone();
        let connections: Arc<Connections> = Arc::default();
        let counted = connections.clone();
        let listening = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let open = Open::new(&counted);
                let served = serve(Connection { stream, received: Vec::new(), requests: seen.clone() });
                tokio::spawn(async move {
                    // What becomes of the connection is the client's side of the test.
                    let _ = served.await;
                    drop(open);
                });
            }
        });
        Self { address, requests, connections, listening: listening.abort_handle() }
    }

    /// Starts a server that gives every request the same answer and keeps connections open.
    pub(crate) async fn answering(answer: impl Into<Vec<u8>>) -> Self {
        let answer: Arc<[u8]> = answer.into().into();
        Self::start(move |mut connection| {
            let answer = answer.clone();
            async move {
                while connection.request().await? {
                    connection.write(&answer).await?;
                }
                Ok(())
            }
        })
        .await
    }

    /// Returns how many connections were open at once.
    pub(crate) fn most_connections(&self) -> usize {
        self.connections.most.load(Ordering::SeqCst)
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }

    /// Returns the heads of the requests so far.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }

    /// Returns a builder for a client that sends every request once, over connections of its own.
    pub(crate) fn client(&self) -> ClientBuilder<Client> {
        Client::builder().token(KEY).base_url(self.url()).retry(Retry::none())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

/// A connection as the server sees it.
pub(crate) struct Connection<S> {
    stream: S,
    received: Vec<u8>,
    requests: Arc<Mutex<Vec<String>>>,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Connection<S> {
    /// Reads a request, which must have no body. Returns whether there was one before the client closed the connection.
    pub(crate) async fn request(&mut self) -> io::Result<bool> {
        loop {
            if let Some(end) = self.received.windows(4).position(|window| window == b"\r\n\r\n") {
                let head = self.received.drain(..end + 4).collect();
                self.requests.lock().unwrap().push(String::from_utf8(head).unwrap());
                return Ok(true);
            }
            if self.stream.read_buf(&mut self.received).await? == 0 {
                return Ok(false);
            }
        }
    }

    pub(crate) async fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.stream.write_all(bytes).await?;
        self.stream.flush().await
    }

    /// Says nothing until the client closes the connection.
    pub(crate) async fn wait_for_the_end(&mut self) -> io::Result<()> {
        while self.stream.read_buf(&mut self.received).await? > 0 {}
        Ok(())
    }

    /// Puts a layer around the stream.
    pub(crate) async fn wrap<T, A>(self, layer: impl FnOnce(S) -> A) -> io::Result<Connection<T>>
    where
        A: Future<Output = io::Result<T>>,
    {
        Ok(Connection { stream: layer(self.stream).await?, received: self.received, requests: self.requests })
    }
}

impl Connection<TcpStream> {
    /// Breaks the connection off: the client receives a reset and no end.
    pub(crate) fn reset(self) -> io::Result<()> {
        self.stream.set_zero_linger()
    }
}

/// Returns an answer with a body.
pub(crate) fn answer(status: u16, headers: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status} Because\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n{headers}\r\n{body}"
    )
}

/// Returns an answer that the client is content with.
pub(crate) fn completed() -> String {
    answer(200, "", &excerpt_tests::example("docmap getExtraction 200 completed").value.to_string())
}
