//! Pieces of text back to Markdown, escaped no more than needed.

use super::links;
use super::parser;
use super::pieces::{Piece, plain, settled};
use super::wrap::{self, FIXED_SPACE, HARD_BREAK};
use pulldown_cmark::Event;

/// Where a text will stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// On lines of its own, of at most this many characters where words allow it.
    Lines(usize),
    /// On one line, after the marks of a heading.
    Heading,
    /// On one line, between the pipes of a table.
    Cell,
}

/// Returns the Markdown of the pieces, line by line.
///
/// Emphasis is read back and given up when it no longer holds: an address put in pointed brackets, or a word gone from
/// beside an asterisk, can turn the asterisk into one that is shown.
pub(super) fn write(pieces: &[Piece], place: Place) -> Vec<String> {
    let lines = write_unchecked(pieces, place);
    if !pieces.iter().any(|piece| matches!(piece, Piece::Open(_))) || reads_as(&lines, pieces, place) {
        return lines;
    }
    let is_mark = |piece: &&Piece| matches!(piece, Piece::Open(_) | Piece::Close(_));
    let words = settled(pieces.iter().filter(|piece| !is_mark(piece)).cloned().collect());
    write_unchecked(&words, place)
}

fn reads_as(lines: &[String], pieces: &[Piece], place: Place) -> bool {
    let text = match place {
        Place::Lines(_) => lines.join("\n"),
        Place::Heading => format!("# {}", lines.concat()),
        Place::Cell => format!("| |\n| --- |\n| {} |", lines.concat()),
    };
    let mut seen = String::new();
    for event in parser(&text) {
        match event {
            Event::Text(text) | Event::Code(text) => seen.push_str(&text),
            Event::SoftBreak | Event::HardBreak => seen.push(' '),
            _ => {}
        }
    }
    let wanted = plain(pieces);
    seen.split_whitespace().flat_map(str::chars).eq(wanted.split_whitespace().flat_map(str::chars))
}

fn write_unchecked(pieces: &[Piece], place: Place) -> Vec<String> {
    let strikes = pieces.iter().any(|piece| matches!(piece, Piece::Open(delimiter) if delimiter.starts_with('~')));
    let mut writer = Writer { out: String::new(), place, strikes, in_link: false };
    for (index, piece) in pieces.iter().enumerate() {
        writer.piece(piece, first_character(&pieces[index + 1..]));
    }
    match place {
        Place::Lines(width) => wrap::lines(&writer.out, width),
        Place::Heading => {
            let mut line = wrap::line(&writer.out);
            // Number signs at the end would close the heading.
            if line.ends_with('#') {
                line.insert(line.len() - 1, '\\');
            }
            vec![line]
        }
        Place::Cell => vec![wrap::line(&writer.out).replace('|', "\\|")],
    }
}

/// Returns the first character that pieces print; a space stands for a line end.
fn first_character(pieces: &[Piece]) -> char {
    for piece in pieces {
        return match piece {
            Piece::Text(text) | Piece::Open(text) | Piece::Close(text) => match text.chars().next() {
                Some(character) => character,
                None => continue,
            },
            Piece::Code(_) => '`',
            Piece::LinkOpen => '[',
            Piece::LinkClose(_) => ']',
            Piece::Autolink(_) => '<',
            Piece::Soft => ' ',
            Piece::Hard => '\\',
            Piece::Nothing => continue,
        };
    }
    ' '
}

struct Writer {
    out: String,
    place: Place,
    /// Whether something is struck through, so that a lone tilde may be taken for the end of it.
    strikes: bool,
    in_link: bool,
}

impl Writer {
    fn piece(&mut self, piece: &Piece, next: char) {
        match piece {
            // A link shows an address without being one.
            Piece::Text(text) if self.in_link => self.words(text, next),
            Piece::Text(text) => {
                let mut done = 0;
                for address in links::addresses(text) {
                    // Code beside code would be one code.
                    let beside_code =
                        (address.start == 0 && self.out.ends_with('`')) || (address.end == text.len() && next == '`');
                    let template = links::is_template(&text[address.clone()]) && !beside_code;
                    self.words(&text[done..address.start], if template { '`' } else { '<' });
                    if template {
                        self.code(&text[address.clone()]);
                    } else {
                        self.autolink(&text[address.clone()]);
                    }
                    done = address.end;
                }
                self.words(&text[done..], next);
            }
            // Between pipes, a backslash before a pipe cannot be told from its escape.
            Piece::Code(code) if self.place == Place::Cell && code.contains("\\|") => self.words(code, next),
            Piece::Code(code) => self.code(code),
            Piece::Open(delimiter) | Piece::Close(delimiter) => self.out.push_str(delimiter),
            Piece::LinkOpen => {
                self.in_link = true;
                self.out.push('[');
            }
            Piece::LinkClose(address) => {
                self.in_link = false;
                self.out.push_str("](");
                self.out.push_str(&links::in_parentheses(address));
                self.out.push(')');
            }
            Piece::Autolink(address) => self.autolink(address),
            Piece::Soft => self.out.push(if self.wraps() { '\n' } else { ' ' }),
            Piece::Hard => self.out.push(if self.wraps() { HARD_BREAK } else { ' ' }),
            Piece::Nothing => {}
        }
    }

    fn wraps(&self) -> bool {
        matches!(self.place, Place::Lines(_))
    }

    fn autolink(&mut self, address: &str) {
        self.out.push('<');
        self.out.push_str(address);
        self.out.push('>');
    }

    fn code(&mut self, code: &str) {
        let fence = "`".repeat(shortest_free_run(code));
        // A backtick at an edge would belong to the fence, and one space at both edges is not part of the code.
        let spaced = code.starts_with(' ') && code.ends_with(' ') && !code.trim().is_empty();
        let pad = if code.starts_with('`') || code.ends_with('`') || spaced { " " } else { "" };
        for part in [&fence, pad, code, pad, &fence] {
            self.out.extend(part.chars().map(|character| if character == ' ' { FIXED_SPACE } else { character }));
        }
    }

    /// Prints words, with a backslash before what Markdown would read as more than words.
    fn words(&mut self, text: &str, next: char) {
        let mut rest = text.chars();
        let mut run: Option<(char, bool)> = None;
        while let Some(character) = rest.next() {
            let after = rest.clone().next().unwrap_or(next);
            let escaped = match character {
                '`' | '[' | ']' => true,
                '\\' => after.is_ascii_punctuation() || after.is_whitespace(),
                '<' => after.is_ascii_alphabetic() || matches!(after, '/' | '!' | '?'),
                '!' => after == '[',
                '&' => links::is_entity(rest.as_str()),
                '*' | '_' | '~' => match run {
                    Some((delimiter, escaped)) if delimiter == character => escaped,
                    _ => {
                        let end = match character {
                            '~' => after,
                            _ => rest.as_str().trim_start_matches(character).chars().next().unwrap_or(next),
                        };
                        let before = self.out.chars().next_back().unwrap_or(' ');
                        self.delimits(character, before, end)
                    }
                },
                _ => false,
            };
            run = matches!(character, '*' | '_' | '~').then_some((character, escaped));
            if escaped {
                self.out.push('\\');
            }
            self.out.push(character);
        }
    }

    /// Returns whether a run of this character, between these two, could open or close emphasis.
    fn delimits(&self, delimiter: char, before: char, after: char) -> bool {
        let is_blank = |character: char| character.is_whitespace() || character == HARD_BREAK;
        match delimiter {
            // `~5 minutes` only opens, and what is never closed is no emphasis.
            '~' => {
                let opens = (is_blank(before) || before == '(') && after.is_alphanumeric();
                self.strikes || self.in_link || !opens
            }
            _ if is_blank(before) && is_blank(after) => false,
            '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
            _ => true,
        }
    }
}

/// Returns the length of the shortest run of backticks that the code does not hold.
fn shortest_free_run(code: &str) -> usize {
    let mut lengths: Vec<usize> = code.split(|character| character != '`').map(str::len).collect();
    lengths.sort_unstable();
    lengths.dedup();
    (1..).find(|length| lengths.binary_search(length).is_err()).unwrap_or(1)
}
