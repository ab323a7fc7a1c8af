//! A description as a tree of blocks.

use super::pieces::Piece;
use pulldown_cmark::Alignment;

/// The level of a description's highest heading: those above belong to the page that it becomes part of.
const TOP_HEADING: usize = 3;

/// A paragraph, or something that stands between paragraphs.
#[derive(Debug)]
pub(super) enum Block {
    Paragraph(Vec<Piece>),
    Heading(usize, Vec<Piece>),
    Code(String),
    Quote(Vec<Block>),
    List(List),
    Table(Table),
    Rule,
}

#[derive(Debug)]
pub(super) struct List {
    /// The number of the first item, when items are numbered.
    pub(super) start: Option<u64>,
    pub(super) items: Vec<Vec<Block>>,
    /// Whether a blank line stands between items.
    pub(super) loose: bool,
}

impl List {
    pub(super) fn new(start: Option<u64>) -> Self {
        Self { start, items: Vec::new(), loose: false }
    }
}

#[derive(Debug)]
pub(super) struct Table {
    pub(super) columns: Vec<Alignment>,
    pub(super) rows: Vec<Vec<Vec<Piece>>>,
}

/// Lowers the headings, all by the same, so far that the highest is none of the page's own.
pub(super) fn lower_headings(blocks: &mut [Block]) {
    if let Some(top) = top_heading(blocks) {
        lower_by(blocks, TOP_HEADING.saturating_sub(top));
    }
}

fn top_heading(blocks: &[Block]) -> Option<usize> {
    let levels = blocks.iter().filter_map(|block| match block {
        Block::Heading(level, _) => Some(*level),
        Block::Quote(blocks) => top_heading(blocks),
        Block::List(list) => list.items.iter().filter_map(|item| top_heading(item)).min(),
        _ => None,
    });
    levels.min()
}

fn lower_by(blocks: &mut [Block], by: usize) {
    for block in blocks {
        match block {
            Block::Heading(level, _) => *level = (*level + by).min(6),
            Block::Quote(blocks) => lower_by(blocks, by),
            Block::List(list) => list.items.iter_mut().for_each(|item| lower_by(item, by)),
            _ => {}
        }
    }
}
