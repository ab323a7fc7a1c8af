//! One file's text, and where in it its nodes are.

use super::columns::Columns;
use super::pointer::Pointer;
use crate::read::Positions;
use std::cell::OnceCell;
use std::ops::Range;

/// A file's name and text.
pub(super) struct Text<'t> {
    pub(super) name: &'t str,
    text: &'t str,
    lines: OnceCell<Vec<usize>>,
    columns: OnceCell<Columns>,
    positions: OnceCell<Positions>,
}

impl<'t> Text<'t> {
    pub(super) fn new(name: &'t str, text: &'t str) -> Self {
        Self { name, text, lines: OnceCell::new(), columns: OnceCell::new(), positions: OnceCell::new() }
    }

    /// Returns the bytes to underline for a node: at most one line, so that an excerpt stays small. What spans several
    /// lines is shown by its key, or else by its first line.
    pub(super) fn value(&self, pointer: &Pointer) -> Range<usize> {
        let spot = self.positions().spot(pointer);
        match spot.key {
            Some(key) if spot.value.is_empty() || self.is_broken(&spot.value) => self.first_line(key),
            _ => self.first_line(spot.value),
        }
    }

    /// Returns the bytes of a node's key, or those of a node that has none.
    pub(super) fn key(&self, pointer: &Pointer) -> Range<usize> {
        let spot = self.positions().spot(pointer);
        self.first_line(spot.key.unwrap_or(spot.value))
    }

    /// Returns the bytes of the character at an offset; none for white space.
    pub(super) fn character(&self, offset: usize) -> Range<usize> {
        let start = boundary(self.text, offset);
        let length = self.text[start..].chars().next().filter(|c| !c.is_whitespace()).map_or(0, char::len_utf8);
        start..start + length
    }

    /// Returns the part of a span that is in its first line.
    pub(super) fn first_line(&self, span: Range<usize>) -> Range<usize> {
        let (start, end) = (boundary(self.text, span.start), boundary(self.text, span.end));
        let next = self.lines().get(self.line_of(start)).copied().unwrap_or(self.text.len());
        let first = self.text.get(start..end.min(next)).unwrap_or_default().trim_end();
        start..start + first.len()
    }

    /// Returns the line and column of a span, counted from one, and how many characters it has.
    pub(super) fn measure(&self, span: &Range<usize>) -> (usize, usize, usize) {
        let line = self.line_of(span.start);
        let start = self.lines()[line - 1];
        // A byte order mark is no column.
        let start = if start == 0 && self.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { start };
        let column = self.characters(start.min(span.start)..span.start) + 1;
        (line, column, self.characters(span.clone()))
    }

    /// Returns the text of a line and the byte offset it starts at, without the line break.
    pub(super) fn line(&self, line: usize) -> (&'t str, usize) {
        let lines = self.lines();
        let start = line.checked_sub(1).and_then(|index| lines.get(index)).copied().unwrap_or(self.text.len());
        let end = lines.get(line).copied().unwrap_or(self.text.len());
        (self.text[start..end].trim_end_matches(['\n', '\r']), start)
    }

    /// Returns true for a span of more than one line.
    fn is_broken(&self, span: &Range<usize>) -> bool {
        self.line_of(span.start) != self.line_of(span.end)
    }

    /// Returns the number of the line that a byte is in.
    fn line_of(&self, offset: usize) -> usize {
        self.lines().partition_point(|start| *start <= offset).max(1)
    }

    fn characters(&self, span: Range<usize>) -> usize {
        let columns = self.columns.get_or_init(|| Columns::of(self.text));
        columns.before(self.text, span.end) - columns.before(self.text, span.start)
    }

    fn lines(&self) -> &[usize] {
        self.lines.get_or_init(|| {
            let breaks = self.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0).chain(breaks.map(|(index, _)| index + 1)).collect()
        })
    }

    fn positions(&self) -> &Positions {
        self.positions.get_or_init(|| Positions::of(self.text))
    }
}

/// Returns the offset, or the nearest one before it that does not cut a character or lie past the end.
pub(super) fn boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}
