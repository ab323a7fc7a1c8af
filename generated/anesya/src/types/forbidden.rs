// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{Map, Value, record};

/// Why a request was refused. Members beyond those named here are kept.
///
/// Source: <https://docs.anesya.app/api/schema/schemas/schema_retrieve>
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Forbidden {
    /// The error message.
    pub detail: Option<String>,
    /// All other members.
    pub additional_properties: Map<String, Value>,
}

record!(Forbidden {
    detail: "detail" optional,
    ..additional_properties,
});
