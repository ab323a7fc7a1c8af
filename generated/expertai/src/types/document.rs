// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{Base64, record};

/// A PDF document.
///
/// **Assumption:** The vendor's client asks for both members.
///
/// Source: <https://github.com/therealexpertai/extract-python>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Document {
    /// File name of the document.
    pub name: String,
    /// The file.
    pub data: Base64,
}

record!(Document {
    name: "name",
    data: "data",
});

impl Document {
    /// Makes a value of what must be there.
    pub fn new(name: impl Into<String>, data: impl Into<Base64>) -> Self {
        Self {
            name: name.into(),
            data: data.into(),
        }
    }
}
