// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{Map, Value};

/// What is wrong with a request, by the name of the field.
///
/// Source: <https://docs.anesya.app/api/schema/schemas/schema_retrieve>
pub type InvalidFields = Map<String, Value>;
