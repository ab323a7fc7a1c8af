// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::string_enum;

/// How an extraction was triggered.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExtractionSource {
    /// The value `"dashboard"`.
    Dashboard,
    /// The value `"api"`.
    Api,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(ExtractionSource {
    Dashboard = "dashboard",
    Api = "api",
    ..Unknown,
});
