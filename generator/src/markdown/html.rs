//! HTML inside of a description: what it does to the text, without being HTML any more.

use super::pieces::{Piece, push_text};

/// Elements that begin a new line.
const LINES: &[&str] =
    &["br", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "table", "tr", "ul"];

/// Elements whose marks can go without a loss of words.
const SPANS: &[&str] = &[
    "a", "abbr", "b", "big", "center", "code", "del", "details", "em", "font", "i", "img", "ins", "kbd", "mark", "pre",
    "s", "samp", "small", "span", "strike", "strong", "sub", "summary", "sup", "tbody", "td", "th", "thead", "tt", "u",
    "var",
];

/// Returns what remains of a piece of HTML: a line end, nothing, or the text itself where it is no HTML that we know, such
/// as the `<token>` in `Bearer <token>`.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        push_text(&mut pieces, &rest[..start]);
        rest = &rest[start..];
        let length = element(rest, &mut pieces);
        rest = &rest[length..];
    }
    push_text(&mut pieces, rest);
    pieces
}

/// Reads one element at the start of a text and returns its length.
fn element(text: &str, pieces: &mut Vec<Piece>) -> usize {
    if text.starts_with("<!--") {
        return text.find("-->").map_or(text.len(), |end| end + 3);
    }
    let Some(end) = text.find('>') else {
        push_text(pieces, text);
        return text.len();
    };
    let name = text[1..end].trim_start_matches('/');
    let name: String = name.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    if LINES.contains(&name.as_str()) {
        pieces.push(Piece::Hard);
    } else if !SPANS.contains(&name.as_str()) {
        push_text(pieces, &text[..=end]);
    }
    end + 1
}
