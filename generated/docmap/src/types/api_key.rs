// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{Timestamp, record};

/// What is known of an API key, apart from the key itself.
///
/// **Assumption:** These are the fields of a listed key. Of a new key only `id` was to be seen, so nothing else
/// is counted on.
///
/// Source: <https://docs.docmap.io/api/api-keys/list>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ApiKey {
    /// ID of the key.
    pub id: String,
    /// ID of the user who owns the key.
    pub user_id: Option<String>,
    /// What the key is for.
    pub name: Option<String>,
    /// First characters of the key, by which to recognize it.
    pub prefix: Option<String>,
    /// When the key expires, null if it never does.
    pub expires_at: Option<Timestamp>,
    /// When the key was last used, null if it never was.
    pub last_used_at: Option<Timestamp>,
    /// When the key was created.
    pub created_at: Option<Timestamp>,
    /// Whether the key has been revoked; false in a list, which holds active keys alone.
    pub revoked: Option<bool>,
}

record!(ApiKey {
    id: "id",
    user_id: "userId" optional,
    name: "name" optional,
    prefix: "prefix" optional,
    expires_at: "expiresAt" optional,
    last_used_at: "lastUsedAt" optional,
    created_at: "createdAt" optional,
    revoked: "revoked" optional,
});
