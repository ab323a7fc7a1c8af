//! The lines of a document: which belong together, and what is shown of a long one.

use super::super::words::visible;

/// A line longer than this many characters is cut. A document may be one line of many megabytes.
const LONGEST_LINE: usize = 240;
/// How many characters are shown before the place that a cut line is shown for.
const BEFORE: usize = 80;

/// The lines of a text, counted from one.
pub(super) struct Lines<'t>(Vec<&'t str>);

impl<'t> Lines<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self(text.strip_prefix('\u{feff}').unwrap_or(text).lines().collect())
    }

    pub(super) fn count(&self) -> usize {
        self.0.len()
    }

    /// Returns a line as it is shown; a long one from a little before a column, if there is one that matters.
    pub(super) fn shown(&self, line: usize, column: Option<usize>) -> String {
        let text = self.line(line);
        if text.len() <= LONGEST_LINE {
            return visible(text, LONGEST_LINE);
        }
        let skipped = column.map_or(0, |column| column.saturating_sub(BEFORE + 1));
        let start = match text.is_ascii() {
            true => skipped.min(text.len()),
            false => text.char_indices().nth(skipped).map_or(text.len(), |(index, _)| index),
        };
        let cut = if start > 0 { "…" } else { "" };
        format!("{cut}{}", visible(&text[start..], LONGEST_LINE))
    }

    /// Returns the line after the last one that belongs to what a line begins, but at most so many lines further. What
    /// belongs to it is indented, is a list of its own depth, or closes it.
    pub(super) fn end(&self, line: usize, most: usize) -> usize {
        let indent = self.indent(line);
        let is_item = self.line(line).trim_start().starts_with('-');
        let mut end = line + 1;
        let mut last = end;
        while end <= self.count() && end - line < most {
            let text = self.line(end).trim_start();
            let belongs = self.indent(end) > indent || !is_item && self.indent(end) == indent && text.starts_with('-');
            let closes = self.indent(end) == indent && text.starts_with(['}', ']']);
            end += 1;
            match text.is_empty() {
                true => {}
                false if closes => return end,
                false if belongs => last = end,
                false => return last,
            }
        }
        last
    }

    /// Returns the line that so many levels above a line begins, unless it is more than so many lines before.
    pub(super) fn above(&self, line: usize, levels: usize, most: usize) -> Option<usize> {
        let (mut indent, mut left) = (self.indent(line), levels);
        let first = line.saturating_sub(most).max(1);
        for candidate in (first..line).rev() {
            if left == 0 {
                break;
            }
            let text = self.line(candidate).trim_start();
            if !text.is_empty() && self.indent(candidate) < indent {
                indent = self.indent(candidate);
                left -= 1;
                if left == 0 || indent == 0 {
                    return Some(candidate);
                }
            }
        }
        (left == 0).then_some(line)
    }

    fn line(&self, line: usize) -> &'t str {
        line.checked_sub(1).and_then(|index| self.0.get(index)).copied().unwrap_or_default()
    }

    fn indent(&self, line: usize) -> usize {
        let text = self.line(line);
        text.len() - text.trim_start().len()
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;

    const TEXT: &str = "a:\n  b:\n    c: 1\n\n    d:\n    - x: 1\n      y: 2\n    - z\n  e: 3\n";

    #[test]
    fn what_is_indented_belongs_to_the_line_above() {
        let lines = Lines::of(TEXT);
        assert_eq!((lines.end(1, 99), lines.end(2, 99), lines.end(3, 99)), (10, 9, 4));
        assert_eq!((lines.end(5, 99), lines.end(6, 99), lines.end(8, 99)), (9, 8, 9));
        assert_eq!(lines.end(1, 3), 4, "no more lines than asked for");
        assert_eq!((lines.end(99, 9), lines.above(99, 1, 9)), (100, None), "no such line");
        let json = Lines::of("{\n  \"a\": {\n    \"b\": 1\n  },\n  \"c\": 2\n}\n");
        assert_eq!((json.end(1, 99), json.end(2, 99), json.end(3, 99)), (7, 5, 4));
    }

    #[test]
    fn lines_above_are_found_by_indentation() {
        let lines = Lines::of(TEXT);
        assert_eq!((lines.above(7, 1, 99), lines.above(7, 2, 99), lines.above(7, 3, 99)), (Some(6), Some(2), Some(1)));
        assert_eq!((lines.above(7, 0, 99), lines.above(9, 1, 3)), (Some(7), None));
    }

    #[test]
    fn long_lines_are_cut_around_what_matters() {
        let text = format!("{}x{}", "é".repeat(1_000), "y".repeat(1_000));
        let shown = Lines::of(&text).shown(1, Some(1_001));
        assert!(shown.starts_with("…é") && shown.ends_with("y…") && shown.contains("éxy"), "{shown}");
        assert_eq!(Lines::of("a\u{202e}b").shown(1, None), "a\u{fffd}b");
    }
}
