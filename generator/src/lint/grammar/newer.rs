//! What OpenAPI 3.1 changes in the members of each kind of object, and what 3.2 adds.

use super::members::{optional, required};
use super::{Kind, Member, Shape};

const SCHEMA: Shape = Shape::SchemaOrBoolean;
const SCHEMA_LIST: Shape = Shape::List(&SCHEMA);
const SCHEMA_MAP: Shape = Shape::Map(&SCHEMA);
const MEDIA_TYPES: Shape = Shape::Map(&Shape::Object(Kind::MediaType));
const PATH_ITEMS: Shape = Shape::Map(&Shape::Object(Kind::PathItem));
const TYPES: &[&str] = &["string", "number", "integer", "boolean", "array", "object", "null"];

/// Returns the members that are new, or hold something else than in 3.0.
pub(super) fn members(kind: Kind) -> &'static [Member] {
    match kind {
        Kind::OpenApi => OPENAPI,
        Kind::Info => INFO,
        Kind::License => LICENSE,
        Kind::Components => COMPONENTS,
        Kind::Server => SERVER,
        Kind::PathItem => PATH_ITEM,
        Kind::Operation => OPERATION,
        Kind::Parameter => PARAMETER,
        Kind::Header => HEADER,
        Kind::MediaType => MEDIA_TYPE,
        Kind::Encoding => ENCODING,
        Kind::Response => RESPONSE,
        Kind::Example => EXAMPLE,
        Kind::Tag => TAG,
        Kind::Discriminator => DISCRIMINATOR,
        Kind::Xml => XML,
        Kind::SecurityScheme => SECURITY_SCHEME,
        Kind::OAuthFlows => OAUTH_FLOWS,
        Kind::Schema => SCHEMA_MEMBERS,
        _ => &[],
    }
}

const OPENAPI: &[Member] = &[
    optional("paths", Shape::Object(Kind::Paths)),
    optional("webhooks", PATH_ITEMS),
    optional("jsonSchemaDialect", Shape::Text),
    optional("$self", Shape::Text),
];

const INFO: &[Member] = &[optional("summary", Shape::Text)];

const LICENSE: &[Member] = &[optional("identifier", Shape::Text)];

const COMPONENTS: &[Member] =
    &[optional("schemas", SCHEMA_MAP), optional("pathItems", PATH_ITEMS), optional("mediaTypes", MEDIA_TYPES)];

const SERVER: &[Member] = &[optional("name", Shape::Text)];

const PATH_ITEM: &[Member] = &[
    optional("query", Shape::Object(Kind::Operation)),
    optional("additionalOperations", Shape::Map(&Shape::Object(Kind::Operation))),
];

const OPERATION: &[Member] = &[optional("responses", Shape::Object(Kind::Responses))];

const PARAMETER: &[Member] =
    &[optional("schema", SCHEMA), required("in", Shape::Word(&["query", "header", "path", "cookie", "querystring"]))];

const HEADER: &[Member] = &[optional("schema", SCHEMA)];

const MEDIA_TYPE: &[Member] = &[
    optional("schema", SCHEMA),
    optional("itemSchema", SCHEMA),
    optional("prefixEncoding", Shape::List(&Shape::Object(Kind::Encoding))),
    optional("itemEncoding", Shape::Object(Kind::Encoding)),
];

const ENCODING: &[Member] = &[
    optional("encoding", Shape::Map(&Shape::Object(Kind::Encoding))),
    optional("prefixEncoding", Shape::List(&Shape::Object(Kind::Encoding))),
    optional("itemEncoding", Shape::Object(Kind::Encoding)),
];

const RESPONSE: &[Member] = &[optional("summary", Shape::Text)];

const EXAMPLE: &[Member] = &[optional("dataValue", Shape::Any), optional("serializedValue", Shape::Text)];

const TAG: &[Member] =
    &[optional("summary", Shape::Text), optional("parent", Shape::Text), optional("kind", Shape::Text)];

const DISCRIMINATOR: &[Member] = &[optional("defaultMapping", Shape::Text)];

const XML: &[Member] = &[optional("nodeType", Shape::Text)];

const OAUTH_FLOWS: &[Member] = &[optional("deviceAuthorization", Shape::Any)];

const SECURITY_SCHEME: &[Member] = &[
    required("type", Shape::Word(&["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"])),
    optional("deprecated", Shape::Boolean),
    optional("oauth2MetadataUrl", Shape::Text),
];

const SCHEMA_MEMBERS: &[Member] = &[
    optional("type", Shape::Words(TYPES)),
    optional("const", Shape::Any),
    optional("examples", Shape::List(&Shape::Any)),
    optional("exclusiveMaximum", Shape::Number),
    optional("exclusiveMinimum", Shape::Number),
    optional("allOf", SCHEMA_LIST),
    optional("oneOf", SCHEMA_LIST),
    optional("anyOf", SCHEMA_LIST),
    optional("not", SCHEMA),
    optional("if", SCHEMA),
    optional("then", SCHEMA),
    optional("else", SCHEMA),
    optional("items", SCHEMA),
    optional("prefixItems", SCHEMA_LIST),
    optional("contains", SCHEMA),
    optional("minContains", Shape::Count),
    optional("maxContains", Shape::Count),
    optional("unevaluatedItems", SCHEMA),
    optional("properties", SCHEMA_MAP),
    optional("patternProperties", SCHEMA_MAP),
    optional("propertyNames", SCHEMA),
    optional("unevaluatedProperties", SCHEMA),
    optional("dependentSchemas", SCHEMA_MAP),
    optional("dependentRequired", Shape::Map(&Shape::List(&Shape::Text))),
    optional("contentEncoding", Shape::Text),
    optional("contentMediaType", Shape::Text),
    optional("contentSchema", SCHEMA),
    optional("$defs", SCHEMA_MAP),
    // What `$defs` was called before, which JSON Schema still has.
    optional("definitions", SCHEMA_MAP),
    optional("$id", Shape::Text),
    optional("$schema", Shape::Text),
    optional("$anchor", Shape::Text),
    optional("$dynamicAnchor", Shape::Text),
    optional("$dynamicRef", Shape::Text),
    optional("$vocabulary", Shape::Any),
    optional("$comment", Shape::Text),
];
