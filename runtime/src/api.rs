//! What a generated client is, and which credentials it takes.

use crate::{ApiSpec, Core};

/// A generated client. The generator implements it.
pub trait Api: Sized + 'static {
    /// What the document says once for all operations.
    const SPEC: &'static ApiSpec;

    /// The variables in the addresses of servers that are those of single operations.
    const OPERATION_VARIABLES: &'static [&'static str] = &[];

    /// Wraps the shared part of a client.
    fn from_core(core: Core) -> Self;
}

/// An [`Api`] that takes a bearer token.
pub trait Bearer: Api {}

/// An [`Api`] that takes an API key.
pub trait ApiKey: Api {}

/// An [`Api`] that takes a user and password.
pub trait Basic: Api {}

/// An [`Api`] that fetches a token with user name and password.
pub trait Login: Api {}

/// An [`Api`] that fetches a token with the id and the secret of a client, by OAuth 2.
pub trait ClientCredentials: Api {}
