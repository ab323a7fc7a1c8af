//! Tokens that are fetched with user name and password, or with the id and the secret of a client, and renewed.
//!
//! A token is fetched when it is first needed and kept for all clones of a client. However many calls need one, there is a
//! single request: who comes first sends it, the others wait for it, and share its failure as well. A JWT is renewed before
//! it expires, as is a token whose answer says when that will be; any token is renewed once after an answer 401.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use http::StatusCode;
use jiff::Timestamp;
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::{Value, json};

use crate::auth::Secret;
use crate::clock::Instant;
use crate::decode::DecodeError;
use crate::error::{Kind, RawError};
use crate::request::Prepared;
use crate::send::{Arrived, Outcome, Wanted, before};
use crate::style::encode;
use crate::{Answer, Call, ClientCredentialsSpec, Credential, Error, LoginSpec, Scheme};

/// A token is renewed this long before it expires, or a tenth of its life before, whichever is shorter.
const MARGIN: Duration = Duration::from_secs(60);

/// After a renewal that failed, the next one is tried this much later, as long as the old token is good.
const PAUSE: Duration = Duration::from_secs(5);

/// User name and password of a client, and the token they gave last.
pub(crate) struct Session {
    grant: Grant,
    user: String,
    password: SecretString,
    cache: Mutex<Cache>,
    /// Held while a token is fetched. Dropping the call that fetches hands it to the next one.
    flight: tokio::sync::Mutex<()>,
}

/// By which rules the token is asked for.
enum Grant {
    Login(&'static LoginSpec),
    /// With the scope, if not that which the server gives.
    Client(&'static ClientCredentialsSpec, Option<String>),
}

#[derive(Default)]
struct Cache {
    token: Option<Token>,
    /// Number of fetches that have ended, and how the last of them failed.
    flights: u64,
    failure: Option<Arc<Error>>,
}

#[derive(Clone)]
struct Token {
    secret: SecretString,
    /// Which fetch it came from.
    flight: u64,
    renew_at: Option<Instant>,
    expires_at: Option<Instant>,
}

impl Session {
    pub(crate) fn new(spec: &'static LoginSpec, user: String, password: SecretString) -> Self {
        Self::with(Grant::Login(spec), user, password)
    }

    pub(crate) fn of_client(
        spec: &'static ClientCredentialsSpec,
        id: String,
        secret: SecretString,
        scope: Option<String>,
    ) -> Self {
        Self::with(Grant::Client(spec, scope), id, secret)
    }

    fn with(grant: Grant, user: String, password: SecretString) -> Self {
        Self { grant, user, password, cache: Mutex::default(), flight: tokio::sync::Mutex::default() }
    }

    /// Names the two things that there must be.
    pub(crate) fn needs(&self) -> &'static str {
        match self.grant {
            Grant::Login(_) => "the user name or the password",
            Grant::Client(..) => "the id or the secret",
        }
    }

    /// Returns whether there are both user name and password.
    pub(crate) fn is_complete(&self) -> bool {
        !self.user.is_empty() && !self.password.expose_secret().is_empty()
    }

    /// Returns a token that has not expired, fetching it if need be.
    async fn token(&self, call: &Call, deadline: Option<Instant>) -> Outcome<Token> {
        let clock = &*call.core.shared.clock;
        let flights = {
            let cache = self.cache();
            if let Some(token) = cache.fresh(clock.now()) {
                return Ok(token);
            }
            cache.flights
        };
        let _turn = match (self.flight.try_lock(), deadline) {
            (Ok(turn), _) => turn,
            (Err(_), None) => self.flight.lock().await,
            (Err(_), Some(deadline)) => {
                let left = deadline.saturating_duration_since(clock.now());
                let turn = before(Box::pin(self.flight.lock()), clock.sleep(left)).await;
                turn.ok_or_else(|| RawError::new(call.spec, Kind::Timeout, "the login took too long"))?
            }
        };
        {
            let cache = self.cache();
            if let Some(token) = cache.fresh(clock.now()) {
                return Ok(token);
            }
            if let Some(failure) = cache.failure.as_ref().filter(|_| cache.flights != flights) {
                return Err(RawError::login(call, failure.clone()));
            }
        }
        let fetched = self.fetch(call, deadline).await;
        let mut cache = self.cache();
        let flight = cache.flights + 1;
        match fetched {
            Ok((secret, told)) => {
                let life = told.or_else(|| lifetime(secret.expose_secret(), clock.wall()));
                let after = |time: Duration| clock.now().checked_add(time);
                let renew_at = life.and_then(|life| after(life - MARGIN.min(life / 10)));
                let token = Token { secret, flight, renew_at, expires_at: life.and_then(after) };
                *cache = Cache { token: Some(token.clone()), flights: flight, failure: None };
                Ok(token)
            }
            Err(error) => {
                // The old token is still good, so there is time to try again.
                let now = clock.now();
                if let Some(token) = cache.token.as_mut().filter(|token| token.expires_at.is_some_and(|at| now < at)) {
                    token.renew_at = now.checked_add(PAUSE);
                    return Ok(token.clone());
                }
                let hurried = deadline.is_some() && error.kind() == Kind::Timeout;
                let failure = Arc::new(Error::from(error));
                // The hurry of one call is not the failure of the others.
                if !hurried {
                    *cache = Cache { token: None, flights: flight, failure: Some(failure.clone()) };
                }
                Err(RawError::login(call, failure))
            }
        }
    }

    /// Returns a new token, and how long it is good for if the answer says so.
    async fn fetch(&self, call: &Call, deadline: Option<Instant>) -> Outcome<(SecretString, Option<Duration>)> {
        let (request, pointer) = self.request(call);
        let spec = request.spec;
        let answer = request.answer(deadline).await?;
        if answer.status().as_u16() >= 400 {
            return Err(RawError::new(spec, Kind::Api, "").answer(answer));
        }
        let told = match self.grant {
            Grant::Login(_) => None,
            Grant::Client(..) => expires_in(&answer),
        };
        match read(&answer, pointer) {
            Some(token) => Ok((token.into(), told)),
            None => Err(RawError::undecoded(answer, DecodeError::new("there is no token in it"))),
        }
    }

    /// Returns the request for a token, and where in the answer the token is.
    fn request(&self, call: &Call) -> (Call, Option<&'static str>) {
        let password = self.password.expose_secret();
        match &self.grant {
            Grant::Login(spec) => {
                let mut body = Value::Null;
                insert(&mut body, spec.username, self.user.as_str().into());
                insert(&mut body, spec.password, password.into());
                (Call::new(&call.core, spec.operation).json("application/json", &body), spec.token)
            }
            Grant::Client(spec, scope) => {
                let body = json!({"grant_type": "client_credentials", "scope": scope});
                // Both are encoded before they are put together, says RFC 6749.
                let basic = STANDARD.encode(format!("{}:{}", encode(&self.user), encode(password)));
                let mut request = Call::new(&call.core, spec.operation).form(&body);
                match call.core.shared.token_url(spec.operation) {
                    Ok(url) => request.at = Some(url),
                    Err(problem) => request.refuse(problem),
                }
                (request.extra_header("authorization", format!("Basic {basic}")), Some("/access_token"))
            }
        }
    }

    /// Forgets a token that the server refused, unless there is a newer one.
    fn refused(&self, token: &Token) {
        let mut cache = self.cache();
        cache.token.take_if(|cached| cached.flight == token.flight);
    }

    fn cache(&self) -> MutexGuard<'_, Cache> {
        self.cache.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Cache {
    fn fresh(&self, now: Instant) -> Option<Token> {
        self.token.clone().filter(|token| token.renew_at.is_none_or(|at| now < at))
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").finish_non_exhaustive()
    }
}

impl Call {
    /// Sends the call once, and a second time with a new token when the server refuses one that was fetched. With a
    /// deadline, nothing waits longer. A body that can be sent once is not sent twice for the sake of a token.
    pub(crate) async fn attempt(
        &self,
        prepared: &Prepared,
        deadline: Option<Instant>,
        wanted: Wanted,
    ) -> Outcome<Arrived> {
        let (credentials, tokens) = self.with_tokens(prepared, deadline).await?;
        let outcome = self.exchange(prepared, &credentials, deadline, wanted).await;
        let is_refused = outcome.as_ref().is_ok_and(|(answer, _)| answer.status() == StatusCode::UNAUTHORIZED);
        if tokens.is_empty() || !is_refused {
            return outcome;
        }
        tokens.iter().for_each(|(session, token)| session.refused(token));
        if !prepared.request.can_repeat() {
            return outcome;
        }
        let (credentials, _) = self.with_tokens(prepared, deadline).await?;
        self.exchange(prepared, &credentials, deadline, wanted).await
    }

    /// Returns the credentials of a request with the tokens that logins stand for, and whose tokens they are.
    async fn with_tokens(&self, prepared: &Prepared, deadline: Option<Instant>) -> Outcome<(Credentials, Tokens)> {
        let mut credentials = prepared.credentials.clone();
        let mut tokens = Vec::new();
        for (_, credential) in &mut credentials {
            let Secret::Login(session) = &credential.secret else { continue };
            let session = session.clone();
            let token = session.token(self, deadline).await?;
            *credential = Credential { secret: Secret::Token(token.secret.clone()) };
            tokens.push((session, token));
        }
        Ok((credentials, tokens))
    }
}

type Credentials = Vec<(&'static Scheme, Credential)>;
type Tokens = Vec<(Arc<Session>, Token)>;

impl RawError {
    fn login(call: &Call, failure: Arc<Error>) -> Box<Self> {
        Self::new(call.spec, Kind::Login, "the login failed").source(failure)
    }
}

/// Puts a value where a JSON pointer says, making the objects on the way.
fn insert(body: &mut Value, pointer: &str, value: Value) {
    let mut place = body;
    for token in pointer.split('/').skip(1) {
        if !place.is_object() {
            *place = Value::Object(serde_json::Map::new());
        }
        place = &mut place[token.replace("~1", "/").replace("~0", "~")];
    }
    *place = value;
}

fn read(answer: &Answer, pointer: Option<&str>) -> Option<String> {
    let token = match pointer {
        Some(pointer) => answer.json::<Value>().ok()?.pointer(pointer)?.as_str()?.to_owned(),
        None => answer.text().ok()?.trim().to_owned(),
    };
    // What cannot be in a header is no token.
    (!token.is_empty() && !token.chars().any(char::is_control)).then_some(token)
}

/// Returns how long a token is good for by the answer that it came with.
fn expires_in(answer: &Answer) -> Option<Duration> {
    let seconds = match answer.json::<Value>().ok()?.get("expires_in")? {
        Value::String(text) => text.parse().ok()?,
        number => number.as_f64()?,
    };
    Duration::try_from_secs_f64(seconds).ok().filter(|life| !life.is_zero())
}

/// Returns how long a token is good for: nothing is known of one that does not say, or that this machine's clock takes for
/// expired; it is kept until the server refuses it.
fn lifetime(token: &str, now: Timestamp) -> Option<Duration> {
    let payload = token.split('.').nth(1)?.trim_end_matches('=');
    let claims: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).ok()?).ok()?;
    let life = claims.get("exp")?.as_f64()? - now.as_duration().as_secs_f64();
    Duration::try_from_secs_f64(life).ok().filter(|life| !life.is_zero())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_build_bodies() {
        let mut body = Value::Null;
        insert(&mut body, "/user/name", "me".into());
        insert(&mut body, "/user/pass~1word", "s".into());
        insert(&mut body, "/x", "y".into());
        assert_eq!(body.to_string(), r#"{"user":{"name":"me","pass/word":"s"},"x":"y"}"#);
    }

    #[test]
    fn the_life_of_a_token_is_in_its_payload() {
        let now = Timestamp::constant(1000, 0);
        let token = |claims: &str| format!("head.{}.sign", URL_SAFE_NO_PAD.encode(claims));
        assert_eq!(lifetime(&token(r#"{"exp": 1600}"#), now), Some(Duration::from_secs(600)));
        assert_eq!(lifetime(&token(r#"{"exp": 1000.5}"#), now), Some(Duration::from_millis(500)));
        for odd in [r#"{"exp": 900}"#, r#"{"exp": "1600"}"#, r#"{"exp": 1e300}"#, "{}", "[", ""] {
            assert_eq!(lifetime(&token(odd), now), None, "{odd}");
        }
        for odd in ["", "opaque", "a.b", "..", "a.%.c"] {
            assert_eq!(lifetime(odd, now), None, "{odd}");
        }
    }
}
