//! OpenAPI as a table, 3.0 first and what 3.1 changes in it: the kinds of objects, the members of each and what a member holds.
//!
//! ```yaml
//! paths:               # paths, whose members are path items
//!   /users:            # path item
//!     get:             # operation
//!       responses:     # responses, whose members are responses
//! ```
//!
//! Everything that needs to know which node is what goes by this table: the walk over a document in `document.rs`, and
//! the rules about unknown, missing and mistyped members.

mod members;
mod newer;

use serde_json::Value;

/// The version of OpenAPI that a document is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Version {
    V3_0,
    /// 3.1, and what is newer: it adds words and takes none away.
    V3_1,
}

impl Version {
    /// Returns the version that a document says it is written in. One that says nothing is taken for an older one: what is new
    /// is understood all the same.
    pub(crate) fn of(tree: &Value) -> Self {
        let is_newer = match tree.get("openapi") {
            Some(Value::String(version)) => {
                let version = version.trim();
                !(version == "3" || version == "3.0" || version.starts_with("3.0."))
            }
            Some(Value::Number(version)) => version.as_f64().is_some_and(|version| version > 3.0),
            _ => false,
        };
        if is_newer { Self::V3_1 } else { Self::V3_0 }
    }
}

/// What an object of the document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    OpenApi,
    Info,
    Contact,
    License,
    Server,
    ServerVariable,
    Components,
    Paths,
    PathItem,
    Operation,
    ExternalDocs,
    Parameter,
    RequestBody,
    MediaType,
    Encoding,
    Responses,
    Response,
    Callback,
    Example,
    Link,
    Header,
    Tag,
    Schema,
    Discriminator,
    Xml,
    SecurityScheme,
    OAuthFlows,
    ImplicitFlow,
    PasswordFlow,
    ClientCredentialsFlow,
    AuthorizationCodeFlow,
    SecurityRequirement,
}

/// All kinds.
pub(crate) const KINDS: &[Kind] = &[
    Kind::OpenApi,
    Kind::Info,
    Kind::Contact,
    Kind::License,
    Kind::Server,
    Kind::ServerVariable,
    Kind::Components,
    Kind::Paths,
    Kind::PathItem,
    Kind::Operation,
    Kind::ExternalDocs,
    Kind::Parameter,
    Kind::RequestBody,
    Kind::MediaType,
    Kind::Encoding,
    Kind::Responses,
    Kind::Response,
    Kind::Callback,
    Kind::Example,
    Kind::Link,
    Kind::Header,
    Kind::Tag,
    Kind::Schema,
    Kind::Discriminator,
    Kind::Xml,
    Kind::SecurityScheme,
    Kind::OAuthFlows,
    Kind::ImplicitFlow,
    Kind::PasswordFlow,
    Kind::ClientCredentialsFlow,
    Kind::AuthorizationCodeFlow,
    Kind::SecurityRequirement,
];

/// What a member holds.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Shape {
    /// Anything; nobody looks inside.
    Any,
    Text,
    Boolean,
    Number,
    /// A whole number that is not negative.
    Count,
    /// One of a few words.
    Word(&'static [&'static str]),
    /// One of a few words, or a list of some.
    Words(&'static [&'static str]),
    Object(Kind),
    List(&'static Shape),
    Map(&'static Shape),
    /// `additionalProperties`, and in 3.1 any schema.
    SchemaOrBoolean,
}

impl Shape {
    /// Returns the kind of object that a value of this shape may be.
    pub(crate) fn kind(&self) -> Option<Kind> {
        match self {
            Self::Object(kind) => Some(*kind),
            Self::SchemaOrBoolean => Some(Kind::Schema),
            _ => None,
        }
    }
}

/// A member that an object may have.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Member {
    pub(crate) name: &'static str,
    pub(crate) shape: Shape,
    pub(crate) required: bool,
}

/// Which names a member may have beside those listed.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Others {
    /// None but extensions.
    None,
    /// Paths, such as `/users/{id}`.
    Paths(Shape),
    /// Status codes: `200`, `4XX`.
    Statuses(Shape),
    /// Any but extensions.
    Any(Shape),
}

/// What is known of a kind of object.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Grammar {
    /// How messages call such an object.
    pub(crate) title: &'static str,
    members: &'static [Member],
    /// What a newer version says of members, in place of what the older one says of those of the same name.
    newer: &'static [Member],
    pub(crate) others: Others,
    /// The section of `components` where such objects live; what has one may be replaced by a `$ref`.
    pub(crate) section: Option<&'static str>,
}

impl Grammar {
    /// Returns the members that such an object may have by name.
    pub(crate) fn members(&self) -> impl Iterator<Item = &'static Member> {
        let (older, newer) = (self.members, self.newer);
        let is_replaced = move |member: &&Member| newer.iter().any(|newer| newer.name == member.name);
        newer.iter().chain(older.iter().filter(move |member| !is_replaced(member)))
    }

    /// Returns true when such an object must have a member.
    pub(crate) fn requires(&self, name: &str) -> bool {
        self.members().any(|member| member.required && member.name == name)
    }

    /// Returns what the member of a name holds, if there is such a member.
    pub(crate) fn shape(&self, name: &str) -> Option<Shape> {
        if let Some(member) = self.members().find(|member| member.name == name) {
            return Some(member.shape);
        }
        match self.others {
            _ if name.starts_with("x-") => None,
            Others::Paths(shape) if name.starts_with('/') => Some(shape),
            Others::Statuses(shape) if is_status(name) => Some(shape),
            Others::Any(shape) => Some(shape),
            Others::None | Others::Paths(_) | Others::Statuses(_) => None,
        }
    }
}

/// Returns true for `200`, `4XX` and the like.
fn is_status(name: &str) -> bool {
    let bytes = name.as_bytes();
    let is_range = |rest: &[u8]| rest.eq_ignore_ascii_case(b"XX");
    bytes.len() == 3
        && matches!(bytes[0], b'1'..=b'9')
        && (bytes[1..].iter().all(u8::is_ascii_digit) || is_range(&bytes[1..]))
}

/// The words for where a parameter goes.
pub(crate) const LOCATIONS: &[&str] = &["query", "header", "path", "cookie"];
/// The words for an operation's method, as members of a path item.
pub(crate) const METHODS: &[&str] = &["get", "put", "post", "delete", "options", "head", "patch", "trace"];

impl Kind {
    /// Returns what a version of OpenAPI says of this kind.
    pub(crate) fn grammar_of(self, version: Version) -> Grammar {
        let newer = if version >= Version::V3_1 { newer::members(self) } else { &[] };
        Grammar { newer, ..self.grammar() }
    }

    /// Returns what OpenAPI 3.0 says of this kind.
    pub(crate) const fn grammar(self) -> Grammar {
        let (title, members, section): (&str, &'static [Member], Option<&str>) = match self {
            Self::OpenApi => ("the document", members::OPENAPI, None),
            Self::Info => ("the info object", members::INFO, None),
            Self::Contact => ("a contact object", members::CONTACT, None),
            Self::License => ("a license object", members::LICENSE, None),
            Self::Server => ("a server", members::SERVER, None),
            Self::ServerVariable => ("a server variable", members::SERVER_VARIABLE, None),
            Self::Components => ("the components object", members::COMPONENTS, None),
            Self::Paths => ("the paths object", &[], None),
            Self::PathItem => ("a path item", members::PATH_ITEM, Some("pathItems")),
            Self::Operation => ("an operation", members::OPERATION_MEMBERS, None),
            Self::ExternalDocs => ("an external documentation object", members::EXTERNAL_DOCS, None),
            Self::Parameter => ("a parameter", members::PARAMETER, Some("parameters")),
            Self::RequestBody => ("a request body", members::REQUEST_BODY, Some("requestBodies")),
            Self::MediaType => ("a media type object", members::MEDIA_TYPE, None),
            Self::Encoding => ("an encoding object", members::ENCODING, None),
            Self::Responses => ("the responses of an operation", members::RESPONSES, None),
            Self::Response => ("a response", members::RESPONSE, Some("responses")),
            Self::Callback => ("a callback", &[], Some("callbacks")),
            Self::Example => ("an example", members::EXAMPLE, Some("examples")),
            Self::Link => ("a link", members::LINK, Some("links")),
            Self::Header => ("a header", members::HEADER, Some("headers")),
            Self::Tag => ("a tag", members::TAG, None),
            Self::Schema => ("a schema", members::SCHEMA, Some("schemas")),
            Self::Discriminator => ("a discriminator", members::DISCRIMINATOR, None),
            Self::Xml => ("an XML object", members::XML, None),
            Self::SecurityScheme => ("a security scheme", members::SECURITY_SCHEME, Some("securitySchemes")),
            Self::OAuthFlows => ("the flows of OAuth 2", members::OAUTH_FLOWS, None),
            Self::ImplicitFlow => ("an implicit flow", members::IMPLICIT_FLOW, None),
            Self::PasswordFlow => ("a password flow", members::TOKEN_FLOW, None),
            Self::ClientCredentialsFlow => ("a client credentials flow", members::TOKEN_FLOW, None),
            Self::AuthorizationCodeFlow => ("an authorization code flow", members::AUTHORIZATION_CODE_FLOW, None),
            Self::SecurityRequirement => ("a security requirement", &[], None),
        };
        let others = match self {
            Self::Paths => Others::Paths(Shape::Object(Self::PathItem)),
            Self::Responses => Others::Statuses(Shape::Object(Self::Response)),
            Self::Callback => Others::Any(Shape::Object(Self::PathItem)),
            Self::SecurityRequirement => Others::Any(members::TEXTS),
            _ => Others::None,
        };
        Grammar { title, members, newer: &[], others, section }
    }
}
