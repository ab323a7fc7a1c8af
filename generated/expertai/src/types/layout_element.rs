// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::LayoutElementType;
use excerpt_runtime::{Map, Value, record};

/// An element of the layout. Elements form a tree: a page has no parent, a leaf no children. Members beyond those
/// named here are kept.
///
/// **Assumption:** The page says "layout object" and no more. The members are those of the vendor's client, which
/// requires none. It spells a flag for column headings `isHEad`, probably a slip for `isHead`; neither is
/// declared, whichever is sent is kept with the other members.
///
/// Source: <https://github.com/therealexpertai/extract-python>
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct LayoutElement {
    /// ID of the element.
    pub id: Option<i64>,
    /// Number of the page.
    pub page: Option<i64>,
    /// The kind of a layout element.
    pub r#type: Option<LayoutElementType>,
    /// ID of the parent element. Absent on a page.
    pub parent: Option<i64>,
    /// IDs of the child elements.
    pub children: Option<Vec<i64>>,
    /// Experimental label.
    pub label: Option<String>,
    /// Text in the box. Absent on a page; it may end in a line feed.
    pub content: Option<String>,
    /// Left, top, right and bottom of the box, in pixels of a rendering at 100 DPI, counted from the top left.
    ///
    /// Limits: `items: at least 4`, `items: at most 4`.
    pub bbox: Option<Vec<i64>>,
    /// Row of a cell.
    pub row: Option<i64>,
    /// Column of a cell.
    pub column: Option<i64>,
    /// Column and row span of a cell.
    pub span: Option<Vec<i64>>,
    /// All other members.
    pub additional_properties: Map<String, Value>,
}

record!(LayoutElement {
    id: "id" optional,
    page: "page" optional,
    r#type: "type" optional,
    parent: "parent" optional,
    children: "children" optional,
    label: "label" optional,
    content: "content" optional,
    bbox: "bbox" optional,
    row: "row" optional,
    column: "column" optional,
    span: "span" optional,
    ..additional_properties,
});
