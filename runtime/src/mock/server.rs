//! The server as a test sees it.

use std::fmt;
use std::marker::PhantomData;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use tokio::sync::oneshot;

use super::Mocked;
use super::answers::On;
use super::catalogue::Catalogue;
use super::expected::Expected;
use super::requests::Request;
use super::rules::{Plan, Rule};
use super::serving;
use super::state::Shared;
use crate::testing::TestClock;
use crate::{Call, ClientBuilder, Credential, Operation, ReqwestTransport, SchemeKind};

/// A server that answers for an API, until it is dropped. See [the module](super) for what it answers.
pub struct Server<C> {
    address: SocketAddr,
    shared: Arc<Shared>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
    client: PhantomData<fn() -> C>,
}

impl<C: Mocked> Server<C> {
    /// Starts a server on a free port of loopback. It needs no runtime of tokio.
    ///
    /// # Panics
    ///
    /// If the machine has no free port or no thread for it.
    #[must_use = "a server ends when it is dropped"]
    pub fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("loopback has a free port");
        listener.set_nonblocking(true).expect("a listener can be polled");
        let address = listener.local_addr().expect("a listener has an address");
        let shared = Arc::new(Shared::new(Catalogue::of::<C>(), format!("http://{address}")));
        let (stop, stopped) = oneshot::channel();
        let served = shared.clone();
        let thread = thread::Builder::new().name(format!("mock of {}", C::SPEC.name));
        let thread = thread.spawn(move || serving::run(listener, served, stopped)).expect("a thread can be started");
        Self { address, shared, stop: Some(stop), thread: Some(thread), client: PhantomData }
    }

    /// Returns the address, without a slash at the end: the base URL of clients.
    pub fn url(&self) -> String {
        self.shared.origin.clone()
    }

    /// Returns host and port.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns a client of this server, as [`client_builder`](Self::client_builder) makes it.
    ///
    /// # Panics
    ///
    /// If it cannot be built.
    #[track_caller]
    pub fn client(&self) -> C {
        match self.client_builder().build() {
            Ok(client) => client,
            Err(error) => panic!("the client of the mock cannot be built: {error}"),
        }
    }

    /// Returns a builder for clients of this server. It has a credential for each security scheme, takes nothing from the
    /// environment, uses no proxy, and stands on a [`TestClock`] of its own, so that waits between polls, repetitions and
    /// throttled requests take no time.
    ///
    /// On such a clock the time flies for all that waits at once on one client: where a test lets many waits run side by
    /// side up to their deadline, give it `.clock(SystemClock)`. Time-outs of single attempts are kept in real time on every
    /// clock.
    pub fn client_builder(&self) -> ClientBuilder<C> {
        let credential = |kind| match kind {
            SchemeKind::Bearer => Credential::token("mock-token"),
            SchemeKind::Basic => Credential::basic("mock-user", "mock-password"),
            SchemeKind::Header(_) | SchemeKind::Query(_) | SchemeKind::Cookie(_) => Credential::api_key("mock-key"),
        };
        let builder = ClientBuilder::new().base_url(self.url()).clock(TestClock::new());
        let builder = C::SPEC
            .security
            .iter()
            .fold(builder, |builder, scheme| builder.credential(scheme.name, credential(scheme.kind)));
        builder.transport(ReqwestTransport::to_this_machine())
    }

    /// Sets what all calls of an operation are answered.
    ///
    /// What is set for a number of requests ([`once`](On::once), [`times`](On::times)) comes first, in the order it was
    /// set; then what was set last for all; then what the operation answers by itself.
    ///
    /// # Panics
    ///
    /// If it is an operation of another API.
    #[track_caller]
    pub fn on<O: Operation>(&self) -> On<'_, O> {
        self.rule(None)
    }

    /// Expects a call, and sets what it is answered, before anything that [`on`](Self::on) sets. The call must come at
    /// least once, or exactly as often as [`times`](On::times) says; [`verify`](Self::verify) tells.
    ///
    /// A request is this call if it has the same path and all of the query parameters, headers and body that the call sets; a
    /// body that is streamed is not compared.
    ///
    /// # Panics
    ///
    /// If the call cannot be sent, or is one of another API.
    #[track_caller]
    pub fn expect<O: Operation + Into<Call>>(&self, call: O) -> On<'_, O> {
        match Expected::of(call.into()) {
            Ok(expected) => self.rule(Some(expected)),
            Err(problem) => panic!("a call that cannot be sent cannot be expected: {problem}"),
        }
    }

    #[track_caller]
    fn rule<O: Operation>(&self, expected: Option<Expected>) -> On<'_, O> {
        let Some(entry) = self.shared.catalogue.entry(O::SPEC) else {
            panic!("`{}` is no operation of {}", O::SPEC.id, self.shared.catalogue.api);
        };
        let (spec, name) = (entry.spec, entry.about.name.as_str());
        let mut state = self.shared.lock();
        state.rules.push(Rule { spec, name, expected, times: None, came: 0, plan: Plan::default() });
        On::new(&self.shared, entry, state.rules.len() - 1)
    }

    /// Returns the requests so far, in the order they came in.
    pub fn requests(&self) -> Vec<Request> {
        self.shared.lock().requests.clone()
    }

    /// Returns the requests for an operation so far, in the order they came in.
    pub fn requests_of<O: Operation>(&self) -> Vec<Request> {
        let is_one = |request: &Request| request.operation.is_some_and(|spec| std::ptr::eq(spec, O::SPEC));
        self.requests().into_iter().filter(is_one).collect()
    }

    /// Makes sure that everything came that was expected, and nothing that is not as the document says.
    ///
    /// # Panics
    ///
    /// If it is not so; the message names each difference, and no credential.
    #[track_caller]
    pub fn verify(&self) {
        let state = self.shared.lock();
        let unmet = state.rules.iter().filter_map(|rule| rule.complaint(&state.requests));
        let refused = state.requests.iter().filter_map(|request| {
            request.problem().map(|problem| format!("- {request:?} came and was refused: {problem}"))
        });
        let complaints: Vec<String> = unmet.chain(refused).collect();
        drop(state);
        if !complaints.is_empty() {
            panic!("the mock of {} did not see what it should:\n{}", C::SPEC.name, complaints.join("\n"));
        }
    }
}

impl<C> Drop for Server<C> {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // If it has panicked, the requests of the test have failed already.
            let _ = thread.join();
        }
    }
}

impl<C> fmt::Debug for Server<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server").field("address", &self.address).finish_non_exhaustive()
    }
}
