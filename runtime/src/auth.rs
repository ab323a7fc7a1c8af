//! Credentials: what the caller gives, which of it an operation needs, and where it goes in a request.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderMap, HeaderName, HeaderValue, header};
use secrecy::{ExposeSecret as _, SecretString};
use url::Url;

use crate::encoding::encode_cookie;
use crate::login::Session;
use crate::style::encode;
use crate::{BuildError, ClientCredentialsSpec, LoginSpec, Scheme, SchemeKind};

/// The credential of one security scheme. Its `Debug` does not show it.
#[derive(Clone, Debug)]
pub struct Credential {
    pub(crate) secret: Secret,
}

#[derive(Clone, Debug)]
pub(crate) enum Secret {
    Token(SecretString),
    ApiKey(SecretString),
    Basic(String, SecretString),
    /// A token that is fetched when it is needed.
    Login(Arc<Session>),
}

impl Credential {
    /// Returns a bearer token.
    pub fn token(token: impl Into<SecretString>) -> Self {
        Self { secret: Secret::Token(token.into()) }
    }

    /// Returns an API key.
    pub fn api_key(key: impl Into<SecretString>) -> Self {
        Self { secret: Secret::ApiKey(key.into()) }
    }

    /// Returns a user with a password.
    pub fn basic(user: impl Into<String>, password: impl Into<SecretString>) -> Self {
        Self { secret: Secret::Basic(user.into(), password.into()) }
    }

    /// Returns user and password for a token.
    pub(crate) fn login(spec: &'static LoginSpec, user: impl Into<String>, password: impl Into<SecretString>) -> Self {
        Self { secret: Secret::Login(Arc::new(Session::new(spec, user.into(), password.into()))) }
    }

    /// Returns id and secret of a client for a token.
    pub(crate) fn client(
        spec: &'static ClientCredentialsSpec,
        id: impl Into<String>,
        secret: impl Into<SecretString>,
        scope: Option<String>,
    ) -> Self {
        Self { secret: Secret::Login(Arc::new(Session::of_client(spec, id.into(), secret.into(), scope))) }
    }

    pub(crate) fn suits(&self, kind: SchemeKind) -> bool {
        match self.secret {
            Secret::Token(_) => matches!(kind, SchemeKind::Bearer),
            Secret::ApiKey(_) => matches!(kind, SchemeKind::Header(_) | SchemeKind::Query(_) | SchemeKind::Cookie(_)),
            Secret::Basic(..) => matches!(kind, SchemeKind::Basic),
            Secret::Login(_) => matches!(kind, SchemeKind::Bearer | SchemeKind::Header(_)),
        }
    }

    /// Refuses what would not reach the server as it is meant; the message does not repeat it.
    pub(crate) fn check(&self, scheme: &str) -> Result<(), BuildError> {
        let (secret, user) = match &self.secret {
            Secret::Token(secret) | Secret::ApiKey(secret) => (secret, None),
            Secret::Basic(user, password) => (password, Some(user.as_str())),
            // They go into a JSON body, where anything has a place.
            Secret::Login(session) if session.is_complete() => return Ok(()),
            Secret::Login(session) => {
                return Err(BuildError::new(format!("the login for `{scheme}` lacks {}", session.needs())));
            }
        };
        let secret = secret.expose_secret();
        let problem = if secret.is_empty() && user.is_none_or(str::is_empty) {
            "is empty"
        } else if secret.chars().chain(user.unwrap_or_default().chars()).any(char::is_control) {
            "contains a line break or another control character"
        } else if user.is_some_and(|user| user.contains(':')) {
            "has a user name with a colon"
        } else {
            return Ok(());
        };
        Err(BuildError::new(format!("the credential for `{scheme}` {problem}")))
    }

    fn expose(&self) -> &str {
        match &self.secret {
            Secret::Token(secret) | Secret::ApiKey(secret) | Secret::Basic(_, secret) => secret.expose_secret(),
            // What is sent is the token, which takes the place of this.
            Secret::Login(_) => "",
        }
    }
}

/// The credentials of a client, by scheme.
#[derive(Clone, Debug, Default)]
pub(crate) struct Credentials {
    given: Vec<(&'static Scheme, Credential)>,
}

impl Credentials {
    pub(crate) fn set(&mut self, scheme: &'static Scheme, credential: Credential) {
        self.given.retain(|(known, _)| known.name != scheme.name);
        self.given.push((scheme, credential));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.given.is_empty()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &(&'static Scheme, Credential)> {
        self.given.iter()
    }

    /// Returns the credentials of the first alternative that all are there for, or why there is none.
    pub(crate) fn choose(
        &self,
        security: &'static [&'static [&'static str]],
        known: &'static [Scheme],
    ) -> Result<Vec<(&'static Scheme, Credential)>, String> {
        let given = |name: &&str| self.given.iter().find(|(scheme, _)| scheme.name == *name).cloned();
        let mut public = security.is_empty();
        for alternative in security {
            // An empty alternative allows a call without credentials, wherever it stands; it does not forbid them.
            public |= alternative.is_empty();
            let found: Vec<_> = alternative.iter().filter_map(given).collect();
            if !found.is_empty() && found.len() == alternative.len() {
                return Ok(found);
            }
        }
        if public {
            return Ok(Vec::new());
        }
        let all =
            |schemes: &&[&str]| schemes.iter().map(|name| describe(name, known)).collect::<Vec<_>>().join(" and ");
        Err(format!("it needs a credential for {}", security.iter().map(all).collect::<Vec<_>>().join(", or ")))
    }
}

/// Names a scheme and the environment variables that can hold its credential.
pub(crate) fn describe(name: &str, known: &[Scheme]) -> String {
    match known.iter().find(|scheme| scheme.name == name) {
        Some(scheme) if !scheme.env.is_empty() || scheme.login.is_some() => {
            let login = scheme.login.map(|login| login.env.join(" with "));
            let client = scheme.client_credentials.map(|client| format!("{} with {}", client.env[0], client.env[1]));
            let names = scheme.env.iter().map(|name| (*name).to_owned());
            let variables: Vec<_> = names.chain(login).chain(client).collect();
            format!("`{name}` ({})", variables.join(", "))
        }
        _ => format!("`{name}`"),
    }
}

/// Puts credentials into a request. Headers that are there already are the caller's and stay.
pub(crate) fn apply(
    credentials: &[(&'static Scheme, Credential)],
    url: &mut Url,
    headers: &mut HeaderMap,
) -> Result<(), &'static str> {
    for (scheme, credential) in credentials {
        let secret = credential.expose();
        match scheme.kind {
            SchemeKind::Bearer => set(headers, header::AUTHORIZATION, format!("Bearer {secret}"))?,
            SchemeKind::Basic => {
                let Secret::Basic(user, _) = &credential.secret else { continue };
                set(headers, header::AUTHORIZATION, format!("Basic {}", STANDARD.encode(format!("{user}:{secret}"))))?;
            }
            SchemeKind::Header(name) => {
                let name = name.parse::<HeaderName>().map_err(|_| "a security scheme names an impossible header")?;
                set(headers, name, secret.to_owned())?;
            }
            SchemeKind::Query(name) => {
                let others = url.query().filter(|query| !query.is_empty());
                let others = others.map(|query| format!("{query}&")).unwrap_or_default();
                url.set_query(Some(&format!("{others}{}={}", encode(name), encode(secret))));
            }
            SchemeKind::Cookie(name) => {
                let others = headers.get(header::COOKIE).map(HeaderValue::as_bytes).unwrap_or_default();
                let others = if others.is_empty() { Vec::new() } else { [others, b"; "].concat() };
                let cookie = [others, format!("{name}={}", encode_cookie(secret)).into_bytes()].concat();
                headers.insert(header::COOKIE, sensitive(&cookie)?);
            }
        }
    }
    Ok(())
}

/// Takes query credentials out of an address that a server gave: an echo of them must not reach another host, and on the
/// same host they would stand there twice.
pub(crate) fn strip(credentials: &[(&'static Scheme, Credential)], url: &mut Url) {
    let secrets: Vec<_> =
        credentials.iter().filter(|(scheme, _)| matches!(scheme.kind, SchemeKind::Query(_))).collect();
    let Some(query) = url.query().filter(|_| !secrets.is_empty()).map(str::to_owned) else { return };
    let is_secret = |pair: &&str| {
        url::form_urlencoded::parse(pair.as_bytes())
            .any(|(_, value)| secrets.iter().any(|(_, credential)| credential.expose() == value))
    };
    let kept: Vec<_> = query.split('&').filter(|pair| !is_secret(pair)).collect();
    url.set_query(Some(kept.join("&").as_str()).filter(|query| !query.is_empty()));
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: String) -> Result<(), &'static str> {
    if !headers.contains_key(&name) {
        headers.insert(name, sensitive(value.as_bytes())?);
    }
    Ok(())
}

fn sensitive(value: &[u8]) -> Result<HeaderValue, &'static str> {
    let mut value = HeaderValue::from_bytes(value).map_err(|_| "a credential does not fit into a header")?;
    value.set_sensitive(true);
    Ok(value)
}
