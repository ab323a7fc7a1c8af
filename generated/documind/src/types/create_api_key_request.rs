// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// What a new API key is to be.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/create-api-key.mdx>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateApiKeyRequest {
    /// Name of the key.
    pub name: String,
    /// What the key is for.
    pub description: Option<String>,
    /// What the key may be used for, such as `read:extractions`.
    ///
    /// **Assumption:** Older pages write `read:extractions`, newer ones `extractions:read`, so the scopes are left
    /// open.
    pub scopes: Option<Vec<String>>,
    /// Number of days after which the key expires.
    ///
    /// **Assumption:** Declared a number; parts of days make no sense.
    pub expires_in_days: Option<i64>,
}

record!(CreateApiKeyRequest {
    name: "name",
    description: "description" optional,
    scopes: "scopes" optional,
    expires_in_days: "expires_in_days" optional,
});

impl CreateApiKeyRequest {
    /// Makes a value of what must be there.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            description: None,
            scopes: None,
            expires_in_days: None,
        }
    }

    /// Sets `description`.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets `scopes`.
    #[must_use]
    pub fn scopes(mut self, scopes: Vec<String>) -> Self {
        self.scopes = Some(scopes);
        self
    }

    /// Sets `expires_in_days`.
    #[must_use]
    pub fn expires_in_days(mut self, expires_in_days: i64) -> Self {
        self.expires_in_days = Some(expires_in_days);
        self
    }
}
