// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{Timestamp, record};
use std::fmt;

/// A new API key.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/create-api-key.mdx>
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct CreatedApiKey {
    /// ID of the key.
    pub id: String,
    /// The key itself. It is in no later answer.
    pub key: String,
    /// Name of the key.
    pub name: Option<String>,
    /// What the key may be used for.
    pub scopes: Option<Vec<String>>,
    /// When the key was created.
    pub created_at: Option<Timestamp>,
}

impl fmt::Debug for CreatedApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CreatedApiKey")
            .field("id", &self.id)
            .field("name", &self.name)
            .field("scopes", &self.scopes)
            .field("created_at", &self.created_at)
            .finish_non_exhaustive()
    }
}

record!(CreatedApiKey {
    id: "id",
    key: "key",
    name: "name" optional,
    scopes: "scopes" optional,
    created_at: "created_at" optional,
});
