// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::string_enum;

/// Media type of a document.
///
/// Source: <https://docs.docmap.io/api/extractions/run>
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DocumentType {
    /// The value `"application/pdf"`.
    Pdf,
    /// The value `"application/vnd.openxmlformats-officedocument.wordprocessingml.document"`.
    Docx,
}

string_enum!(DocumentType {
    Pdf = "application/pdf",
    Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
});
