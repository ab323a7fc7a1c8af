// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use crate::types;
use excerpt_runtime::record;

/// What a successful answer wraps a list of keys in.
///
/// Source: <https://docs.docmap.io/api/api-keys/list>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ApiKeyList {
    /// The keys.
    pub data: Vec<types::ApiKey>,
}

record!(ApiKeyList {
    data: "data",
});
