//! Security schemes: how callers prove who they are.
//!
//! ```yaml
//! securitySchemes:
//!   bearerAuth: { type: http, scheme: bearer, x-env: [DOCMAP_API_KEY] }
//! ```
//!
//! A scheme becomes an entry in the client's description; the credential itself is given when the client is built.

use super::{Docs, lowering::Lowering};
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
    /// What the document says of it.
    pub docs: Docs,
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
                                .label("operations that need it cannot be called")
                                .help("`bearer` and `basic` are covered"),
                        );
                        return None;
                    }
                };
                (kind, description, extensions)
            }
            SecurityScheme::OAuth2 { description, extensions, .. }
            | SecurityScheme::OpenIDConnect { description, extensions, .. } => {
                let message = "fetching tokens by OAuth 2 or OpenID Connect is not covered yet";
                self.unsupported(&pointer, message, "the caller brings the token, which is sent as a bearer token");
                (SchemeKind::Bearer, description, extensions)
            }
        };
        let env = match extensions.get("x-env") {
            Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            Some(Value::String(name)) => vec![name.clone()],
            _ => Vec::new(),
        };
        Some(Scheme { name: name.to_owned(), kind, env, docs: Docs::new(description.as_deref(), extensions) })
    }
}
