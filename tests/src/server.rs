//! An HTTP server on loopback that keeps every request and answers from a script.

use crate::reply::End;
use crate::{Reply, Request};
use std::collections::VecDeque;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard};
use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpListener, TcpStream};

/// A server on a port of its own. It lives as long as the runtime of the test.
pub struct Server {
    address: SocketAddr,
    script: Script,
}

type Script = Arc<Mutex<State>>;

struct State {
    answer: Box<dyn FnMut(&Request) -> Reply + Send>,
    requests: Vec<Request>,
}

impl Server {
    /// Starts a server that gives these answers, one after the other, and then errors that no client repeats.
    pub fn start(replies: impl IntoIterator<Item = Reply>) -> Self {
        let mut replies: VecDeque<_> = replies.into_iter().collect();
        let end = Reply::text(501, "text/plain", "the script of the test server is at its end");
        Self::answering(move |_| replies.pop_front().unwrap_or_else(|| end.clone()))
    }

    /// Starts a server that always gives the same answer.
    pub fn always(reply: Reply) -> Self {
        Self::answering(move |_| reply.clone())
    }

    /// Starts a server that makes up its answers.
    pub fn answering(answer: impl FnMut(&Request) -> Reply + Send + 'static) -> Self {
        let script = Arc::new(Mutex::new(State { answer: Box::new(answer), requests: Vec::new() }));
        let listener = listen().expect("loopback has a free port");
        let address = listener.local_addr().expect("the listener has an address");
        let connections = script.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, connections.clone()));
            }
        });
        Self { address, script }
    }

    /// Returns the address, without a slash at its end.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Returns host and port, as a `Host` header has them.
    pub fn host(&self) -> String {
        self.address.to_string()
    }

    /// Returns the port.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Returns the requests so far.
    pub fn requests(&self) -> Vec<Request> {
        lock(&self.script).requests.clone()
    }

    /// Returns the request, if there was exactly one.
    pub fn request(&self) -> Request {
        let requests = self.requests();
        let [request] = &requests[..] else { panic!("there were {} requests", requests.len()) };
        request.clone()
    }

    /// Returns the targets of the requests so far.
    pub fn targets(&self) -> Vec<String> {
        self.requests().iter().map(|request| request.target().to_owned()).collect()
    }
}

fn listen() -> io::Result<TcpListener> {
    let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    listener.set_nonblocking(true)?;
    TcpListener::from_std(listener)
}

async fn serve(mut stream: TcpStream, script: Script) -> io::Result<()> {
    let mut received = Vec::new();
    while let Some(request) = Request::read(&mut stream, &mut received).await? {
        let reply = {
            let mut state = lock(&script);
            let reply = (state.answer)(&request);
            state.requests.push(request);
            reply
        };
        stream.write_all(&reply.bytes()).await?;
        match reply.end {
            End::KeepAlive => {}
            End::Close => return stream.shutdown().await,
            End::Hang => std::future::pending().await,
        }
    }
    Ok(())
}

fn lock(script: &Script) -> MutexGuard<'_, State> {
    script.lock().expect("no test panics while it answers")
}
