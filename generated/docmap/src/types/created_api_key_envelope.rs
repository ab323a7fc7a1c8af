// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::CreatedApiKey;
use excerpt_runtime::record;

/// What a successful answer wraps a new key in.
///
/// Source: <https://docs.docmap.io/api/api-keys/create>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreatedApiKeyEnvelope {
    /// A new API key.
    pub data: CreatedApiKey,
}

record!(CreatedApiKeyEnvelope {
    data: "data",
});
