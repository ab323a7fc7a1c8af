//! Security schemes: how callers prove who they are.
//!
//! ```yaml
//! securitySchemes:
//!   bearerAuth: { type: http, scheme: bearer, x-env: [DOCMAP_API_KEY] }
//!   token: { type: http, scheme: bearer, x-login: { operation: createToken, username: /username, password: /password, … } }
//! ```
//!
//! A scheme becomes an entry in the client's description; the credential itself is given when the client is built: with
//! `x-login`, also as user name and password, with which the client fetches it; with the flow `clientCredentials` of OAuth 2,
//! also as the id and the secret of the client.

use super::{Docs, extensions::text, lowering::Lowering};
use crate::diagnostics::{Diagnostic, Place, Pointer};
use openapiv3::{APIKeyLocation, OpenAPI, SecurityScheme};
use serde_json::Value;

/// A way to prove who calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scheme {
    /// Its name in the document.
    pub name: String,
    /// What is sent, and where.
    pub kind: SchemeKind,
    /// The environment variables that hold the credential (`x-env`), if the document names them.
    pub env: Vec<String>,
    /// How it is fetched with user name and password (`x-login`).
    pub login: Option<Login>,
    /// Where it is fetched with the id and the secret of a client, by OAuth 2.
    pub client_credentials: Option<TokenAddress>,
    /// What the document says of it.
    pub docs: Docs,
}

/// How a credential is fetched with user name and password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Login {
    /// The id of the operation that answers with it.
    pub operation: String,
    /// JSON pointer to the user name in that operation's body.
    pub username: String,
    /// JSON pointer to the password in that operation's body.
    pub password: String,
    /// JSON pointer to the credential in the answer; without it, the answer is the credential.
    pub token: Option<String>,
    /// The environment variables of user name and password.
    pub env: [String; 2],
}

/// Where a token is fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenAddress {
    /// The server; none for that of the API.
    pub server: Option<String>,
    /// The path there.
    pub path: String,
    /// The scopes that the document names.
    pub scopes: Vec<String>,
}

/// What proves who calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SchemeKind {
    /// A token in `Authorization: Bearer …`.
    Bearer,
    /// User and password in `Authorization: Basic …`.
    Basic,
    /// A key by a name of its own.
    ApiKey {
        /// Where it goes.
        location: KeyLocation,
        /// The name of the header, parameter or cookie.
        name: String,
    },
}

/// Where an API key goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyLocation {
    /// A header.
    Header,
    /// A query parameter.
    Query,
    /// A cookie.
    Cookie,
}

impl Lowering<'_> {
    pub(super) fn schemes(&mut self, document: &OpenAPI) -> Vec<Scheme> {
        let schemes = document.components.iter().flat_map(|components| &components.security_schemes);
        let root = Pointer::parse("/components/securitySchemes");
        schemes.filter_map(|(name, _)| self.scheme(name, &root.child(name))).collect()
    }

    fn scheme(&mut self, name: &str, pointer: &Pointer) -> Option<Scheme> {
        let (scheme, pointer) = self.follow::<SecurityScheme>(&format!("#{pointer}"))?;
        let mut client_credentials = None;
        let (kind, description, extensions) = match &scheme {
            SecurityScheme::APIKey { location, name, description, extensions } => {
                let location = match location {
                    APIKeyLocation::Header => KeyLocation::Header,
                    APIKeyLocation::Query => KeyLocation::Query,
                    APIKeyLocation::Cookie => KeyLocation::Cookie,
                };
                (SchemeKind::ApiKey { location, name: name.clone() }, description, extensions)
            }
            SecurityScheme::HTTP { scheme, description, extensions, .. } => {
                let kind = match scheme.to_ascii_lowercase().as_str() {
                    "bearer" => SchemeKind::Bearer,
                    "basic" => SchemeKind::Basic,
                    other => {
                        let message = format!("the HTTP authentication scheme `{other}` is not covered");
                        self.report(
                            Diagnostic::warning("unsupported", Place::Value(pointer.child("scheme")), message)
                                .label("the caller gives the whole value of `Authorization`, as an API key")
                                .help("`bearer` and `basic` are covered"),
                        );
                        SchemeKind::ApiKey { location: KeyLocation::Header, name: "Authorization".to_owned() }
                    }
                };
                (kind, description, extensions)
            }
            SecurityScheme::OAuth2 { description, extensions, .. }
            | SecurityScheme::OpenIDConnect { description, extensions, .. } => {
                client_credentials = self.token_address(&pointer);
                if client_credentials.is_none() {
                    let message = "of OAuth 2, tokens are fetched by client credentials alone";
                    self.unsupported(&pointer, message, "the caller brings the token, which is sent as a bearer token");
                }
                (SchemeKind::Bearer, description, extensions)
            }
        };
        let env = match extensions.get("x-env") {
            Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            Some(Value::String(name)) => vec![name.clone()],
            _ => Vec::new(),
        };
        let login = extensions.get("x-login").and_then(login);
        if login.is_some() {
            // The constructor of the client.
            self.methods.reserve("login");
        }
        let docs = Docs::new(description.as_deref(), extensions);
        Some(Scheme { name: name.to_owned(), kind, env, login, client_credentials, docs })
    }

    /// Returns where a client fetches its own token, if there is such a place.
    fn token_address(&mut self, pointer: &Pointer) -> Option<TokenAddress> {
        let place = pointer.child("flows").child("clientCredentials");
        let flow = self.tree_at(&place)?;
        let url = flow.get("tokenUrl")?.as_str()?;
        let scopes = flow.get("scopes").and_then(Value::as_object).into_iter().flat_map(|scopes| scopes.keys());
        let scopes = scopes.cloned().collect();
        if url.is_empty() || url.contains(['{', '}', '#']) || url.contains(char::is_whitespace) {
            return None;
        }
        let Some((scheme, rest)) = url.split_once("://") else {
            let path = if url.starts_with('/') { url.to_owned() } else { format!("/{url}") };
            return Some(TokenAddress { server: None, path, scopes });
        };
        if !scheme.eq_ignore_ascii_case("https") && !scheme.eq_ignore_ascii_case("http") {
            return None;
        }
        let (host, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
        Some(TokenAddress { server: Some(format!("{scheme}://{host}")), path: path.to_owned(), scopes })
    }
}

fn login(node: &Value) -> Option<Login> {
    let env = node.get("env")?;
    let name = |index: usize| Some(env.get(index)?.as_str()?.to_owned());
    Some(Login {
        operation: text(node, "operation")?,
        username: text(node, "username")?,
        password: text(node, "password")?,
        token: text(node, "token"),
        env: [name(0)?, name(1)?],
    })
}
