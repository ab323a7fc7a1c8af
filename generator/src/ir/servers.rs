//! Servers: where an API is found.
//!
//! ```yaml
//! servers:
//!   - url: https://{region}.example.com/v1
//!     variables: { region: { default: eu, enum: [eu, us] } }
//! ```
//!
//! The first one is the client's default base URL; the others can be chosen when the client is built.

use super::lowering::Lowering;

/// A place where the API is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// The URL, perhaps with `{variables}`, perhaps relative.
    pub url: String,
    /// What the document says of it.
    pub description: Option<String>,
    /// The variables of the URL.
    pub variables: Vec<ServerVariable>,
}

/// A variable in a server's URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerVariable {
    /// Its name.
    pub name: String,
    /// Its value unless another is chosen.
    pub default: String,
    /// The values it may have; empty for any.
    pub values: Vec<String>,
}

impl Lowering<'_> {
    pub(super) fn servers(&mut self, servers: &[openapiv3::Server]) -> Vec<Server> {
        servers.iter().map(server).collect()
    }
}

fn server(server: &openapiv3::Server) -> Server {
    let variables = server.variables.iter().flatten().map(|(name, variable)| ServerVariable {
        name: name.clone(),
        default: variable.default.clone(),
        values: variable.enumeration.clone(),
    });
    Server { url: server.url.clone(), description: server.description.clone(), variables: variables.collect() }
}
