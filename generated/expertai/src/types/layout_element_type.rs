// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::string_enum;

/// The kind of a layout element.
///
/// Source: <https://github.com/therealexpertai/extract-python>
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LayoutElementType {
    /// The value `"page"`.
    Page,
    /// The value `"title"`.
    Title,
    /// The value `"text"`.
    Text,
    /// The value `"header"`.
    Header,
    /// The value `"footer"`.
    Footer,
    /// The value `"table"`.
    Table,
    /// The value `"cell"`.
    Cell,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(LayoutElementType {
    Page = "page",
    Title = "title",
    Text = "text",
    Header = "header",
    Footer = "footer",
    Table = "table",
    Cell = "cell",
    ..Unknown,
});
