//! Runs the parsers and turns what they and the tree builder complain about into findings.

use super::positions::Positions;
use super::tree::{Builder, DEEPEST, Fault, FaultKind};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use serde_json::Value;

/// How many brackets may be open at a time before a text is refused unread.
const MOST_BRACKETS: usize = 5_000;

/// What a parser made of a text.
pub(super) struct Outcome {
    pub(super) tree: Option<Value>,
    faults: Vec<Fault>,
    failure: Option<Failure>,
}

/// Why a parser gave up.
enum Failure {
    Syntax {
        message: String,
        line: usize,
        column: Column,
    },
    /// There are more open brackets at this byte than could be meant.
    Brackets(usize),
    SeveralDocuments,
    AliasBomb,
}

/// A column, counted from one as the parser at hand counts.
enum Column {
    Bytes(usize),
    Characters(usize),
}

impl Outcome {
    /// Returns true when reading the text in another way would change nothing.
    pub(super) fn is_final(&self) -> bool {
        self.tree.is_some() || self.faults.iter().any(Fault::is_fatal)
    }

    /// Takes this outcome when it has a tree, and the other one otherwise.
    pub(super) fn or(self, other: Self) -> Self {
        if self.tree.is_some() { self } else { other }
    }
}

/// Returns true when the text begins like a JSON object or list.
pub(super) fn looks_like_json(text: &str) -> bool {
    text.trim_start().starts_with(['{', '['])
}

pub(super) fn json(text: &str) -> Outcome {
    let mut builder = Builder::new(text, false);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let tree = builder.read(&mut deserializer).and_then(|tree| deserializer.end().map(|()| tree));
    let (tree, failure) = match tree {
        Ok(tree) => (Some(tree), None),
        Err(error) => {
            let message = error.to_string();
            let message = message.split(" at line ").next().unwrap_or_default().to_owned();
            (None, Some(Failure::Syntax { message, line: error.line(), column: Column::Bytes(error.column()) }))
        }
    };
    Outcome { tree, faults: builder.faults, failure }
}

pub(super) fn yaml(text: &str) -> Outcome {
    if let Some(offset) = bracket_beyond_measure(text) {
        return Outcome { tree: None, faults: Vec::new(), failure: Some(Failure::Brackets(offset)) };
    }
    let mut builder = Builder::new(text, true);
    let (tree, failure) = match builder.read(serde_yaml::Deserializer::from_str(text)) {
        Ok(tree) => (Some(tree), None),
        Err(error) => (None, Some(yaml_failure(&error))),
    };
    Outcome { tree, faults: builder.faults, failure }
}

/// The parser takes a time that grows with the square of the open brackets, all before the builder sees the first. So many
/// are never meant, even where the brackets of texts and comments are counted as well.
fn bracket_beyond_measure(text: &str) -> Option<usize> {
    let mut open: usize = 0;
    text.bytes().position(|byte| {
        match byte {
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        open > MOST_BRACKETS
    })
}

fn yaml_failure(error: &serde_yaml::Error) -> Failure {
    let message = error.to_string();
    // These two kinds of error have no place and can be told by their text alone.
    if message.contains("more than one document") {
        return Failure::SeveralDocuments;
    }
    if message.contains("repetition limit exceeded") {
        return Failure::AliasBomb;
    }
    // Bytes that no YAML text may hold are reported by offset alone.
    if let Some((problem, offset)) = message.split_once(" at position ") {
        let offset: usize = offset.parse().unwrap_or_default();
        return Failure::Syntax { message: problem.to_owned(), line: 1, column: Column::Bytes(offset + 1) };
    }
    let (line, column) = error.location().map_or((1, 1), |location| (location.line(), location.column()));
    let problem = message.split(" at line ").next().unwrap_or_default();
    let context = message.split(", ").find(|part| part.starts_with("while "));
    let message = match context {
        Some(context) => format!("{problem} {context}"),
        None => problem.to_owned(),
    };
    Failure::Syntax { message, line, column: Column::Characters(column) }
}

/// Notes what went wrong and returns the tree.
pub(super) fn report(outcome: Outcome, text: &str, diagnostics: &mut Diagnostics) -> Option<Value> {
    let Outcome { tree, faults, failure } = outcome;
    if !faults.is_empty() {
        let positions = Positions::of(text);
        let is_fatal = faults.iter().any(Fault::is_fatal);
        diagnostics.extend(faults.into_iter().map(|fault| finding(fault, &positions)));
        if is_fatal {
            return None;
        }
    }
    match failure {
        Some(Failure::Syntax { message, line, column }) => {
            let place = Place::Offset(offset(text, line, &column));
            diagnostics.push(Diagnostic::error("syntax", place, message));
        }
        Some(Failure::Brackets(offset)) => {
            let mark = text.len() - text.trim_start_matches('\u{feff}').len();
            diagnostics.push(too_deep(Place::Offset(mark + offset)));
        }
        Some(Failure::SeveralDocuments) => {
            let positions = Positions::of(text);
            let start = positions.documents().get(1).copied().unwrap_or_default();
            let place = Place::Span(start..start + 3);
            diagnostics.push(
                Diagnostic::error("several_documents", place, "the file holds more than one document")
                    .label("the second begins here")
                    .help("put each document into a file of its own"),
            );
        }
        Some(Failure::AliasBomb) => {
            let alias = Positions::of(text).last_alias();
            diagnostics.push(alias_bomb(alias.map_or(Place::Offset(0), Place::Span)));
        }
        None => {}
    }
    let tree = tree?;
    if tree.is_null() {
        diagnostics.push(Diagnostic::error("empty_document", Place::Offset(0), "the document is empty"));
        return None;
    }
    Some(tree)
}

fn finding(fault: Fault, positions: &Positions) -> Diagnostic {
    let name = fault.pointer.last().unwrap_or_default();
    let value = Place::Value(fault.pointer.clone());
    match fault.kind {
        FaultKind::Duplicate(count) => {
            let mut keys = positions.occurrences(&fault.pointer).into_iter();
            let first = keys.next().map_or(Place::Key(fault.pointer.clone()), Place::Span);
            let again = keys.nth(count - 1).map_or(Place::Key(fault.pointer), Place::Span);
            Diagnostic::error("duplicate_key", again, format!("the key `{name}` is there twice"))
                .label("again here")
                .related(first, "first here")
                .help("remove or rename one of them")
        }
        FaultKind::NotFinite => Diagnostic::error("not_finite", value, "the number is not finite")
            .help("leave the member out, or write a number"),
        FaultKind::Tag(tag) => Diagnostic::error("custom_tag", value, format!("the tag `!{tag}` means nothing here"))
            .help("write the value itself"),
        FaultKind::Merge => Diagnostic::error("merge_key", value, "only mappings can be merged")
            .help("write an alias to a mapping after `<<:`"),
        FaultKind::TooDeep => too_deep(value),
        FaultKind::AliasBomb => alias_bomb(value),
    }
}

fn too_deep(place: Place) -> Diagnostic {
    Diagnostic::error("too_deep", place, format!("the document nests deeper than {DEEPEST} levels"))
        .help("name the inner schemas in `components` and refer to them")
}

fn alias_bomb(place: Place) -> Diagnostic {
    Diagnostic::error("alias_bomb", place, "the aliases of the document multiply beyond measure")
        .help("write out what the aliases stand for, or use `$ref`")
}

/// Returns the byte offset of a line and column, both counted from one.
fn offset(text: &str, line: usize, column: &Column) -> usize {
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let body = &text[mark..];
    let start = match line.checked_sub(2) {
        None => 0,
        Some(nth) => body.match_indices('\n').nth(nth).map_or(body.len(), |(at, _)| at + 1),
    };
    let rest = &body[start..];
    let within = match column {
        Column::Bytes(column) => column.saturating_sub(1),
        Column::Characters(column) => {
            rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
        }
    };
    mark + (start + within).min(body.len())
}

/// Returns the text of a file's bytes, which must be UTF-8.
pub fn decode(bytes: Vec<u8>, diagnostics: &mut Diagnostics) -> Option<String> {
    match String::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) => {
            let offset = error.utf8_error().valid_up_to();
            let message = format!("the document is not text in UTF-8: see the byte at offset {offset}");
            diagnostics.push(Diagnostic::error("encoding", Place::Offset(0), message).help("save the file as UTF-8"));
            None
        }
    }
}
