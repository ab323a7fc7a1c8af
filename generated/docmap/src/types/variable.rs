// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{Map, Value, record};

/// The definition of one template variable. Members beyond those named here are kept.
///
/// **Assumption:** The page never defines `Variable`. The members are those of its sample; variables of an object
/// or array type must carry more, so others are let through. Only the name and the type are counted on.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Variable {
    /// Name of the variable, which is its key in the extracted data.
    pub name: String,
    /// Type of the variable's value, such as `string`.
    ///
    /// **Assumption:** Only `string` is ever seen. One sample does not close the set, so this is no enum.
    pub r#type: String,
    /// What the variable stands for.
    pub description: Option<String>,
    /// All other members.
    pub additional_properties: Map<String, Value>,
}

record!(Variable {
    name: "name",
    r#type: "type",
    description: "description" optional,
    ..additional_properties,
});
