//! What a generated crate says about its API and its operations: plain data in statics.
//!
//! Everything here is written by the generator and read by the runtime. Each struct that may grow has a `DEFAULT`, to be
//! used as `..OperationSpec::DEFAULT`, so that a new field does not touch the generated crates.

use std::time::Duration;

use http::Method;

/// An API: what the document says once for all operations.
#[derive(Debug)]
pub struct ApiSpec {
    /// Short name of the API, used in messages and as the first half of throttle keys.
    pub name: &'static str,
    /// Value of the `User-Agent` header unless the builder is given another.
    pub user_agent: &'static str,
    /// Environment variable that replaces the base URL in `from_env()`; empty for none.
    pub base_url_env: &'static str,
    /// The servers of the document; the first is used unless the builder chooses another.
    pub servers: &'static [Server],
    /// The security schemes of the document.
    pub security: &'static [Scheme],
}

/// A server of the document.
#[derive(Debug)]
pub struct Server {
    /// Address, with `{name}` for each variable.
    pub url: &'static str,
    /// The variables of the address.
    pub variables: &'static [ServerVariable],
}

/// A variable in the address of a [`Server`].
#[derive(Debug)]
pub struct ServerVariable {
    /// Name between the braces.
    pub name: &'static str,
    /// Value unless the builder is given another.
    pub default: &'static str,
    /// The values that are allowed; empty allows all.
    pub values: &'static [&'static str],
}

/// A security scheme of the document.
#[derive(Debug)]
pub struct Scheme {
    /// Name under `components.securitySchemes`.
    pub name: &'static str,
    /// How the credential travels.
    pub kind: SchemeKind,
    /// Environment variables that `from_env()` reads: the first one set wins; [`SchemeKind::Basic`] takes two, user and
    /// password.
    pub env: &'static [&'static str],
    /// How a token is fetched with user name and password (`x-login`).
    pub login: Option<LoginSpec>,
    /// How a token is fetched with the id and the secret of a client.
    pub client_credentials: Option<ClientCredentialsSpec>,
}

impl Scheme {
    /// A bearer token that the caller brings.
    pub const DEFAULT: Self =
        Self { name: "", kind: SchemeKind::Bearer, env: &[], login: None, client_credentials: None };
}

/// How a token is fetched with user name and password.
#[derive(Clone, Copy, Debug)]
pub struct LoginSpec {
    /// The operation that answers with a token. It is public and takes a JSON body.
    pub operation: &'static OperationSpec,
    /// JSON pointer to the user name in that body.
    pub username: &'static str,
    /// JSON pointer to the password in that body.
    pub password: &'static str,
    /// JSON pointer to the token in the answer; `None` when the whole answer is the token, as text.
    pub token: Option<&'static str>,
    /// Environment variables of user name and password.
    pub env: [&'static str; 2],
}

/// How a token is fetched with the id and the secret of a client, by OAuth 2.
#[derive(Clone, Copy, Debug)]
pub struct ClientCredentialsSpec {
    /// The request for a token: its path, and its server where that is not the API's.
    pub operation: &'static OperationSpec,
    /// Environment variables of id, secret, scope and address.
    pub env: [&'static str; 4],
}

/// How a credential travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemeKind {
    /// `Authorization: Bearer …`; OAuth 2 and OpenID Connect tokens as well.
    Bearer,
    /// `Authorization: Basic …` made of user and password.
    Basic,
    /// An API key in the header of this name, sent as it is.
    Header(&'static str),
    /// An API key in the query parameter of this name.
    Query(&'static str),
    /// An API key in the cookie of this name.
    Cookie(&'static str),
}

/// An operation of the document.
#[derive(Debug)]
pub struct OperationSpec {
    /// `operationId`, or what the generator made up in its place.
    pub id: &'static str,
    /// Method of the request.
    pub method: Method,
    /// Method of the request where there is no constant for it.
    pub other_method: Option<&'static str>,
    /// Path template, such as `/extract/{id}/`; joined to the base URL as it is, trailing slash included.
    pub path: &'static str,
    /// Alternatives of security schemes that must all be met: an OR of ANDs. No alternatives at all, or an empty one, makes
    /// the operation public.
    pub security: &'static [&'static [&'static str]],
    /// Documented statuses (`"200"`, `"4XX"`, `"default"`), each with its media types; none means there is no body.
    pub responses: &'static [(&'static str, &'static [&'static str])],
    /// Which of these media types is that of a stream of items.
    pub stream: Option<&'static str>,
    /// The operation is safe to repeat although its method does not say so (`x-idempotent`).
    pub idempotent: bool,
    /// Least time between two requests of this operation (`x-throttle`).
    pub throttle: Option<Duration>,
    /// How to wait for the final answer (`x-polling`).
    pub polling: Option<Polling>,
    /// How to wait for what it starts (`x-run`).
    pub run: Option<RunSpec>,
    /// How to fetch the next page (`x-pagination`).
    pub pagination: Option<Pagination>,
    /// Servers of this operation alone; empty for those of the API.
    pub servers: &'static [Server],
}

impl OperationSpec {
    /// Returns the method of the request.
    pub fn request_method(&self) -> Method {
        let other = self.other_method.and_then(|method| Method::from_bytes(method.as_bytes()).ok());
        other.unwrap_or_else(|| self.method.clone())
    }

    /// A public `GET /` without documented responses.
    pub const DEFAULT: Self = Self {
        id: "",
        method: Method::GET,
        other_method: None,
        path: "/",
        security: &[],
        responses: &[],
        stream: None,
        idempotent: false,
        throttle: None,
        polling: None,
        run: None,
        pagination: None,
        servers: &[],
    };
}

/// How an operation whose answer changes over time says whether it is final.
///
/// The first rule that applies decides: the state is in `failed`; it is in `done`; the status is in `pending_status`; the
/// state is in `pending`; `done` has values and the state is none of them (pending: the server knows a state that the
/// document does not); anything else is final.
#[derive(Clone, Copy, Debug)]
pub struct Polling {
    /// JSON pointer to the state in a success body. A string, number or boolean there is compared as text; where there is
    /// none, the state rules do not apply.
    pub state: Option<&'static str>,
    /// States that mean "not yet".
    pub pending: &'static [&'static str],
    /// Statuses that mean "not yet".
    pub pending_status: &'static [u16],
    /// The only states that mean "final"; empty when every state is that is not pending or failed.
    pub done: &'static [&'static str],
    /// States that end the wait with an error.
    pub failed: &'static [&'static str],
    /// JSON pointer to a number that says how far the work is.
    pub progress: Option<&'static str>,
    /// Least time between two polls.
    pub interval: Duration,
    /// How long to wait in all unless the caller says otherwise.
    pub timeout: Duration,
}

impl Polling {
    /// Every answer is final; two seconds between polls, five minutes in all.
    pub const DEFAULT: Self = Self {
        state: None,
        pending: &[],
        pending_status: &[],
        done: &[],
        failed: &[],
        progress: None,
        interval: Duration::from_secs(2),
        timeout: Duration::from_secs(300),
    };
}

/// How to wait for what an operation starts. The first of each pair is the name of what is set; the second is a JSON pointer
/// into the answer to the start, or the value itself.
#[derive(Clone, Copy, Debug)]
pub struct RunSpec {
    /// The operation that tells how far the work is.
    pub operation: &'static OperationSpec,
    /// Its path parameters, from the answer.
    pub path: &'static [(&'static str, &'static str)],
    /// Its query parameters, from the answer.
    pub query: &'static [(&'static str, &'static str)],
    /// Its header parameters, from the answer.
    pub header: &'static [(&'static str, &'static str)],
    /// The members of its JSON body, from the answer; none means no body.
    pub body: &'static [(&'static str, &'static str)],
    /// Query parameters of the start, which are set unless the caller did.
    pub set: &'static [(&'static str, &'static str)],
}

impl RunSpec {
    /// Waits on an operation that needs nothing.
    pub const DEFAULT: Self =
        Self { operation: &OperationSpec::DEFAULT, path: &[], query: &[], header: &[], body: &[], set: &[] };
}

/// How a list is cut into pages.
#[derive(Clone, Copy, Debug)]
pub struct Pagination {
    /// How the next page is asked for.
    pub style: PageStyle,
    /// JSON pointer to the array of items in a page; empty when the page is the array.
    pub items: &'static str,
    /// JSON pointer to the number of items in all pages.
    pub total: Option<&'static str>,
    /// Items in a full page when the caller does not ask for a number.
    pub default_limit: Option<u64>,
}

impl Pagination {
    /// Pages linked by their `Link` header, each an array.
    pub const DEFAULT: Self =
        Self { style: PageStyle::Link { next: None }, items: "", total: None, default_limit: None };
}

/// How the next page is asked for. Parameters are query parameters, by their names on the wire.
#[derive(Clone, Copy, Debug)]
pub enum PageStyle {
    /// The number of items to skip.
    Offset {
        /// Parameter that says how many items to skip.
        offset: &'static str,
        /// Parameter that says how many items a page has; empty for none.
        limit: &'static str,
    },
    /// The number of the page.
    Page {
        /// Parameter that says which page.
        page: &'static str,
        /// Parameter that says how many items a page has; empty for none.
        size: &'static str,
        /// Number of the first page, where the caller names none.
        first: u64,
    },
    /// A value out of the page before.
    Cursor {
        /// Parameter that takes the value.
        cursor: &'static str,
        /// JSON pointer to the value in the page before.
        next: &'static str,
    },
    /// A value out of the last item of the page before.
    LastItem {
        /// Parameter that takes the value.
        cursor: &'static str,
        /// JSON pointer to the value, inside the item.
        next: &'static str,
        /// Parameter that says how many items a page has; empty for none.
        limit: &'static str,
        /// JSON pointer, in the page, to a boolean that says whether another one follows. Where it is absent, the length of
        /// the page decides.
        more: Option<&'static str>,
    },
    /// The address of the next page.
    Link {
        /// JSON pointer to the address in the page before; `None` reads the `Link` header (RFC 8288).
        next: Option<&'static str>,
    },
}
