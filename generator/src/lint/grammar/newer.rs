//! What OpenAPI 3.1 changes in the members of each kind of object.

use super::members::{optional, required};
use super::{Kind, Member, Shape};

const SCHEMA: Shape = Shape::SchemaOrBoolean;
const SCHEMA_LIST: Shape = Shape::List(&SCHEMA);
const SCHEMA_MAP: Shape = Shape::Map(&SCHEMA);
const PATH_ITEMS: Shape = Shape::Map(&Shape::Object(Kind::PathItem));
const TYPES: &[&str] = &["string", "number", "integer", "boolean", "array", "object", "null"];

/// Returns the members that are new, or hold something else than in 3.0.
pub(super) fn members(kind: Kind) -> &'static [Member] {
    match kind {
        Kind::OpenApi => OPENAPI,
        Kind::Info => INFO,
        Kind::License => LICENSE,
        Kind::Components => COMPONENTS,
        Kind::Operation => OPERATION,
        Kind::Parameter | Kind::Header | Kind::MediaType => HOLDER,
        Kind::SecurityScheme => SECURITY_SCHEME,
        Kind::Schema => SCHEMA_MEMBERS,
        _ => &[],
    }
}

const OPENAPI: &[Member] = &[
    optional("paths", Shape::Object(Kind::Paths)),
    optional("webhooks", PATH_ITEMS),
    optional("jsonSchemaDialect", Shape::Text),
];

const INFO: &[Member] = &[optional("summary", Shape::Text)];

const LICENSE: &[Member] = &[optional("identifier", Shape::Text)];

const COMPONENTS: &[Member] = &[optional("schemas", SCHEMA_MAP), optional("pathItems", PATH_ITEMS)];

const OPERATION: &[Member] = &[optional("responses", Shape::Object(Kind::Responses))];

const HOLDER: &[Member] = &[optional("schema", SCHEMA)];

const SECURITY_SCHEME: &[Member] =
    &[required("type", Shape::Word(&["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"]))];

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
    optional("$id", Shape::Text),
    optional("$schema", Shape::Text),
    optional("$anchor", Shape::Text),
    optional("$dynamicAnchor", Shape::Text),
    optional("$dynamicRef", Shape::Text),
    optional("$vocabulary", Shape::Any),
    optional("$comment", Shape::Text),
];
