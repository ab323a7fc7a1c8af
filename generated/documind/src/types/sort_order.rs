// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::string_enum;

/// A direction to sort in, ascending or descending.
///
/// Default: `"desc"`.
///
/// **Assumption:** The page lost the default, which its source has.
///
/// Source: <https://github.com/native-aihub/docs>
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SortOrder {
    /// The value `"asc"`.
    Asc,
    /// The value `"desc"`.
    Desc,
}

string_enum!(SortOrder {
    Asc = "asc",
    Desc = "desc",
});
