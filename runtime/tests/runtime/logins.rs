//! Tokens that are fetched with user name and password.

use std::convert::Infallible;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use excerpt_runtime::{
    Answer, Api, ApiSpec, Bearer, Call, ClientBuilder, Core, Decoded, HttpRequest, Login, LoginSpec, Method, Operation,
    OperationSpec, Poll, Polling, Retry, Scheme, Sending, Server, TransportErrorKind,
};

use crate::fake::{Fake, Reply, SECRET};

#[derive(Clone)]
struct Client {
    core: Core,
}

impl Api for Client {
    const SPEC: &'static ApiSpec = &API;

    fn from_core(core: Core) -> Self {
        Self { core }
    }
}

impl Bearer for Client {}

impl Login for Client {}

impl Client {
    fn get(&self) -> Sending<Get> {
        Call::new(&self.core, &GET).send()
    }

    fn wait(&self) -> Poll<Get> {
        Poll::new(Call::new(&self.core, &GET))
    }
}

static API: ApiSpec = ApiSpec {
    name: "vault",
    user_agent: "",
    base_url_env: "",
    servers: &[Server { url: "https://api.example.com", variables: &[] }],
    security: &[Scheme {
        name: "token",
        login: Some(LoginSpec {
            operation: &TOKEN,
            username: "/user/name",
            password: "/user/password",
            token: None,
            env: ["VAULT_USERNAME", "VAULT_PASSWORD"],
        }),
        ..Scheme::DEFAULT
    }],
};

static TOKEN: OperationSpec = OperationSpec {
    id: "createToken",
    method: Method::POST,
    path: "/token",
    servers: &[Server { url: "https://login.example.com", variables: &[] }],
    responses: &[("200", &["text/plain"])],
    ..OperationSpec::DEFAULT
};

static GET: OperationSpec = OperationSpec {
    id: "get",
    path: "/thing",
    security: &[&["token"]],
    responses: &[("200", &[]), ("401", &[])],
    polling: Some(Polling { pending_status: &[202], ..Polling::DEFAULT }),
    ..OperationSpec::DEFAULT
};

struct Get;

impl Operation for Get {
    const SPEC: &'static OperationSpec = &GET;

    type Output = ();
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<()> {
        answer.empty()
    }
}

/// A JWT that expires so long after the clock's start.
fn jwt(name: &str, seconds: i64) -> String {
    let claims = format!(r#"{{"exp": {}}}"#, 1_893_499_200 + seconds);
    format!("{name}.{}.sign", URL_SAFE_NO_PAD.encode(claims))
}

fn is_login(request: &HttpRequest) -> bool {
    request.url.path().ends_with("/token")
}

/// A server whose tokens are `t0`, `t1` and so on, and whose things are there for whoever has any.
fn vault(token: impl Fn(usize) -> Reply + Send + Sync + 'static) -> Fake {
    let logins = AtomicUsize::new(0);
    Fake::new(move |_, request| match is_login(request) {
        true => token(logins.fetch_add(1, Ordering::SeqCst)),
        false => Reply::status(200),
    })
}

fn text(token: impl Into<String>) -> Reply {
    Reply::status(200).header("content-type", "text/plain").body(token.into())
}

fn client(fake: &Fake) -> Client {
    builder(fake).build().unwrap()
}

fn builder(fake: &Fake) -> ClientBuilder<Client> {
    ClientBuilder::new().transport(fake.clone()).clock(fake.clock.clone()).seed(7).login("me", SECRET)
}

fn logins(fake: &Fake) -> usize {
    fake.seen().iter().filter(|seen| is_login(&seen.request)).count()
}

/// The tokens that things were asked for with, in order.
fn tokens(fake: &Fake) -> Vec<String> {
    let things = fake.seen().into_iter().filter(|seen| !is_login(&seen.request));
    things.map(|seen| seen.header("authorization").unwrap_or_default().to_owned()).collect()
}

#[tokio::test]
async fn the_token_is_fetched_when_it_is_needed_and_kept() {
    let fake = vault(|_| text("t0"));
    let client = client(&fake);
    assert!(fake.seen().is_empty());
    client.get().await.unwrap();
    client.clone().get().await.unwrap();
    assert_eq!(
        fake.urls(),
        ["https://login.example.com/token", "https://api.example.com/thing", "https://api.example.com/thing"]
    );
    assert_eq!(fake.seen()[0].body(), format!(r#"{{"user":{{"name":"me","password":"{SECRET}"}}}}"#));
    assert_eq!(tokens(&fake), ["Bearer t0", "Bearer t0"]);
    builder(&fake).token("mine").build().unwrap().get().await.unwrap();
    assert_eq!((logins(&fake), tokens(&fake).pop().unwrap()), (1, "Bearer mine".to_owned()));
}

#[tokio::test]
async fn a_given_base_url_is_the_one_of_the_login_as_well() {
    let fake = vault(|_| text("t0"));
    builder(&fake).base_url("http://127.0.0.1:9/x").build().unwrap().get().await.unwrap();
    assert_eq!(fake.urls(), ["http://127.0.0.1:9/x/token", "http://127.0.0.1:9/x/thing"]);
}

#[tokio::test]
async fn neither_password_nor_token_reaches_another_host() {
    let fake = Fake::new(|_, request| match (request.url.host_str().unwrap(), is_login(request)) {
        ("api.example.com", false) => Reply::status(302).header("location", "https://evil.example/thing"),
        (_, true) => text("t0"),
        _ => Reply::status(200),
    });
    client(&fake).get().await.unwrap();
    assert_eq!(fake.seen().last().unwrap().header("authorization"), None);
    let fake = Fake::new(|_, _| Reply::status(307).header("location", "https://evil.example/token"));
    let error = client(&fake).get().await.unwrap_err();
    assert!(error.is_login() && error.login_error().unwrap().is_redirect());
    assert_eq!(fake.seen().len(), 1);
}

#[tokio::test]
async fn many_tasks_at_once_make_one_token_request() {
    let fake = vault(|number| text(format!("t{number}")).slowly());
    let client = client(&fake);
    let tasks: Vec<_> = (0..100).map(|_| tokio::spawn(client.get())).collect();
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    assert_eq!((logins(&fake), tokens(&fake).len()), (1, 100));
}

#[tokio::test]
async fn one_failure_is_that_of_all_who_wait_for_it() {
    let fake = vault(|number| if number == 0 { Reply::status(403).slowly() } else { text("t1") });
    let client = client(&fake);
    let tasks: Vec<_> = (0..20).map(|_| tokio::spawn(client.get())).collect();
    for task in tasks {
        let error = task.await.unwrap().unwrap_err();
        assert!(error.is_login() && error.status().is_none());
        let why = error.login_error().unwrap();
        assert_eq!((why.operation(), why.status().unwrap().as_u16()), ("createToken", 403));
        assert_eq!(error.to_string(), "get: GET /thing: the login failed");
        let shown = format!("{error:?} {why} {}", std::error::Error::source(&error).unwrap());
        assert!(!shown.contains(SECRET), "{shown}");
    }
    assert_eq!(logins(&fake), 1);
    client.get().await.unwrap();
    assert_eq!(logins(&fake), 2);
}

#[tokio::test]
async fn who_is_cancelled_while_it_fetches_harms_nobody() {
    let fake = vault(|number| text(format!("t{number}")).slowly());
    let client = client(&fake);
    let first = tokio::spawn(client.get());
    tokio::task::yield_now().await;
    let others: Vec<_> = (0..10).map(|_| tokio::spawn(client.get())).collect();
    tokio::task::yield_now().await;
    first.abort();
    for other in others {
        other.await.unwrap().unwrap();
    }
    assert!(first.await.unwrap_err().is_cancelled());
    assert_eq!((logins(&fake), tokens(&fake)), (2, vec!["Bearer t1".to_owned(); 10]));
}

#[tokio::test]
async fn a_token_is_renewed_before_it_expires() {
    for (life, renewed_after) in [(3600, 3540), (100, 90)] {
        let fake = vault(move |number| text(jwt(&format!("t{number}"), life * (1 + i64::try_from(number).unwrap()))));
        let client = client(&fake);
        client.get().await.unwrap();
        fake.clock.advance(Duration::from_secs(renewed_after - 1));
        client.get().await.unwrap();
        assert_eq!(logins(&fake), 1, "{life}");
        fake.clock.advance(Duration::from_secs(1));
        client.get().await.unwrap();
        assert_eq!(logins(&fake), 2, "{life}");
        assert!(tokens(&fake).pop().unwrap().starts_with("Bearer t1."));
    }
    // What has no time, or one that this clock says is over, is kept until it is refused.
    for token in [jwt("old", -10), "opaque".to_owned()] {
        let fake = vault(move |_| text(token.clone()));
        let client = client(&fake);
        client.get().await.unwrap();
        fake.clock.advance(Duration::from_secs(1_000_000));
        client.get().await.unwrap();
        assert_eq!(logins(&fake), 1);
    }
}

#[tokio::test]
async fn a_renewal_that_fails_does_no_harm_while_the_token_is_good() {
    let fake = vault(|number| if number == 0 { text(jwt("t0", 3600)) } else { Reply::status(500) });
    let client = client(&fake);
    client.get().await.unwrap();
    fake.clock.advance(Duration::from_secs(3550));
    client.get().await.unwrap();
    client.get().await.unwrap();
    assert_eq!(logins(&fake), 2);
    fake.clock.advance(Duration::from_secs(5));
    client.get().await.unwrap();
    assert_eq!(logins(&fake), 3);
    fake.clock.advance(Duration::from_secs(45));
    assert!(client.get().await.unwrap_err().is_login());
}

/// A server that refuses any token but the last one it gave, and those before a number.
fn strict(valid_from: usize) -> Fake {
    let logins = AtomicUsize::new(0);
    let current = Mutex::new(String::new());
    Fake::new(move |_, request| {
        if is_login(request) {
            let number = logins.fetch_add(1, Ordering::SeqCst);
            *current.lock().unwrap() = format!("Bearer t{number}");
            return text(format!("t{number}")).slowly();
        }
        let given = request.headers.get("authorization").unwrap().to_str().unwrap();
        let is_valid = *current.lock().unwrap() == given && logins.load(Ordering::SeqCst) > valid_from;
        Reply::status(if is_valid { 200 } else { 401 }).slowly()
    })
}

#[tokio::test]
async fn a_refused_token_is_renewed_once() {
    let fake = strict(1);
    let client = client(&fake);
    client.get().await.unwrap();
    assert_eq!((logins(&fake), tokens(&fake)), (2, vec!["Bearer t0".to_owned(), "Bearer t1".to_owned()]));
    client.get().await.unwrap();
    assert_eq!(logins(&fake), 2);

    let fake = strict(usize::MAX);
    let error = self::client(&fake).get().await.unwrap_err();
    assert!(error.is_api() && error.status().unwrap() == 401);
    assert_eq!((logins(&fake), tokens(&fake).len()), (2, 2));

    let fake = vault(|_| Reply::status(401));
    let error = self::client(&fake).get().await.unwrap_err();
    assert!(error.is_login());
    assert_eq!((logins(&fake), tokens(&fake).len()), (1, 0));
}

#[tokio::test]
async fn many_tasks_with_a_refused_token_make_one_new_request() {
    let fake = strict(1);
    let client = client(&fake);
    let tasks: Vec<_> = (0..50).map(|_| tokio::spawn(client.get())).collect();
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    assert_eq!((logins(&fake), tokens(&fake).len()), (2, 100));
}

#[tokio::test]
async fn an_answer_without_a_token_is_an_error() {
    for answer in [Reply::status(204), text(" \n"), text("two\nlines"), Reply::status(304)] {
        let fake = vault(move |_| answer.clone());
        let error = client(&fake).get().await.unwrap_err();
        let why = error.login_error().unwrap();
        assert!(error.is_login() && (why.is_decode() || why.is_undocumented()), "{why}");
    }
}

#[tokio::test]
async fn a_login_that_may_fare_better_later_is_tried_again() {
    let calls = Arc::new(AtomicUsize::new(0));
    let count = calls.clone();
    let fake = vault(move |_| match count.fetch_add(1, Ordering::SeqCst) {
        0 => Reply::fail(TransportErrorKind::Connect),
        1 => Reply::status(503).header("retry-after", "9"),
        _ => text("t0"),
    });
    builder(&fake).retry(Retry::new()).build().unwrap().get().await.unwrap();
    assert_eq!(logins(&fake), 3);
    assert!(fake.clock.elapsed() >= Duration::from_secs(9));
    calls.store(0, Ordering::SeqCst);
    client(&fake).wait().await.unwrap();
    assert_eq!(logins(&fake), 6);
}
