// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use crate::types;
use excerpt_runtime::record;

/// A new API key.
///
/// Source: <https://docs.docmap.io/api/api-keys/create>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreatedApiKey {
    /// The key itself. It is in no later answer.
    pub key: String,
    /// What is known of an API key, apart from the key itself.
    pub api_key: types::ApiKey,
}

record!(CreatedApiKey {
    key: "key",
    api_key: "apiKey",
});
