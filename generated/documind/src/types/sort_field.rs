// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::string_enum;

/// A field to sort extractions by.
///
/// Default: `"created_at"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SortField {
    /// The value `"created_at"`.
    CreatedAt,
    /// The value `"updated_at"`.
    UpdatedAt,
    /// The value `"status"`.
    Status,
    /// The value `"original_filename"`.
    OriginalFilename,
}

string_enum!(SortField {
    CreatedAt = "created_at",
    UpdatedAt = "updated_at",
    Status = "status",
    OriginalFilename = "original_filename",
});
