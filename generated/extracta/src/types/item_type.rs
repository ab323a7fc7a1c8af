// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::string_enum;

/// What an item is.
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ItemType {
    /// The value `"string"`.
    String,
    /// The value `"object"`.
    Object,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(ItemType {
    String = "string",
    Object = "object",
    ..Unknown,
});
