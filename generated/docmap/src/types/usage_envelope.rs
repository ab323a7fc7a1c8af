// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::Usage;
use excerpt_runtime::record;

/// What a successful answer wraps the usage in.
///
/// Source: <https://docs.docmap.io/guides/rate-limits>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UsageEnvelope {
    /// What a plan allows in a month, and how much of it is used.
    pub data: Usage,
}

record!(UsageEnvelope {
    data: "data",
});
