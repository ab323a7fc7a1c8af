//! The text of one paragraph, heading or cell as it was understood: words, code, emphasis and links.

use super::characters;

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Words as a reader sees them, nothing escaped.
    Text(String),
    Code(String),
    /// A delimiter of emphasis, as the author wrote it.
    Open(String),
    Close(String),
    LinkOpen,
    LinkClose(String),
    /// A link that shows its own address.
    Autolink(String),
    /// The box of an item in a task list.
    Task(bool),
    /// A line end of the author's, which means no more than a space.
    Soft,
    /// A line end that is seen.
    Hard,
    /// Nothing: the place of a piece that was withdrawn.
    Nothing,
}

/// Appends words, joined to the words before, so that an address or an escape is never judged by half of it.
pub(super) fn push_text(pieces: &mut Vec<Piece>, text: &str) {
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            pieces.push(Piece::Soft);
        }
        let visible = line.chars().filter_map(characters::visible);
        if let Some(Piece::Text(words)) = pieces.last_mut() {
            words.extend(visible);
        } else {
            let words: String = visible.collect();
            if !words.is_empty() {
                pieces.push(Piece::Text(words));
            }
        }
    }
}

/// Returns what a reader sees of the pieces.
pub(super) fn plain(pieces: &[Piece]) -> String {
    let mut plain = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) | Piece::Code(text) | Piece::Autolink(text) => plain.push_str(text),
            Piece::Soft | Piece::Hard => plain.push(' '),
            _ => {}
        }
    }
    plain
}

/// Returns whether there is nothing to read.
pub(super) fn is_blank(pieces: &[Piece]) -> bool {
    pieces.iter().all(|piece| match piece {
        Piece::Text(text) => text.trim().is_empty(),
        Piece::Code(_) | Piece::Autolink(_) => false,
        _ => true,
    })
}
