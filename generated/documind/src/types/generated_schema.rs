// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::ExtractionSchema;
use excerpt_runtime::record;

/// A schema made from a document.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/generate-schema.mdx>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GeneratedSchema {
    /// The data to extract.
    pub schema: ExtractionSchema,
}

record!(GeneratedSchema {
    schema: "schema",
});
