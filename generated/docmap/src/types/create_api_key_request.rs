// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::ApiKeyLifetime;
use excerpt_runtime::record;

/// What a new API key is to be.
///
/// Source: <https://docs.docmap.io/api/api-keys/create>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateApiKeyRequest {
    /// What the key is for, in 1 to 100 characters.
    ///
    /// Limits: `characters: at least 1`, `characters: at most 100`.
    pub name: String,
    /// How long an API key is good for.
    pub expires_in: ApiKeyLifetime,
}

record!(CreateApiKeyRequest {
    name: "name",
    expires_in: "expiresIn",
});

impl CreateApiKeyRequest {
    /// Makes a value of what must be there.
    pub fn new(name: impl Into<String>, expires_in: ApiKeyLifetime) -> Self {
        Self {
            name: name.into(),
            expires_in,
        }
    }
}
