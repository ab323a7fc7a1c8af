//! The first sentence of a description.

use super::blocks::Block;
use super::inline::{Place, write};
use super::pieces::{Piece, push_text};

/// Returns the first sentence of the first paragraph, on one line.
pub(super) fn first_sentence(blocks: &[Block]) -> String {
    let text = blocks.iter().find_map(|block| match block {
        Block::Paragraph(pieces) | Block::Heading(_, pieces) => Some(pieces),
        _ => None,
    });
    let mut sentence = Vec::new();
    let pieces = text.map(Vec::as_slice).unwrap_or_default();
    for (index, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Text(words) => {
                let ends_line = pieces.get(index + 1).is_none_or(|next| matches!(next, Piece::Soft | Piece::Hard));
                match sentence_end(words, ends_line) {
                    Some(end) => {
                        push_text(&mut sentence, &words[..end]);
                        break;
                    }
                    None => push_text(&mut sentence, words),
                }
            }
            Piece::Code(_) | Piece::Autolink(_) => sentence.push(piece.clone()),
            Piece::Soft | Piece::Hard => sentence.push(Piece::Soft),
            _ => {}
        }
    }
    write(&sentence, Place::Cell).concat()
}

/// Returns where the first sentence ends: after a full stop with a space and a capital behind it, or with nothing behind it.
fn sentence_end(words: &str, ends_line: bool) -> Option<usize> {
    let stops = words.char_indices().filter(|(_, character)| matches!(character, '.' | '!' | '?'));
    let mut ends = stops.map(|(at, _)| at + 1).filter(|end| match words[*end..].strip_prefix(' ') {
        Some(rest) => rest.trim_start().chars().next().is_none_or(|next| !next.is_lowercase()),
        None => ends_line && words[*end..].trim().is_empty(),
    });
    ends.find(|end| !words[..*end].ends_with("e.g.") && !words[..*end].ends_with("i.e."))
}
