// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::string_enum;

/// How long an API key is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ApiKeyLifetime {
    /// The value `"30d"`.
    Days30,
    /// The value `"60d"`.
    Days60,
    /// The value `"90d"`.
    Days90,
    /// The value `"1y"`.
    OneYear,
    /// The value `"never"`.
    Never,
}

string_enum!(ApiKeyLifetime {
    Days30 = "30d",
    Days60 = "60d",
    Days90 = "90d",
    OneYear = "1y",
    Never = "never",
});
