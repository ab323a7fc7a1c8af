// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// The pages to read, when `specificPageProcessing` is set.
///
/// Source: <https://docs.extracta.ai/api-reference/extraction-details/options>
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PageRange {
    /// Number of the first page, counted from 1.
    ///
    /// Limits: `at least 1`.
    pub from: i64,
    /// Number of the last page.
    ///
    /// Limits: `at least 1`.
    pub to: i64,
}

record!(PageRange {
    from: "from",
    to: "to",
});

impl PageRange {
    /// Makes a value of what must be there.
    pub fn new(from: i64, to: i64) -> Self {
        Self { from, to }
    }
}
