//! The lines of the source that a finding shows, cut down to what fits on a screen.

use super::finding::{Diagnostic, Place};
use super::source::{Location, Source};
use super::text::boundary;
use std::collections::BTreeMap;
use std::ops::Range;

/// A line longer than this many bytes is cut around what is underlined. A document may be one line of many megabytes.
const LONGEST_LINE: usize = 240;
/// How many bytes are shown before and after the underlined text of a cut line.
const AROUND: usize = 60;
/// How many bytes of a cut line are underlined at most.
const WIDEST: usize = 100;
/// Places further apart than this many lines get an excerpt of their own.
const FARTHEST: usize = 2_000;
/// Lines between two places are shown when there are this few.
const GAP: usize = 2;

/// Some consecutive lines, of which all but those worth showing are empty; the printer folds the empty ones.
pub(super) struct Excerpt {
    /// The file that they are in.
    pub(super) file: String,
    /// The number of the first line.
    pub(super) first_line: usize,
    /// The lines' text.
    pub(super) text: String,
    /// What is underlined, as ranges of the text.
    pub(super) marks: Vec<Mark>,
}

/// A piece of underlined text.
pub(super) struct Mark {
    pub(super) span: Range<usize>,
    pub(super) label: String,
    pub(super) primary: bool,
    /// Line and column in the document.
    pub(super) line: usize,
    pub(super) column: usize,
    /// The column in the excerpt, which differs where the line was cut.
    pub(super) shown_column: usize,
}

/// Returns the excerpts of a finding, the one with the text at fault first.
pub(super) fn excerpts(diagnostic: &Diagnostic, source: &Source<'_>) -> Vec<Excerpt> {
    let mut spots = vec![Spot::new(&diagnostic.place, &diagnostic.label, true, source)];
    spots.extend(diagnostic.related.iter().map(|(place, label)| Spot::new(place, label, false, source)));
    let mut excerpts = Vec::new();
    while let Some(first) = spots.first().cloned() {
        let (together, apart) = spots.into_iter().partition(|spot| spot.is_near(&first));
        excerpts.push(excerpt(together, source));
        spots = apart;
    }
    excerpts
}

#[derive(Clone)]
struct Spot<'s> {
    /// Where it is in the document.
    location: Location<'s>,
    /// The whole line.
    text: &'s str,
    /// The underlined bytes, counted from the start of the line.
    within: Range<usize>,
    label: &'s str,
    primary: bool,
}

impl<'s> Spot<'s> {
    fn new(place: &Place, label: &'s str, primary: bool, source: &Source<'s>) -> Self {
        let location = source.locate(place);
        let (text, start) = source.line(location.file, location.line);
        let clamp = |offset: usize| offset.saturating_sub(start).min(text.len());
        let mut within = clamp(location.span.start)..clamp(location.span.end);
        if text.len() > LONGEST_LINE {
            within.end = boundary(text, within.end.min(within.start + WIDEST));
        }
        Self { location, text, within, label, primary }
    }

    fn is_near(&self, first: &Self) -> bool {
        if self.location.file != first.location.file {
            false
        } else if self.location.line == first.location.line {
            let shown = first.window();
            shown.start <= self.within.start && self.within.start <= shown.end
        } else {
            self.location.line.abs_diff(first.location.line) <= FARTHEST
        }
    }

    /// Returns the part of the line that is shown.
    fn window(&self) -> Range<usize> {
        if self.text.len() <= LONGEST_LINE {
            return 0..self.text.len();
        }
        let start = boundary(self.text, self.within.start.saturating_sub(AROUND));
        start..boundary(self.text, self.within.end + AROUND)
    }
}

fn excerpt(spots: Vec<Spot<'_>>, source: &Source<'_>) -> Excerpt {
    let mut lines: BTreeMap<usize, Vec<Spot<'_>>> = BTreeMap::new();
    for spot in spots {
        lines.entry(spot.location.line).or_default().push(spot);
    }
    let first = lines.values().flatten().next();
    let (file, first_line) = first.map_or(("", 1), |spot| (spot.location.file, spot.location.line));
    let mut excerpt = Excerpt { file: file.to_owned(), first_line, text: String::new(), marks: Vec::new() };
    let mut next = first_line;
    for (line, spots) in lines {
        for between in next..line {
            let text = source.line(file, between).0;
            if line - next <= GAP && text.len() <= LONGEST_LINE {
                excerpt.text.push_str(text);
            }
            excerpt.text.push('\n');
        }
        next = line + 1;
        excerpt.push_line(&spots);
    }
    excerpt
}

impl Excerpt {
    /// Adds a line; where it is too long, what its first spot needs of it.
    fn push_line(&mut self, spots: &[Spot<'_>]) {
        let Some(first) = spots.first() else { return };
        let shown = first.window();
        let line_start = self.text.len();
        if shown.start > 0 {
            self.text.push('…');
        }
        let start = self.text.len();
        self.text.push_str(&first.text[shown.clone()]);
        if shown.end < first.text.len() {
            self.text.push('…');
        }
        self.text.push('\n');
        for spot in spots {
            let shift = |offset: usize| start + offset.clamp(shown.start, shown.end) - shown.start;
            let span = shift(spot.within.start)..shift(spot.within.end);
            let shown_column = self.text[line_start..span.start].chars().count() + 1;
            let label = spot.label.to_owned();
            self.marks.push(Mark {
                span,
                label,
                primary: spot.primary,
                line: spot.location.line,
                column: spot.location.column,
                shown_column,
            });
        }
    }
}
