// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::string_enum;

/// What to download: `csv` tabular data, `images` the associated images as a zip archive, `json` the full JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Download {
    /// The value `"csv"`.
    Csv,
    /// The value `"images"`.
    Images,
    /// The value `"json"`.
    Json,
}

string_enum!(Download {
    Csv = "csv",
    Images = "images",
    Json = "json",
});
