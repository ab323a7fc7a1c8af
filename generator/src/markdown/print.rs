//! Blocks back to Markdown.

use super::blocks::{Block, List, Table};
use super::characters;
use super::inline::{Place, write};
use super::pieces::is_blank;
use pulldown_cmark::Alignment;

/// How long a line may be.
const WIDTH: usize = 110;

/// Words need some room, however deep they stand.
const NARROWEST: usize = 40;

/// Headings of a description stand below those of the page.
const HIGHEST_HEADING: usize = 3;

/// Returns the Markdown of the blocks.
pub(super) fn page(blocks: &[Block]) -> String {
    lines(blocks, WIDTH, true).join("\n")
}

fn lines(blocks: &[Block], width: usize, spaced: bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for block in blocks {
        let printed = self::block(block, width.max(NARROWEST));
        if printed.is_empty() {
            continue;
        }
        // In a tight list, what follows the text of an item does so at once.
        if !lines.is_empty() && (spaced || !matches!(block, Block::List(_))) {
            lines.push(String::new());
        }
        lines.extend(printed);
    }
    lines
}

fn block(block: &Block, width: usize) -> Vec<String> {
    match block {
        Block::Paragraph(pieces) => write(pieces, Place::Lines(width)),
        Block::Heading(level, pieces) => {
            let text = write(pieces, Place::Heading).concat();
            vec![format!("{} {text}", "#".repeat(HIGHEST_HEADING.max(*level)))]
        }
        Block::Code(code) => self::code(code),
        Block::Quote(blocks) => {
            let inside = lines(blocks, width.saturating_sub(2), true);
            inside.into_iter().map(|line| format!("> {line}").trim_end().to_owned()).collect()
        }
        Block::List(list) => self::list(list, width),
        Block::Table(table) => self::table(table),
        Block::Rule => vec!["---".to_owned()],
    }
}

fn code(code: &str) -> Vec<String> {
    let longest = code.split(|character| character != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let visible = |line: &str| line.chars().filter_map(characters::visible).collect::<String>().trim_end().to_owned();
    let mut lines = vec![format!("{fence}text")];
    lines.extend(code.split('\n').map(visible));
    lines.push(fence);
    lines
}

fn list(list: &List, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for (index, item) in list.items.iter().enumerate() {
        let mark = match list.start {
            Some(start) => format!("{}. ", start.saturating_add(index as u64)),
            None => "- ".to_owned(),
        };
        let inside = self::lines(item, width.saturating_sub(mark.len()), list.loose);
        if inside.is_empty() {
            continue;
        }
        if list.loose && !lines.is_empty() {
            lines.push(String::new());
        }
        let indent = " ".repeat(mark.len());
        lines.extend(inside.into_iter().enumerate().map(|(number, line)| match number {
            0 => format!("{mark}{line}"),
            _ => format!("{indent}{line}").trim_end().to_owned(),
        }));
    }
    lines
}

fn table(table: &Table) -> Vec<String> {
    let columns = table.columns.len();
    let row = |cells: &Vec<Vec<super::pieces::Piece>>| {
        let texts = (0..columns).map(|column| match cells.get(column) {
            Some(cell) if !is_blank(cell) => write(cell, Place::Cell).concat(),
            _ => String::new(),
        });
        format!("| {} |", texts.collect::<Vec<_>>().join(" | "))
    };
    let marks = table.columns.iter().map(|alignment| match alignment {
        Alignment::None => "---",
        Alignment::Left => ":---",
        Alignment::Center => ":---:",
        Alignment::Right => "---:",
    });
    let marks = format!("| {} |", marks.collect::<Vec<_>>().join(" | "));
    let mut rows = table.rows.iter().map(row);
    rows.next().into_iter().chain([marks]).chain(rows).collect()
}
