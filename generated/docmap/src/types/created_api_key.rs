// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use crate::types;
use excerpt_runtime::record;
use std::fmt;

/// A new API key.
///
/// Source: <https://docs.docmap.io/api/api-keys/create>
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct CreatedApiKey {
    /// The key itself. It is in no later answer.
    pub key: String,
    /// What is known of an API key, apart from the key itself.
    pub api_key: types::ApiKey,
}

impl fmt::Debug for CreatedApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CreatedApiKey")
            .field("api_key", &self.api_key)
            .finish_non_exhaustive()
    }
}

record!(CreatedApiKey {
    key: "key",
    api_key: "apiKey",
});
