// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::{Timestamp, record};

/// What is known of an API key, apart from the key itself.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/list-api-keys.mdx>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ApiKey {
    /// ID of the key.
    pub id: String,
    /// Name of the key.
    pub name: Option<String>,
    /// First characters of the key, by which to recognize it.
    pub prefix: Option<String>,
    /// What the key may be used for.
    pub scopes: Option<Vec<String>>,
    /// Whether the key can be used.
    pub is_active: Option<bool>,
    /// When the key was created.
    pub created_at: Option<Timestamp>,
}

record!(ApiKey {
    id: "id",
    name: "name" optional,
    prefix: "prefix" optional,
    scopes: "scopes" optional,
    is_active: "is_active" optional,
    created_at: "created_at" optional,
});
