//! OpenAPI 3.0 as a table: the kinds of objects, the members of each and what a member holds.
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
    Object(Kind),
    List(&'static Shape),
    Map(&'static Shape),
    /// `additionalProperties`.
    SchemaOrBoolean,
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
    pub(crate) members: &'static [Member],
    pub(crate) others: Others,
    /// The section of `components` where such objects live; what has one may be replaced by a `$ref`.
    pub(crate) section: Option<&'static str>,
}

impl Grammar {
    /// Returns what the member of a name holds, if there is such a member.
    pub(crate) fn shape(&self, name: &str) -> Option<Shape> {
        if let Some(member) = self.members.iter().find(|member| member.name == name) {
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

const fn required(name: &'static str, shape: Shape) -> Member {
    Member { name, shape, required: true }
}

const fn optional(name: &'static str, shape: Shape) -> Member {
    Member { name, shape, required: false }
}

const TEXTS: Shape = Shape::List(&Shape::Text);
const SCHEMAS: Shape = Shape::List(&Shape::Object(Kind::Schema));
const SERVERS: Shape = Shape::List(&Shape::Object(Kind::Server));
const PARAMETERS: Shape = Shape::List(&Shape::Object(Kind::Parameter));
const SECURITY: Shape = Shape::List(&Shape::Object(Kind::SecurityRequirement));
const EXAMPLES: Shape = Shape::Map(&Shape::Object(Kind::Example));
const CONTENT: Shape = Shape::Map(&Shape::Object(Kind::MediaType));
const HEADERS: Shape = Shape::Map(&Shape::Object(Kind::Header));
const SCOPES: Shape = Shape::Map(&Shape::Text);
const DOCS: Shape = Shape::Object(Kind::ExternalDocs);
const OPERATION: Shape = Shape::Object(Kind::Operation);

/// The words for where a parameter goes.
pub(crate) const LOCATIONS: &[&str] = &["query", "header", "path", "cookie"];
/// The words for an operation's method, as members of a path item.
pub(crate) const METHODS: &[&str] = &["get", "put", "post", "delete", "options", "head", "patch", "trace"];

impl Kind {
    /// Returns what is known of this kind.
    pub(crate) const fn grammar(self) -> Grammar {
        let (title, members, section): (&str, &'static [Member], Option<&str>) = match self {
            Self::OpenApi => ("the document", OPENAPI, None),
            Self::Info => ("the info object", INFO, None),
            Self::Contact => ("a contact object", CONTACT, None),
            Self::License => ("a license object", LICENSE, None),
            Self::Server => ("a server", SERVER, None),
            Self::ServerVariable => ("a server variable", SERVER_VARIABLE, None),
            Self::Components => ("the components object", COMPONENTS, None),
            Self::Paths => ("the paths object", &[], None),
            Self::PathItem => ("a path item", PATH_ITEM, Some("pathItems")),
            Self::Operation => ("an operation", OPERATION_MEMBERS, None),
            Self::ExternalDocs => ("an external documentation object", EXTERNAL_DOCS, None),
            Self::Parameter => ("a parameter", PARAMETER, Some("parameters")),
            Self::RequestBody => ("a request body", REQUEST_BODY, Some("requestBodies")),
            Self::MediaType => ("a media type object", MEDIA_TYPE, None),
            Self::Encoding => ("an encoding object", ENCODING, None),
            Self::Responses => ("the responses of an operation", RESPONSES, None),
            Self::Response => ("a response", RESPONSE, Some("responses")),
            Self::Callback => ("a callback", &[], Some("callbacks")),
            Self::Example => ("an example", EXAMPLE, Some("examples")),
            Self::Link => ("a link", LINK, Some("links")),
            Self::Header => ("a header", HEADER, Some("headers")),
            Self::Tag => ("a tag", TAG, None),
            Self::Schema => ("a schema", SCHEMA, Some("schemas")),
            Self::Discriminator => ("a discriminator", DISCRIMINATOR, None),
            Self::Xml => ("an XML object", XML, None),
            Self::SecurityScheme => ("a security scheme", SECURITY_SCHEME, Some("securitySchemes")),
            Self::OAuthFlows => ("the flows of OAuth 2", OAUTH_FLOWS, None),
            Self::ImplicitFlow => ("an implicit flow", IMPLICIT_FLOW, None),
            Self::PasswordFlow => ("a password flow", TOKEN_FLOW, None),
            Self::ClientCredentialsFlow => ("a client credentials flow", TOKEN_FLOW, None),
            Self::AuthorizationCodeFlow => ("an authorization code flow", AUTHORIZATION_CODE_FLOW, None),
            Self::SecurityRequirement => ("a security requirement", &[], None),
        };
        let others = match self {
            Self::Paths => Others::Paths(Shape::Object(Self::PathItem)),
            Self::Responses => Others::Statuses(Shape::Object(Self::Response)),
            Self::Callback => Others::Any(Shape::Object(Self::PathItem)),
            Self::SecurityRequirement => Others::Any(TEXTS),
            _ => Others::None,
        };
        Grammar { title, members, others, section }
    }
}

const OPENAPI: &[Member] = &[
    required("openapi", Shape::Text),
    required("info", Shape::Object(Kind::Info)),
    optional("servers", SERVERS),
    required("paths", Shape::Object(Kind::Paths)),
    optional("components", Shape::Object(Kind::Components)),
    optional("security", SECURITY),
    optional("tags", Shape::List(&Shape::Object(Kind::Tag))),
    optional("externalDocs", DOCS),
];

const INFO: &[Member] = &[
    required("title", Shape::Text),
    optional("description", Shape::Text),
    optional("termsOfService", Shape::Text),
    optional("contact", Shape::Object(Kind::Contact)),
    optional("license", Shape::Object(Kind::License)),
    required("version", Shape::Text),
];

const CONTACT: &[Member] =
    &[optional("name", Shape::Text), optional("url", Shape::Text), optional("email", Shape::Text)];

const LICENSE: &[Member] = &[required("name", Shape::Text), optional("url", Shape::Text)];

const SERVER: &[Member] = &[
    required("url", Shape::Text),
    optional("description", Shape::Text),
    optional("variables", Shape::Map(&Shape::Object(Kind::ServerVariable))),
];

const SERVER_VARIABLE: &[Member] =
    &[optional("enum", TEXTS), required("default", Shape::Text), optional("description", Shape::Text)];

const COMPONENTS: &[Member] = &[
    optional("schemas", Shape::Map(&Shape::Object(Kind::Schema))),
    optional("responses", Shape::Map(&Shape::Object(Kind::Response))),
    optional("parameters", Shape::Map(&Shape::Object(Kind::Parameter))),
    optional("examples", EXAMPLES),
    optional("requestBodies", Shape::Map(&Shape::Object(Kind::RequestBody))),
    optional("headers", HEADERS),
    optional("securitySchemes", Shape::Map(&Shape::Object(Kind::SecurityScheme))),
    optional("links", Shape::Map(&Shape::Object(Kind::Link))),
    optional("callbacks", Shape::Map(&Shape::Object(Kind::Callback))),
];

const PATH_ITEM: &[Member] = &[
    optional("summary", Shape::Text),
    optional("description", Shape::Text),
    optional("get", OPERATION),
    optional("put", OPERATION),
    optional("post", OPERATION),
    optional("delete", OPERATION),
    optional("options", OPERATION),
    optional("head", OPERATION),
    optional("patch", OPERATION),
    optional("trace", OPERATION),
    optional("servers", SERVERS),
    optional("parameters", PARAMETERS),
];

const OPERATION_MEMBERS: &[Member] = &[
    optional("tags", TEXTS),
    optional("summary", Shape::Text),
    optional("description", Shape::Text),
    optional("externalDocs", DOCS),
    optional("operationId", Shape::Text),
    optional("parameters", PARAMETERS),
    optional("requestBody", Shape::Object(Kind::RequestBody)),
    required("responses", Shape::Object(Kind::Responses)),
    optional("callbacks", Shape::Map(&Shape::Object(Kind::Callback))),
    optional("deprecated", Shape::Boolean),
    optional("security", SECURITY),
    optional("servers", SERVERS),
];

const EXTERNAL_DOCS: &[Member] = &[optional("description", Shape::Text), required("url", Shape::Text)];

const PARAMETER: &[Member] = &[
    required("name", Shape::Text),
    required("in", Shape::Word(LOCATIONS)),
    optional("description", Shape::Text),
    optional("required", Shape::Boolean),
    optional("deprecated", Shape::Boolean),
    optional("allowEmptyValue", Shape::Boolean),
    optional("style", Shape::Text),
    optional("explode", Shape::Boolean),
    optional("allowReserved", Shape::Boolean),
    optional("schema", Shape::Object(Kind::Schema)),
    optional("example", Shape::Any),
    optional("examples", EXAMPLES),
    optional("content", CONTENT),
];

const HEADER: &[Member] = &[
    optional("description", Shape::Text),
    optional("required", Shape::Boolean),
    optional("deprecated", Shape::Boolean),
    optional("allowEmptyValue", Shape::Boolean),
    optional("style", Shape::Word(&["simple"])),
    optional("explode", Shape::Boolean),
    optional("allowReserved", Shape::Boolean),
    optional("schema", Shape::Object(Kind::Schema)),
    optional("example", Shape::Any),
    optional("examples", EXAMPLES),
    optional("content", CONTENT),
];

const REQUEST_BODY: &[Member] =
    &[optional("description", Shape::Text), required("content", CONTENT), optional("required", Shape::Boolean)];

const MEDIA_TYPE: &[Member] = &[
    optional("schema", Shape::Object(Kind::Schema)),
    optional("example", Shape::Any),
    optional("examples", EXAMPLES),
    optional("encoding", Shape::Map(&Shape::Object(Kind::Encoding))),
];

const ENCODING: &[Member] = &[
    optional("contentType", Shape::Text),
    optional("headers", HEADERS),
    optional("style", Shape::Word(&["form", "spaceDelimited", "pipeDelimited", "deepObject"])),
    optional("explode", Shape::Boolean),
    optional("allowReserved", Shape::Boolean),
];

const RESPONSES: &[Member] = &[optional("default", Shape::Object(Kind::Response))];

const RESPONSE: &[Member] = &[
    required("description", Shape::Text),
    optional("headers", HEADERS),
    optional("content", CONTENT),
    optional("links", Shape::Map(&Shape::Object(Kind::Link))),
];

const EXAMPLE: &[Member] = &[
    optional("summary", Shape::Text),
    optional("description", Shape::Text),
    optional("value", Shape::Any),
    optional("externalValue", Shape::Text),
];

const LINK: &[Member] = &[
    optional("operationRef", Shape::Text),
    optional("operationId", Shape::Text),
    optional("parameters", Shape::Map(&Shape::Any)),
    optional("requestBody", Shape::Any),
    optional("description", Shape::Text),
    optional("server", Shape::Object(Kind::Server)),
];

const TAG: &[Member] =
    &[required("name", Shape::Text), optional("description", Shape::Text), optional("externalDocs", DOCS)];

const SCHEMA: &[Member] = &[
    optional("title", Shape::Text),
    optional("multipleOf", Shape::Number),
    optional("maximum", Shape::Number),
    optional("exclusiveMaximum", Shape::Boolean),
    optional("minimum", Shape::Number),
    optional("exclusiveMinimum", Shape::Boolean),
    optional("maxLength", Shape::Count),
    optional("minLength", Shape::Count),
    optional("pattern", Shape::Text),
    optional("maxItems", Shape::Count),
    optional("minItems", Shape::Count),
    optional("uniqueItems", Shape::Boolean),
    optional("maxProperties", Shape::Count),
    optional("minProperties", Shape::Count),
    optional("required", TEXTS),
    optional("enum", Shape::List(&Shape::Any)),
    optional("type", Shape::Word(&["string", "number", "integer", "boolean", "array", "object"])),
    optional("allOf", SCHEMAS),
    optional("oneOf", SCHEMAS),
    optional("anyOf", SCHEMAS),
    optional("not", Shape::Object(Kind::Schema)),
    optional("items", Shape::Object(Kind::Schema)),
    optional("properties", Shape::Map(&Shape::Object(Kind::Schema))),
    optional("additionalProperties", Shape::SchemaOrBoolean),
    optional("description", Shape::Text),
    optional("format", Shape::Text),
    optional("default", Shape::Any),
    optional("nullable", Shape::Boolean),
    optional("discriminator", Shape::Object(Kind::Discriminator)),
    optional("readOnly", Shape::Boolean),
    optional("writeOnly", Shape::Boolean),
    optional("xml", Shape::Object(Kind::Xml)),
    optional("externalDocs", DOCS),
    optional("example", Shape::Any),
    optional("deprecated", Shape::Boolean),
];

const DISCRIMINATOR: &[Member] =
    &[required("propertyName", Shape::Text), optional("mapping", Shape::Map(&Shape::Text))];

const XML: &[Member] = &[
    optional("name", Shape::Text),
    optional("namespace", Shape::Text),
    optional("prefix", Shape::Text),
    optional("attribute", Shape::Boolean),
    optional("wrapped", Shape::Boolean),
];

const SECURITY_SCHEME: &[Member] = &[
    required("type", Shape::Word(&["apiKey", "http", "oauth2", "openIdConnect"])),
    optional("description", Shape::Text),
    optional("name", Shape::Text),
    optional("in", Shape::Word(&["query", "header", "cookie"])),
    optional("scheme", Shape::Text),
    optional("bearerFormat", Shape::Text),
    optional("flows", Shape::Object(Kind::OAuthFlows)),
    optional("openIdConnectUrl", Shape::Text),
];

const OAUTH_FLOWS: &[Member] = &[
    optional("implicit", Shape::Object(Kind::ImplicitFlow)),
    optional("password", Shape::Object(Kind::PasswordFlow)),
    optional("clientCredentials", Shape::Object(Kind::ClientCredentialsFlow)),
    optional("authorizationCode", Shape::Object(Kind::AuthorizationCodeFlow)),
];

const IMPLICIT_FLOW: &[Member] =
    &[required("authorizationUrl", Shape::Text), optional("refreshUrl", Shape::Text), required("scopes", SCOPES)];

const TOKEN_FLOW: &[Member] =
    &[required("tokenUrl", Shape::Text), optional("refreshUrl", Shape::Text), required("scopes", SCOPES)];

const AUTHORIZATION_CODE_FLOW: &[Member] = &[
    required("authorizationUrl", Shape::Text),
    required("tokenUrl", Shape::Text),
    optional("refreshUrl", Shape::Text),
    required("scopes", SCOPES),
];
