//! Blocks back to Markdown.

use super::blocks::{Block, List, Table};
use super::inline::{Place, write};
use super::pieces::Piece;
use pulldown_cmark::Alignment;

/// How long a line may be.
const WIDTH: usize = 110;

/// Words need some room, however deep they stand.
const NARROWEST: usize = 40;

/// The greatest number an item of a list can have.
const LAST_ITEM: u64 = 999_999_999;

/// Returns the Markdown of the blocks.
pub(super) fn page(blocks: &[Block]) -> String {
    lines(blocks, WIDTH, true).join("\n")
}

/// Returns the lines of blocks, with a blank line between them where they are spaced.
fn lines(blocks: &[Block], width: usize, spaced: bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut before: Option<(&List, bool)> = None;
    for block in blocks {
        if spaced && !lines.is_empty() {
            lines.push(String::new());
        }
        match block {
            Block::Paragraph(pieces) => lines.extend(write(pieces, Place::Lines(width))),
            Block::Heading(level, pieces) => {
                lines.push(format!("{} {}", "#".repeat(*level), write(pieces, Place::Heading).concat()));
            }
            Block::Code(code) => lines.extend(self::code(code)),
            Block::Quote(blocks) => {
                let inside = self::lines(blocks, narrowed(width, 2), true);
                lines.extend(inside.into_iter().map(|line| format!("> {line}").trim_end().to_owned()));
            }
            Block::List(list) => {
                // Two lists with the same marks would be one.
                let other = before.is_some_and(|(last, other)| last.start.is_some() == list.start.is_some() && !other);
                lines.extend(items(list, other, width));
                before = Some((list, other));
                continue;
            }
            Block::Table(table) => lines.extend(rows(table)),
            // A line of dashes would be part of the mark of an item.
            Block::Rule => lines.push("***".to_owned()),
        }
        before = None;
    }
    lines
}

fn narrowed(width: usize, by: usize) -> usize {
    width.saturating_sub(by).max(NARROWEST)
}

/// Returns code that rustdoc neither compiles nor runs.
fn code(code: &str) -> Vec<String> {
    let longest = code.split(|character| character != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat((longest + 1).max(3));
    let mut lines = vec![format!("{fence}text")];
    lines.extend(code.lines().map(|line| line.trim_end().to_owned()).skip_while(String::is_empty));
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines.push(fence);
    lines
}

fn items(list: &List, other: bool, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for (item, index) in list.items.iter().zip(0..) {
        let mark = match list.start {
            Some(start) => {
                format!("{}{} ", start.saturating_add(index).min(LAST_ITEM), if other { ')' } else { '.' })
            }
            None => if other { "+ " } else { "- " }.to_owned(),
        };
        if list.loose && !lines.is_empty() {
            lines.push(String::new());
        }
        let indent = " ".repeat(mark.len());
        let inside = self::lines(item, narrowed(width, mark.len()), list.loose);
        lines.extend(inside.into_iter().enumerate().map(|(number, line)| match number {
            0 => format!("{mark}{line}"),
            _ => format!("{indent}{line}").trim_end().to_owned(),
        }));
    }
    lines
}

fn rows(table: &Table) -> Vec<String> {
    let row = |cells: &[Vec<Piece>]| {
        let cell = |column: usize| cells.get(column).map(|cell| write(cell, Place::Cell).concat()).unwrap_or_default();
        let texts: Vec<String> = (0..table.columns.len()).map(cell).collect();
        format!("| {} |", texts.join(" | "))
    };
    let marks = table.columns.iter().map(|alignment| match alignment {
        Alignment::None => "---",
        Alignment::Left => ":--",
        Alignment::Center => ":-:",
        Alignment::Right => "--:",
    });
    let marks = format!("| {} |", marks.collect::<Vec<_>>().join(" | "));
    let mut rows = table.rows.iter().map(|cells| row(cells));
    rows.next().into_iter().chain([marks]).chain(rows).collect()
}
