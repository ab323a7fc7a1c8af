//! A document's files, and where in them a finding is.

use super::finding::Place;
use super::parts::Parts;
use super::pointer::Pointer;
use super::text::Text;
use std::ops::Range;

/// A document's name and text, with those of its other files, ready to be pointed into. A text is parsed a second time when
/// first asked.
pub struct Source<'t> {
    /// The document's own first.
    texts: Vec<Text<'t>>,
    parts: &'t Parts,
}

/// A document that is one file.
static ALONE: Parts = Parts::none();

/// Where a finding is: lines and columns count from one, columns and the length count characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location<'t> {
    /// The file's name.
    pub file: &'t str,
    /// The node in that file, for a place that is one.
    pub pointer: Option<Pointer>,
    /// The bytes at fault; never more than one line.
    pub span: Range<usize>,
    /// The line.
    pub line: usize,
    /// The column of the first character.
    pub column: usize,
    /// How many characters are at fault.
    pub length: usize,
}

impl<'t> Source<'t> {
    /// Takes a document of one file: its name, as it is to be printed, and its text.
    pub fn new(name: &'t str, text: &'t str) -> Self {
        Self::with(name, text, &ALONE)
    }

    /// Takes a document with its other files.
    pub fn with(name: &'t str, text: &'t str, parts: &'t Parts) -> Self {
        let others = parts.files().iter().map(|part| Text::new(&part.name, &part.text));
        Self { texts: std::iter::once(Text::new(name, text)).chain(others).collect(), parts }
    }

    /// Returns the document's name.
    pub fn name(&self) -> &'t str {
        self.texts[0].name
    }

    /// Returns the file, line and column of a place.
    pub fn locate(&self, place: &Place) -> Location<'t> {
        let (index, pointer, span) = match place {
            Place::Value(node) => {
                let origin = self.parts.origin(node);
                let span = self.texts[origin.file].value(&origin.pointer);
                (origin.file, Some(origin.pointer), span)
            }
            Place::Key(node) => {
                let origin = self.parts.origin(node);
                let span = self.texts[origin.file].key(&origin.pointer);
                (origin.file, Some(origin.pointer), span)
            }
            Place::Offset(offset) => {
                let (file, offset) = self.parts.file_at(*offset);
                (file, None, self.texts[file].character(offset))
            }
            Place::Span(span) => {
                let (file, span) = self.parts.span_at(span);
                (file, None, self.texts[file].first_line(span))
            }
        };
        let text = &self.texts[index];
        let (line, column, length) = text.measure(&span);
        Location { file: text.name, pointer, span, line, column, length }
    }

    /// Returns the text of a line of a file, and the byte offset it starts at, without the line break. Nothing of a file that there
    /// is not.
    pub fn line(&self, file: &str, line: usize) -> (&'t str, usize) {
        let text = self.texts.iter().find(|text| text.name == file);
        text.map_or(("", 0), |text| text.line(line))
    }
}
