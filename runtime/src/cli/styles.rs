//! From the name of a style to the style.

use crate::Style;
use crate::description::StyleName;

/// Returns the style that a description names; without a name, the usual one of its place.
pub(super) fn style(named: Option<&StyleName>, usual: Style) -> Style {
    let Some(named) = named else { return usual };
    let style = match named.name.as_str() {
        "json" => return usual.json(),
        "simple" => Style::simple(),
        "label" => Style::label(),
        "matrix" => Style::matrix(),
        "form" => Style::form(),
        "spaceDelimited" => Style::space_delimited(),
        "pipeDelimited" => Style::pipe_delimited(),
        "deepObject" => return Style::deep_object().allow_reserved(named.allow_reserved),
        _ => usual,
    };
    style.explode(named.explode).allow_reserved(named.allow_reserved)
}
