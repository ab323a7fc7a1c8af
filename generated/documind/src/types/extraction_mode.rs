// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::string_enum;

/// A way to extract, `vlm` by looking at the document as a picture.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api/extraction/extract-data.mdx>
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExtractionMode {
    /// The value `"vlm"`.
    Vlm,
}

string_enum!(ExtractionMode {
    Vlm = "vlm",
});
