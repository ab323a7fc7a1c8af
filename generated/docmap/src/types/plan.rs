// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::string_enum;

/// The plan of an account.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Plan {
    /// The value `"free"`.
    Free,
    /// The value `"starter"`.
    Starter,
    /// The value `"core"`.
    Core,
    /// The value `"pro"`.
    Pro,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(Plan {
    Free = "free",
    Starter = "starter",
    Core = "core",
    Pro = "pro",
    ..Unknown,
});
