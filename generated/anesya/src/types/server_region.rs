// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::string_enum;

/// The server an extraction runs on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ServerRegion {
    /// The value `"EU-1"`.
    Eu1,
    /// The value `"FR-1"`.
    Fr1,
    /// The value `"FR-2"`.
    Fr2,
    /// The value `"FR-3"`.
    Fr3,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(ServerRegion {
    Eu1 = "EU-1",
    Fr1 = "FR-1",
    Fr2 = "FR-2",
    Fr3 = "FR-3",
    ..Unknown,
});
