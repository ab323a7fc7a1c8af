//! Descriptions as plain text, for a terminal.
//!
//! Code keeps its backticks, which people read well; emphasis, links and HTML become the words in them. A paragraph is one
//! line, for whoever shows it to wrap.

use super::blocks::{Block, List, Table};
use super::pieces::{Piece, settled};

/// Returns the text of the blocks.
pub(super) fn text(blocks: &[Block]) -> String {
    lines(blocks).join("\n")
}

/// Returns the lines of blocks, a blank one between two.
fn lines(blocks: &[Block]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for block in blocks {
        let block = match block {
            Block::Paragraph(pieces) | Block::Heading(_, pieces) => words(pieces),
            Block::Code(code) => code.trim_end().lines().map(|line| format!("    {line}")).collect(),
            Block::Quote(blocks) => self::lines(blocks).iter().map(|line| format!("  {line}")).collect(),
            Block::List(list) => items(list),
            Block::Table(table) => rows(table),
            Block::Rule => Vec::new(),
        };
        if !lines.is_empty() && !block.is_empty() {
            lines.push(String::new());
        }
        lines.extend(block);
    }
    lines.into_iter().map(|line| line.trim_end().to_owned()).collect()
}

fn items(list: &List) -> Vec<String> {
    let mut lines = Vec::new();
    for (index, item) in (0_u64..).zip(&list.items) {
        let mark = list.start.map_or_else(|| "- ".to_owned(), |start| format!("{}. ", start.saturating_add(index)));
        let inside = self::lines(item);
        if inside.is_empty() {
            continue;
        }
        for (number, line) in inside.iter().enumerate() {
            let before = if number == 0 { mark.clone() } else { " ".repeat(mark.len()) };
            lines.push(format!("{before}{line}"));
        }
    }
    lines
}

fn rows(table: &Table) -> Vec<String> {
    let cells = |row: &Vec<Vec<Piece>>| row.iter().map(|cell| words(cell).join(" ")).collect::<Vec<_>>().join(" | ");
    table.rows.iter().map(cells).collect()
}

/// Returns the words of a text, on as many lines as the author saw to.
fn words(pieces: &[Piece]) -> Vec<String> {
    let mut text = String::new();
    for piece in settled(pieces.to_vec()) {
        match piece {
            Piece::Text(words) | Piece::Autolink(words) => text.push_str(&words),
            Piece::Code(code) => text.extend(["`", &code, "`"]),
            Piece::Soft => text.push(' '),
            Piece::Hard => text.push('\n'),
            _ => {}
        }
    }
    text.lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty())
        .collect()
}
