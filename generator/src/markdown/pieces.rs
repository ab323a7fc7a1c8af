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

/// Returns the pieces as they can be written: without those that were withdrawn, words that came to stand beside each
/// other joined, emphasis only where it is opened, closed and holds something, and no spaces at its inner edges.
pub(super) fn settled(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut pieces = pieces;
    drop_unpaired(&mut pieces);
    let mut settled: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match piece {
            Piece::Nothing => {}
            Piece::Text(text) => {
                let words = text.trim_start_matches(' ');
                if words.len() < text.len() {
                    push_space(&mut settled, Piece::Text(" ".to_owned()));
                }
                if !words.is_empty() {
                    join(&mut settled, words);
                }
            }
            Piece::Soft | Piece::Hard => push_space(&mut settled, piece),
            Piece::Close(_) | Piece::LinkClose(_) => close(&mut settled, piece),
            // Side by side, their backticks would be one mark.
            Piece::Code(code) => match settled.last_mut() {
                Some(Piece::Code(before)) => before.push_str(&code),
                _ => settled.push(Piece::Code(code)),
            },
            _ => settled.push(piece),
        }
    }
    settled
}

/// Appends a space or line end, before the emphasis or link that was opened just now.
fn push_space(settled: &mut Vec<Piece>, space: Piece) {
    let kept =
        settled.iter().rposition(|piece| !matches!(piece, Piece::Open(_) | Piece::LinkOpen)).map_or(0, |last| last + 1);
    let opened = settled.split_off(kept);
    match (space, settled.last()) {
        // A line end that is seen takes the blanks around it.
        (Piece::Hard, _) => {
            trim_end(settled, &[Piece::Soft]);
            settled.push(Piece::Hard);
        }
        (_, Some(Piece::Hard)) => {}
        (Piece::Text(text), _) => join(settled, &text),
        (space, _) => settled.push(space),
    }
    settled.extend(opened);
}

fn join(settled: &mut Vec<Piece>, text: &str) {
    match settled.last_mut() {
        Some(Piece::Text(before)) => before.push_str(text),
        _ => settled.push(Piece::Text(text.to_owned())),
    }
}

/// Closes emphasis or a link, before the spaces and line ends at the end of what it holds.
fn close(settled: &mut Vec<Piece>, piece: Piece) {
    let mut spaces = Vec::new();
    while let Some(last) = settled.last_mut() {
        match last {
            Piece::Soft | Piece::Hard => spaces.extend(settled.pop()),
            Piece::Text(text) if text.ends_with(' ') => {
                text.truncate(text.trim_end_matches(' ').len());
                if text.is_empty() {
                    settled.pop();
                }
                spaces.push(Piece::Text(" ".to_owned()));
            }
            _ => break,
        }
    }
    if matches!((settled.last(), &piece), (Some(Piece::Open(_)), Piece::Close(_))) {
        settled.pop();
    } else {
        settled.push(piece);
    }
    for space in spaces.into_iter().rev() {
        match space {
            Piece::Text(text) => join(settled, &text),
            _ => settled.push(space),
        }
    }
}

/// Withdraws emphasis that is opened and not closed, or the other way around, or too deep to be seen.
fn drop_unpaired(pieces: &mut [Piece]) {
    const DEEPEST: usize = 4;
    let mut open: Vec<usize> = Vec::new();
    for index in 0..pieces.len() {
        match &pieces[index] {
            Piece::Open(_) if open.len() < DEEPEST => open.push(index),
            Piece::Open(_) => pieces[index] = Piece::Nothing,
            Piece::Close(delimiter) => {
                let opener =
                    open.iter().rposition(|opener| matches!(&pieces[*opener], Piece::Open(it) if it == delimiter));
                match opener {
                    Some(opener) => {
                        for unclosed in open.drain(opener..).skip(1) {
                            pieces[unclosed] = Piece::Nothing;
                        }
                    }
                    None => pieces[index] = Piece::Nothing,
                }
            }
            _ => {}
        }
    }
    for unclosed in open {
        pieces[unclosed] = Piece::Nothing;
    }
}

/// Returns the paragraphs of a text: two seen line ends in a row are the blank line of an author who thinks in HTML.
pub(super) fn paragraphs(pieces: Vec<Piece>) -> Vec<Vec<Piece>> {
    let mut paragraphs = Vec::new();
    let mut paragraph: Vec<Piece> = Vec::new();
    let mut open = 0_usize;
    for piece in pieces {
        match &piece {
            Piece::Open(_) | Piece::LinkOpen => open += 1,
            Piece::Close(_) | Piece::LinkClose(_) => open = open.saturating_sub(1),
            Piece::Hard if open == 0 && ends_line(&paragraph) => paragraphs.push(std::mem::take(&mut paragraph)),
            _ => {}
        }
        paragraph.push(piece);
    }
    paragraphs.push(paragraph);
    paragraphs.iter_mut().for_each(|paragraph| trim_end(paragraph, &[Piece::Soft, Piece::Hard]));
    paragraphs.retain(|paragraph| !is_blank(paragraph));
    paragraphs
}

/// Returns whether the last thing that is seen of the pieces is the end of a line.
fn ends_line(pieces: &[Piece]) -> bool {
    let seen = pieces.iter().rev().find(|piece| match piece {
        Piece::Text(text) => !text.trim().is_empty(),
        Piece::Soft | Piece::Nothing => false,
        _ => true,
    });
    matches!(seen, Some(Piece::Hard))
}

/// Removes the spaces and these line ends from the end of a text.
fn trim_end(pieces: &mut Vec<Piece>, line_ends: &[Piece]) {
    while let Some(last) = pieces.last_mut() {
        match last {
            Piece::Text(text) => {
                text.truncate(text.trim_end().len());
                if !text.is_empty() {
                    return;
                }
            }
            _ if line_ends.contains(last) => {}
            _ => return,
        }
        pieces.pop();
    }
}

/// Makes one line of a text.
pub(super) fn unbreak(pieces: &mut [Piece]) {
    for piece in pieces {
        if matches!(piece, Piece::Soft | Piece::Hard) {
            *piece = Piece::Text(" ".to_owned());
        }
    }
}
