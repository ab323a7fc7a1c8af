//! The members of each kind of object.

use super::{Kind, LOCATIONS, Member, Shape};

pub(super) const fn required(name: &'static str, shape: Shape) -> Member {
    Member { name, shape, required: true }
}

pub(super) const fn optional(name: &'static str, shape: Shape) -> Member {
    Member { name, shape, required: false }
}

pub(super) const TEXTS: Shape = Shape::List(&Shape::Text);
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

pub(super) const OPENAPI: &[Member] = &[
    required("openapi", Shape::Text),
    required("info", Shape::Object(Kind::Info)),
    optional("servers", SERVERS),
    required("paths", Shape::Object(Kind::Paths)),
    optional("components", Shape::Object(Kind::Components)),
    optional("security", SECURITY),
    optional("tags", Shape::List(&Shape::Object(Kind::Tag))),
    optional("externalDocs", DOCS),
];

pub(super) const INFO: &[Member] = &[
    required("title", Shape::Text),
    optional("description", Shape::Text),
    optional("termsOfService", Shape::Text),
    optional("contact", Shape::Object(Kind::Contact)),
    optional("license", Shape::Object(Kind::License)),
    required("version", Shape::Text),
];

pub(super) const CONTACT: &[Member] =
    &[optional("name", Shape::Text), optional("url", Shape::Text), optional("email", Shape::Text)];

pub(super) const LICENSE: &[Member] = &[required("name", Shape::Text), optional("url", Shape::Text)];

pub(super) const SERVER: &[Member] = &[
    required("url", Shape::Text),
    optional("description", Shape::Text),
    optional("variables", Shape::Map(&Shape::Object(Kind::ServerVariable))),
];

pub(super) const SERVER_VARIABLE: &[Member] =
    &[optional("enum", TEXTS), required("default", Shape::Text), optional("description", Shape::Text)];

pub(super) const COMPONENTS: &[Member] = &[
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

pub(super) const PATH_ITEM: &[Member] = &[
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

pub(super) const OPERATION_MEMBERS: &[Member] = &[
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

pub(super) const EXTERNAL_DOCS: &[Member] = &[optional("description", Shape::Text), required("url", Shape::Text)];

pub(super) const PARAMETER: &[Member] = &[
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

pub(super) const HEADER: &[Member] = &[
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

pub(super) const REQUEST_BODY: &[Member] =
    &[optional("description", Shape::Text), required("content", CONTENT), optional("required", Shape::Boolean)];

pub(super) const MEDIA_TYPE: &[Member] = &[
    optional("schema", Shape::Object(Kind::Schema)),
    optional("example", Shape::Any),
    optional("examples", EXAMPLES),
    optional("encoding", Shape::Map(&Shape::Object(Kind::Encoding))),
];

pub(super) const ENCODING: &[Member] = &[
    optional("contentType", Shape::Text),
    optional("headers", HEADERS),
    optional("style", Shape::Word(&["form", "spaceDelimited", "pipeDelimited", "deepObject"])),
    optional("explode", Shape::Boolean),
    optional("allowReserved", Shape::Boolean),
];

pub(super) const RESPONSES: &[Member] = &[optional("default", Shape::Object(Kind::Response))];

pub(super) const RESPONSE: &[Member] = &[
    required("description", Shape::Text),
    optional("headers", HEADERS),
    optional("content", CONTENT),
    optional("links", Shape::Map(&Shape::Object(Kind::Link))),
];

pub(super) const EXAMPLE: &[Member] = &[
    optional("summary", Shape::Text),
    optional("description", Shape::Text),
    optional("value", Shape::Any),
    optional("externalValue", Shape::Text),
];

pub(super) const LINK: &[Member] = &[
    optional("operationRef", Shape::Text),
    optional("operationId", Shape::Text),
    optional("parameters", Shape::Map(&Shape::Any)),
    optional("requestBody", Shape::Any),
    optional("description", Shape::Text),
    optional("server", Shape::Object(Kind::Server)),
];

pub(super) const TAG: &[Member] =
    &[required("name", Shape::Text), optional("description", Shape::Text), optional("externalDocs", DOCS)];

pub(super) const SCHEMA: &[Member] = &[
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

pub(super) const DISCRIMINATOR: &[Member] =
    &[required("propertyName", Shape::Text), optional("mapping", Shape::Map(&Shape::Text))];

pub(super) const XML: &[Member] = &[
    optional("name", Shape::Text),
    optional("namespace", Shape::Text),
    optional("prefix", Shape::Text),
    optional("attribute", Shape::Boolean),
    optional("wrapped", Shape::Boolean),
];

pub(super) const SECURITY_SCHEME: &[Member] = &[
    required("type", Shape::Word(&["apiKey", "http", "oauth2", "openIdConnect"])),
    optional("description", Shape::Text),
    optional("name", Shape::Text),
    optional("in", Shape::Word(&["query", "header", "cookie"])),
    optional("scheme", Shape::Text),
    optional("bearerFormat", Shape::Text),
    optional("flows", Shape::Object(Kind::OAuthFlows)),
    optional("openIdConnectUrl", Shape::Text),
];

pub(super) const OAUTH_FLOWS: &[Member] = &[
    optional("implicit", Shape::Object(Kind::ImplicitFlow)),
    optional("password", Shape::Object(Kind::PasswordFlow)),
    optional("clientCredentials", Shape::Object(Kind::ClientCredentialsFlow)),
    optional("authorizationCode", Shape::Object(Kind::AuthorizationCodeFlow)),
];

pub(super) const IMPLICIT_FLOW: &[Member] =
    &[required("authorizationUrl", Shape::Text), optional("refreshUrl", Shape::Text), required("scopes", SCOPES)];

pub(super) const TOKEN_FLOW: &[Member] =
    &[required("tokenUrl", Shape::Text), optional("refreshUrl", Shape::Text), required("scopes", SCOPES)];

pub(super) const AUTHORIZATION_CODE_FLOW: &[Member] = &[
    required("authorizationUrl", Shape::Text),
    required("tokenUrl", Shape::Text),
    optional("refreshUrl", Shape::Text),
    required("scopes", SCOPES),
];
