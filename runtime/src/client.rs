//! How a client is built.

use std::fmt;
use std::marker::PhantomData;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use http::{HeaderMap, header};
use secrecy::SecretString;
use tokio::sync::Semaphore;

use crate::auth::{Credentials, describe};
use crate::headers::{caller_header, header_value};
use crate::shared::{Core, Shared};
use crate::{
    Api, ApiKey, ApiSpec, Basic, Bearer, BuildError, ClientCredentials, Clock, Credential, Gate, LocalGate, Login,
    OperationSpec, Retry, Scheme, SystemClock, Transport, address,
};

/// Sets up a client. Mistakes are reported by [`build`](Self::build).
#[must_use = "a builder does nothing until it is built"]
pub struct ClientBuilder<C> {
    pub(crate) credentials: Vec<(Target, Credential)>,
    pub(crate) required: bool,
    pub(crate) base_url: Option<String>,
    server: usize,
    variables: Vec<(String, String)>,
    pub(crate) token_urls: Vec<(&'static OperationSpec, String)>,
    user_agent: Option<String>,
    headers: Vec<(String, String)>,
    timeout: Duration,
    connect_timeout: Duration,
    retry: Retry,
    max_response_bytes: u64,
    max_concurrent_requests: usize,
    seed: Option<u64>,
    transport: Option<Arc<dyn Transport>>,
    clock: Arc<dyn Clock>,
    gate: Arc<dyn Gate>,
    pub(crate) error: Option<BuildError>,
    client: PhantomData<fn() -> C>,
}

/// Which schemes a credential is for.
pub(crate) enum Target {
    Named(String),
    Suitable,
}

impl<C: Api> ClientBuilder<C> {
    /// Returns a builder without credentials, for the first server of the document.
    pub fn new() -> Self {
        Self {
            credentials: Vec::new(),
            required: false,
            base_url: None,
            server: 0,
            variables: Vec::new(),
            token_urls: Vec::new(),
            user_agent: None,
            headers: Vec::new(),
            timeout: Duration::from_secs(60),
            connect_timeout: Duration::from_secs(10),
            retry: Retry::new(),
            max_response_bytes: 64 * 1024 * 1024,
            max_concurrent_requests: 256,
            seed: None,
            transport: None,
            clock: Arc::new(SystemClock),
            gate: Arc::new(LocalGate::default()),
            error: None,
            client: PhantomData,
        }
    }

    /// Puts something between the client and its transport.
    #[cfg(feature = "cli")]
    pub(crate) fn observed(mut self, observer: impl FnOnce(Arc<dyn Transport>) -> Arc<dyn Transport>) -> Self {
        match self.transport.take().map_or_else(|| built_in(self.connect_timeout), Ok) {
            Ok(transport) => self.transport = Some(observer(transport)),
            Err(error) => self.error = self.error.or(Some(error)),
        }
        self
    }

    /// Sets the bearer token.
    pub fn token(self, token: impl Into<SecretString>) -> Self
    where
        C: Bearer,
    {
        self.suitable(Credential::token(token))
    }

    /// Sets the API key.
    pub fn api_key(self, key: impl Into<SecretString>) -> Self
    where
        C: ApiKey,
    {
        self.suitable(Credential::api_key(key))
    }

    /// Sets user and password.
    pub fn basic_auth(self, user: impl Into<String>, password: impl Into<SecretString>) -> Self
    where
        C: Basic,
    {
        self.suitable(Credential::basic(user, password))
    }

    /// Sets user name and password, with which the client fetches a token when it first needs one, and another before that
    /// one expires or when the server refuses it. All clones of the client share the token.
    pub fn login(mut self, user: impl Into<String>, password: impl Into<SecretString>) -> Self
    where
        C: Login,
    {
        let (user, password) = (user.into(), password.into());
        for scheme in C::SPEC.security {
            if let Some(login) = &scheme.login {
                let credential = Credential::login(login, user.clone(), password.clone());
                self.credentials.push((Target::Named(scheme.name.to_owned()), credential));
            }
        }
        self
    }

    /// Sets the id and the secret of a client, with which it fetches a token by OAuth 2 when it first needs one, and another
    /// before that one expires or when the server refuses it. They are sent as `Authorization: Basic` to the token's address in
    /// the document and nowhere else; [`base_url`](Self::base_url) moves that address only where it is on the API's own host, and
    /// [`token_url`](Self::token_url) replaces it. Without a scope the server gives the one that it thinks fit. All clones share the
    /// token.
    pub fn client_credentials(
        mut self,
        id: impl Into<String>,
        secret: impl Into<SecretString>,
        scope: Option<&str>,
    ) -> Self
    where
        C: ClientCredentials,
    {
        let (id, secret) = (id.into(), secret.into());
        for scheme in C::SPEC.security {
            if let Some(spec) = &scheme.client_credentials {
                let credential = Credential::client(spec, id.clone(), secret.clone(), scope.map(str::to_owned));
                self.credentials.push((Target::Named(scheme.name.to_owned()), credential));
            }
        }
        self
    }

    /// Fetches tokens at this address instead of the one in the document: the whole of it, with its path. Of the
    /// [default headers](Self::default_header), a host that is not the API's gets `User-Agent` and `Accept` alone.
    pub fn token_url(mut self, url: impl Into<String>) -> Self
    where
        C: ClientCredentials,
    {
        let url = url.into();
        let all = C::SPEC.security.iter().filter_map(|scheme| scheme.client_credentials.as_ref());
        self.token_urls.extend(all.map(|spec| (spec.operation, url.clone())));
        self
    }

    fn suitable(mut self, credential: Credential) -> Self {
        self.credentials.push((Target::Suitable, credential));
        self
    }

    /// Sets the credential of one security scheme by its name in the document, where there are several of a kind.
    pub fn credential(mut self, scheme: impl Into<String>, credential: Credential) -> Self {
        self.credentials.push((Target::Named(scheme.into()), credential));
        self
    }

    /// Sends every operation to this address instead of a server of the document. It may have a path. Where OAuth 2 tokens are
    /// fetched from another host than the API's, they still are.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Chooses a server of the document by its position, from 0.
    pub fn server(mut self, index: usize) -> Self {
        self.server = index;
        self
    }

    /// Sets a variable in the address of the server.
    pub fn server_variable(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.variables.push((name.into(), value.into()));
        self
    }

    /// Sets how long one attempt may take, from the connection to the last byte of the answer; 60 seconds by default.
    /// Waiting for a throttle or in line does not count, nor does the wait between attempts.
    ///
    /// Where a body is streamed, up ([`File::open`](crate::File::open) and the like, [`File::on_progress`](crate::File::on_progress)) or
    /// down (`stream()`), the time begins anew with each piece: it is how long the exchange may stand still.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Sets how long a connection may take to come about; 10 seconds by default. It does not apply to a transport or HTTP
    /// client that you bring.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// Sets how often and for how long requests are repeated.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// Sets the size above which an answer is refused; 64 MiB by default. Answers are kept in memory whole.
    pub fn max_response_bytes(mut self, bytes: u64) -> Self {
        self.max_response_bytes = bytes;
        self
    }

    /// Sets how many requests of this client and its clones may be in flight at once; 256 by default. Others wait in line, in
    /// the order of their arrival. A request counts until its answer has been read.
    pub fn max_concurrent_requests(mut self, requests: usize) -> Self {
        self.max_concurrent_requests = requests;
        self
    }

    /// Sets the `User-Agent` header.
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.user_agent = Some(user_agent.into());
        self
    }

    /// Sends a header with every request, those to other hosts aside: a redirect, a token's address. `Authorization` and `Cookie` are treated as the credentials they are.
    pub fn default_header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Sends requests by other means than the HTTP client that is built in.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Tells the time by another clock.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Holds throttled operations back by another gate, to share it with other clients or processes.
    pub fn gate(mut self, gate: impl Gate) -> Self {
        self.gate = Arc::new(gate);
        self
    }

    /// Makes the jitter of waits the same in every run, for tests.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }

    /// Builds the client. Nothing is sent.
    pub fn build(self) -> Result<C, BuildError> {
        self.core().map(C::from_core)
    }

    pub(crate) fn core(self) -> Result<Core, BuildError> {
        if let Some(error) = self.error {
            return Err(error);
        }
        if self.max_concurrent_requests == 0 {
            return Err(BuildError::new("the number of concurrent requests is 0, so that none could ever be sent"));
        }
        let credentials = resolve(C::SPEC, self.credentials)?;
        if self.required && credentials.is_empty() && !C::SPEC.security.is_empty() {
            let known: Vec<_> = C::SPEC.security.iter().map(|scheme| describe(scheme.name, C::SPEC.security)).collect();
            return Err(BuildError::new(format!("no credential is set for {}", known.join(" or "))));
        }
        address::check_variables(C::SPEC.servers, C::OPERATION_VARIABLES, &self.variables).map_err(BuildError::new)?;
        let base = match &self.base_url {
            Some(url) => address::parse(url).map_err(|problem| BuildError::new(format!("the base URL {problem}")))?,
            None => address::server(C::SPEC.servers, self.server, &self.variables).map_err(BuildError::new)?,
        };
        let token_urls = self.token_urls.iter().map(|(spec, url)| Ok((*spec, address::parse_whole(url)?)));
        let token_urls = token_urls
            .collect::<Result<Vec<_>, &str>>()
            .map_err(|problem| BuildError::new(format!("the address of tokens {problem}")))?;
        let mut headers = HeaderMap::new();
        let user_agent = self.user_agent.as_deref().unwrap_or(C::SPEC.user_agent);
        if !user_agent.is_empty() {
            headers.insert(header::USER_AGENT, header_value("User-Agent", user_agent).map_err(BuildError::new)?);
        }
        for (name, value) in &self.headers {
            let (name, value) = caller_header(name, value).map_err(BuildError::new)?;
            headers.insert(name, value);
        }
        let transport = match self.transport {
            Some(transport) => transport,
            None => built_in(self.connect_timeout)?,
        };
        let random = self.seed.map_or_else(fastrand::Rng::new, fastrand::Rng::with_seed);
        let shared = Shared {
            api: C::SPEC,
            base,
            base_is_given: self.base_url.is_some(),
            variables: self.variables,
            token_urls,
            credentials,
            headers,
            timeout: self.timeout,
            retry: self.retry,
            max_response_bytes: self.max_response_bytes,
            transport,
            clock: self.clock,
            gate: self.gate,
            slots: Arc::new(Semaphore::new(self.max_concurrent_requests.min(Semaphore::MAX_PERMITS))),
            random: Mutex::new(random),
        };
        Ok(Core { shared: Arc::new(shared) })
    }
}

impl<C: Api> Default for ClientBuilder<C> {
    fn default() -> Self {
        Self::new()
    }
}

impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder").finish_non_exhaustive()
    }
}

/// Returns the transport of a client whose builder was given none.
#[cfg(feature = "reqwest")]
fn built_in(connect_timeout: Duration) -> Result<Arc<dyn Transport>, BuildError> {
    Ok(Arc::new(crate::ReqwestTransport::new(connect_timeout)?))
}

#[cfg(not(feature = "reqwest"))]
fn built_in(_connect_timeout: Duration) -> Result<Arc<dyn Transport>, BuildError> {
    Err(BuildError::new("no transport is given, and the one that is built in was left out (feature `reqwest`)"))
}

/// Finds the scheme each credential is for; a later one replaces an earlier one.
fn resolve(api: &'static ApiSpec, given: Vec<(Target, Credential)>) -> Result<Credentials, BuildError> {
    let mut credentials = Credentials::default();
    for (target, credential) in given {
        let schemes: Vec<&'static Scheme> = match &target {
            Target::Named(name) => api.security.iter().filter(|scheme| scheme.name == *name).collect(),
            Target::Suitable => api.security.iter().filter(|scheme| credential.suits(scheme.kind)).collect(),
        };
        if schemes.is_empty() {
            let known: Vec<_> = api.security.iter().map(|scheme| format!("`{}`", scheme.name)).collect();
            let name = if let Target::Named(name) = &target { format!(" called `{name}`") } else { String::new() };
            return Err(BuildError::new(format!("there is no security scheme{name}; known: {}", known.join(", "))));
        }
        for scheme in schemes {
            if !credential.suits(scheme.kind) {
                return Err(BuildError::new(format!("`{}` takes another kind of credential", scheme.name)));
            }
            credentials.set(scheme, credential.clone());
        }
    }
    credentials.iter().try_for_each(|(scheme, credential)| credential.check(scheme.name))?;
    Ok(credentials)
}
