// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::string_enum;

/// What a field is. Without one it is a `string`.
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FieldType {
    /// The value `"string"`.
    String,
    /// The value `"object"`.
    Object,
    /// The value `"array"`.
    Array,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(FieldType {
    String = "string",
    Object = "object",
    Array = "array",
    ..Unknown,
});
