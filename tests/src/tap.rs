//! A look at requests between the client and the network.

use crate::Server;
use excerpt_runtime::testing::TestClock;
use excerpt_runtime::{BoxFuture, HttpRequest, HttpResponse, ReqwestTransport, Transport, TransportError};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

/// Returns the transport that clients have unless they are given another.
///
/// Setting one up reads the certificates of the machine, so all tests share one. It keeps no connection across ports.
pub fn transport() -> ReqwestTransport {
    static TRANSPORT: LazyLock<ReqwestTransport> =
        LazyLock::new(|| ReqwestTransport::new(Duration::from_secs(10)).expect("the transport can be set up"));
    TRANSPORT.clone()
}

/// A transport that leads every address to one server, and notes the address and the time that were meant.
///
/// The time is taken when the client lets a request go. Behind the network it would be too late: another request may have
/// waited on the paused clock in between.
#[derive(Clone)]
pub struct Tap {
    transport: ReqwestTransport,
    port: u16,
    clock: TestClock,
    sent: Arc<Mutex<Vec<(String, Duration)>>>,
}

impl Tap {
    /// Returns a tap in front of a server.
    pub fn new(server: &Server, clock: &TestClock) -> Self {
        Self { transport: transport(), port: server.port(), clock: clock.clone(), sent: Arc::default() }
    }

    /// Returns the addresses of the requests so far.
    pub fn addresses(&self) -> Vec<String> {
        self.sent.lock().expect("nothing panics here").iter().map(|(address, _)| address.clone()).collect()
    }

    /// Returns when the requests so far were sent.
    pub fn times(&self) -> Vec<Duration> {
        self.sent.lock().expect("nothing panics here").iter().map(|(_, time)| *time).collect()
    }
}

impl Transport for Tap {
    fn send(&self, mut request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        let sent = (request.url.to_string(), self.clock.elapsed());
        self.sent.lock().expect("nothing panics here").push(sent);
        request.url.set_scheme("http").expect("http stands in for https");
        request.url.set_host(Some("127.0.0.1")).expect("loopback is a host");
        request.url.set_port(Some(self.port)).expect("http has ports");
        self.transport.send(request)
    }
}
