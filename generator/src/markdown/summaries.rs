//! The first sentence of a description.

use super::blocks::Block;
use super::inline::{Place, write};
use super::pieces::{Piece, plain, push_text, settled};
use super::wrap;

/// How many characters a sentence may have before it is cut off between words.
const LONGEST: usize = 240;

/// Words whose full stop ends no sentence.
const SHORTENED: &[&str] = &["e.g.", "i.e.", "vs.", "approx.", "incl.", "resp.", "cf.", "no.", "nr.", "max.", "min."];

/// Returns the first sentence of the first paragraph, on one line.
pub(super) fn first_sentence(blocks: &[Block]) -> String {
    let mut sentence = Vec::new();
    let words = settled(words(first_text(blocks).unwrap_or_default()));
    for (index, piece) in words.iter().enumerate() {
        match piece {
            Piece::Text(text) => match sentence_end(text, index + 1 == words.len()) {
                Some(end) => {
                    push_text(&mut sentence, &text[..end]);
                    break;
                }
                None => push_text(&mut sentence, text),
            },
            _ => sentence.push(piece.clone()),
        }
    }
    shorten(&mut sentence);
    wrap::escape_start(write(&sentence, Place::Cell).concat())
}

/// Returns the text of the first block that has one.
fn first_text(blocks: &[Block]) -> Option<&[Piece]> {
    blocks.iter().find_map(|block| match block {
        Block::Paragraph(pieces) | Block::Heading(_, pieces) => Some(pieces.as_slice()),
        Block::Quote(blocks) => first_text(blocks),
        Block::List(list) => list.items.iter().find_map(|item| first_text(item)),
        _ => None,
    })
}

/// Returns a text without emphasis, links and line ends.
fn words(pieces: &[Piece]) -> Vec<Piece> {
    let words = pieces.iter().filter_map(|piece| match piece {
        Piece::Text(_) | Piece::Code(_) | Piece::Autolink(_) => Some(piece.clone()),
        Piece::Soft | Piece::Hard => Some(Piece::Text(" ".to_owned())),
        _ => None,
    });
    words.collect()
}

/// Returns where the first sentence ends: behind a full stop that is followed by a space and no small letter, or by
/// nothing.
fn sentence_end(text: &str, is_last: bool) -> Option<usize> {
    let mut ends = text.match_indices(['.', '!', '?']).map(|(stop, _)| stop + 1).filter(|end| {
        let rest = &text[*end..];
        match rest.trim_start().chars().next() {
            Some(next) => rest.starts_with(' ') && !next.is_lowercase(),
            None => is_last || rest.starts_with(' '),
        }
    });
    ends.find(|end| {
        let word = text[..*end].rsplit([' ', '(']).next().unwrap_or_default();
        !SHORTENED.iter().any(|shortened| word.eq_ignore_ascii_case(shortened))
    })
}

/// Cuts a text off that is too long for one line.
fn shorten(sentence: &mut Vec<Piece>) {
    let mut left = LONGEST;
    for index in 0..sentence.len() {
        let length = plain(&sentence[index..=index]).chars().count();
        if length <= left {
            left -= length;
            continue;
        }
        sentence.truncate(index + 1);
        if let Some(Piece::Text(text)) = sentence.pop() {
            let cut = text.char_indices().nth(left).map_or(text.len(), |(cut, _)| cut);
            let cut = text[..cut].rfind(' ').unwrap_or(0);
            push_text(sentence, text[..cut].trim_end());
        }
        push_text(sentence, "…");
        return;
    }
}
