//! Two texts side by side, line by line.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// How many equal lines are shown around a changed one.
const AROUND: usize = 3;
/// How many rows are shown at most.
const MOST_ROWS: usize = 60;

/// A line of a text.
pub(super) struct Line {
    pub(super) number: usize,
    pub(super) text: String,
    /// True where the change is declared.
    pub(super) here: bool,
}

/// Lines of both sides that stand beside each other.
pub(super) enum Row {
    /// The same line on both sides.
    Same(Cell, Cell),
    /// A line that is gone, one that is new, or one instead of another.
    Changed(Option<Cell>, Option<Cell>),
    /// Equal lines that are not shown.
    Gap,
    /// So many rows that are left out at the end.
    More(usize),
}

/// A line in a row.
#[derive(Default)]
pub(super) struct Cell {
    pub(super) number: usize,
    pub(super) here: bool,
    /// The text up to where it differs from the other side, what differs, and the rest.
    pub(super) before: String,
    pub(super) marked: String,
    pub(super) after: String,
}

/// Puts texts side by side. Of what is equal, only the lines around a change and around the place where one is declared
/// remain, and of all that the rows from the first to the last one whose line numbers are in the scope.
pub(super) fn sides(old: &[Line], new: &[Line], scope: impl Fn(Option<usize>, Option<usize>) -> bool) -> Vec<Row> {
    let texts = |lines: &[Line]| lines.iter().map(|line| line.text.clone()).collect::<Vec<_>>();
    let operations = capture_diff_slices(Algorithm::Myers, &texts(old), &texts(new));
    let mut rows: Vec<Row> = operations.iter().flat_map(|operation| rows(operation, old, new)).collect();
    let last = rows.iter().rposition(|row| row.is_in(&scope));
    rows.truncate(last.map_or(0, |last| last + 1));
    let first = rows.iter().position(|row| row.is_in(&scope));
    rows.drain(..first.unwrap_or_default());
    let wanted: Vec<usize> = (0..rows.len()).filter(|index| rows[*index].is_wanted()).collect();
    let mut near = wanted.iter().copied().peekable();
    let mut shown: Vec<Row> = Vec::new();
    for (index, row) in rows.into_iter().enumerate() {
        while near.peek().is_some_and(|wanted| wanted + AROUND < index) {
            near.next();
        }
        if near.peek().is_some_and(|wanted| *wanted <= index + AROUND) {
            shown.push(row);
        } else if matches!(shown.last(), Some(last) if !matches!(last, Row::Gap)) {
            shown.push(Row::Gap);
        }
    }
    if matches!(shown.last(), Some(Row::Gap)) {
        shown.pop();
    }
    let more = shown.len().saturating_sub(MOST_ROWS);
    if more > 0 {
        shown.truncate(MOST_ROWS);
        shown.push(Row::More(more));
    }
    shown
}

fn rows(operation: &DiffOp, old: &[Line], new: &[Line]) -> Vec<Row> {
    let (old, new) = (&old[operation.old_range()], &new[operation.new_range()]);
    if let DiffOp::Equal { .. } = operation {
        return old.iter().zip(new).map(|(old, new)| Row::Same(Cell::plain(old), Cell::plain(new))).collect();
    }
    // Lines of the same key stand beside each other, and otherwise those of the same rank.
    let keys = |lines: &[Line]| lines.iter().map(|line| line.key().to_owned()).collect::<Vec<_>>();
    let row = |(old, new): (Option<&Line>, Option<&Line>)| match (old, new) {
        (Some(old), Some(new)) => {
            let (old, new) = Cell::pair(old, new);
            Row::Changed(Some(old), Some(new))
        }
        (old, new) => Row::Changed(old.map(Cell::plain), new.map(Cell::plain)),
    };
    let pairs = capture_diff_slices(Algorithm::Myers, &keys(old), &keys(new)).into_iter().flat_map(|operation| {
        let (old, new) = (&old[operation.old_range()], &new[operation.new_range()]);
        (0..old.len().max(new.len())).map(|index| (old.get(index), new.get(index)))
    });
    pairs.map(row).collect()
}

impl Line {
    /// Returns the line up to its first colon.
    fn key(&self) -> &str {
        self.text.split(':').next().unwrap_or_default()
    }
}

impl Row {
    fn cells(&self) -> (Option<&Cell>, Option<&Cell>) {
        match self {
            Self::Same(old, new) => (Some(old), Some(new)),
            Self::Changed(old, new) => (old.as_ref(), new.as_ref()),
            Self::Gap | Self::More(_) => (None, None),
        }
    }

    fn is_in(&self, scope: impl Fn(Option<usize>, Option<usize>) -> bool) -> bool {
        let (old, new) = self.cells();
        scope(old.map(|cell| cell.number), new.map(|cell| cell.number))
    }

    fn is_wanted(&self) -> bool {
        let (old, new) = self.cells();
        matches!(self, Self::Changed(..)) || [old, new].into_iter().flatten().any(|cell| cell.here)
    }
}

impl Cell {
    fn plain(line: &Line) -> Self {
        Self { number: line.number, here: line.here, before: line.text.clone(), ..Self::default() }
    }

    /// Marks what differs between two lines, unless that is nearly everything.
    fn pair(old: &Line, new: &Line) -> (Self, Self) {
        let (a, b): (Vec<char>, Vec<char>) = (old.text.chars().collect(), new.text.chars().collect());
        let shorter = a.len().min(b.len());
        let mut prefix = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
        let mut suffix = a.iter().rev().zip(b.iter().rev()).take(shorter - prefix).take_while(|(a, b)| a == b).count();
        // Words are marked as a whole.
        let is_word = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
        if is_word(a.get(prefix)) || is_word(b.get(prefix)) {
            prefix -= a[..prefix].iter().rev().take_while(|c| c.is_alphanumeric()).count();
        }
        let ends = (a.len() - suffix, b.len() - suffix);
        if is_word(a[prefix..ends.0].last()) || is_word(b[prefix..ends.1].last()) {
            suffix -= a[ends.0..].iter().take_while(|c| c.is_alphanumeric()).count();
        }
        let spaces = a.iter().take_while(|c| c.is_whitespace()).count();
        let equal = prefix.saturating_sub(spaces) + suffix;
        if equal == 0 || equal < shorter / 4 {
            return (Self::plain(old), Self::plain(new));
        }
        let cell = |line: &Line, text: &[char]| Self {
            number: line.number,
            here: line.here,
            before: text[..prefix].iter().collect(),
            marked: text[prefix..text.len() - suffix].iter().collect(),
            after: text[text.len() - suffix..].iter().collect(),
        };
        (cell(old, &a), cell(new, &b))
    }
}

#[cfg(test)]
mod tests {
    use super::{Line, Row, sides};

    fn printed(old: &str, new: &str) -> String {
        let lines = |text: &str| {
            let line = |(index, text): (usize, &str)| Line { number: index + 1, text: text.to_owned(), here: false };
            text.split_terminator(' ').enumerate().map(line).collect::<Vec<_>>()
        };
        let cell = |cell: &super::Cell| format!("{}{}[{}]{}", cell.number, cell.before, cell.marked, cell.after);
        let row = |row: &Row| match row {
            Row::Same(old, new) => format!("={}={}", old.number, new.number),
            Row::Changed(old, new) => {
                format!(
                    "{}|{}",
                    old.as_ref().map_or_else(String::new, cell),
                    new.as_ref().map_or_else(String::new, cell)
                )
            }
            Row::Gap => "gap".to_owned(),
            Row::More(count) => format!("{count} more"),
        };
        sides(&lines(old), &lines(new), |_, _| true).iter().map(row).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn lines_stand_beside_those_they_became() {
        assert_eq!(printed("a type:int c", "a type:integer c d"), "=1=1 2type:[int]|2type:[integer] =3=3 |4d[]");
        assert_eq!(printed("abc", "xyz"), "1abc[]|1xyz[]");
        assert_eq!(printed("a:1 b:2", "b:3 c:4"), "1a:1[]| 2b:[2]|1b:[3] |2c:4[]");
    }

    #[test]
    fn equal_lines_far_from_changes_are_left_out() {
        assert_eq!(printed("a b c d e f x g", "a b c d e f y g"), "=4=4 =5=5 =6=6 7x[]|7y[] =8=8");
        assert_eq!(printed("x a b c d e f g y", "X a b c d e f g Y").matches("gap").count(), 1);
        assert_eq!(printed("a b", "a b"), "");
        assert!(printed("", &"a ".repeat(70)).ends_with("60a[] 10 more"));
    }
}
