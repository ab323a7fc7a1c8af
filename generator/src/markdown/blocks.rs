//! A description as a tree of blocks.

use super::pieces::{self, Piece};
use super::{html, links, parser};
use pulldown_cmark::{Alignment, Event, HeadingLevel, LinkType, Tag, TagEnd};
use std::ops::Range;

/// Quotes and lists inside each other beyond this are read as if they were not: nobody follows them, and each level
/// costs its mark on every line.
const DEEPEST: usize = 8;

/// A paragraph, or something that stands between paragraphs.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Block {
    Paragraph(Vec<Piece>),
    Heading(usize, Vec<Piece>),
    Code(String),
    Quote(Vec<Block>),
    List(List),
    Table(Table),
    Rule,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct List {
    /// The number of the first item, when items are numbered.
    pub(super) start: Option<u64>,
    pub(super) items: Vec<Vec<Block>>,
    /// Whether a blank line stands between items.
    pub(super) loose: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Table {
    pub(super) columns: Vec<Alignment>,
    pub(super) rows: Vec<Vec<Vec<Piece>>>,
}

/// Reads a cleaned description.
pub(super) fn read(text: &str) -> Vec<Block> {
    let mut reader = Reader { source: text, ..Reader::default() };
    for (event, range) in parser(text).into_offset_iter() {
        reader.event(event, range);
    }
    reader.end_paragraph();
    reader.blocks
}

/// What is open around the blocks being read, with the blocks before it.
enum Frame {
    Quote(Vec<Block>),
    List { before: Vec<Block>, start: Option<u64>, items: Vec<Vec<Block>>, loose: bool },
    Item(Vec<Block>),
    Footnote(Vec<Block>, String),
}

#[derive(Default)]
struct Reader<'a> {
    source: &'a str,
    /// The blocks of the innermost frame.
    blocks: Vec<Block>,
    frames: Vec<Frame>,
    /// How many frames are open that were one too many.
    skipped: usize,
    pieces: Vec<Piece>,
    /// For each open link or picture, where its text began and where it leads.
    links: Vec<(usize, Target)>,
    in_picture: usize,
    code: Option<String>,
    table: Option<Table>,
}

/// What becomes of a link.
enum Target {
    Kept(String),
    /// An address that is its own text, as it was and as it can be written.
    Shown(Option<String>),
    Mail(String),
    Dropped,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) => self.text(&text),
            Event::Html(text) | Event::InlineHtml(text) => self.pieces.extend(html::pieces(&text)),
            Event::Code(code) => {
                let code: String = code.chars().filter_map(super::characters::visible).collect();
                self.pieces.push(Piece::Code(code));
            }
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text),
            Event::FootnoteReference(name) => self.text(&format!("[{name}]")),
            Event::SoftBreak => self.pieces.push(Piece::Soft),
            Event::HardBreak => self.pieces.push(Piece::Hard),
            Event::Rule => {
                self.end_paragraph();
                self.blocks.push(Block::Rule);
            }
            Event::TaskListMarker(done) => self.pieces.push(Piece::Task(done)),
        }
    }

    fn text(&mut self, text: &str) {
        match &mut self.code {
            Some(code) => code.push_str(text),
            None => pieces::push_text(&mut self.pieces, text),
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => {
                let length = if tag == Tag::Emphasis { 1 } else { 2 };
                let delimiter = self.source[range.start..].chars().next().unwrap_or('*').to_string().repeat(length);
                self.pieces.push(Piece::Open(delimiter));
            }
            Tag::Link { link_type, dest_url, .. } => {
                let target = match link_type {
                    LinkType::Autolink => Target::Shown(links::shown(&dest_url)),
                    LinkType::Email => Target::Mail(dest_url.into_string()),
                    _ => self.target(&dest_url),
                };
                self.open_link(target);
            }
            Tag::Image { dest_url, .. } => {
                let target = self.target(&dest_url);
                self.open_link(target);
                self.in_picture += 1;
            }
            Tag::CodeBlock(_) => {
                self.end_paragraph();
                self.code = Some(String::new());
            }
            Tag::Table(columns) => {
                self.end_paragraph();
                self.table = Some(Table { columns, rows: Vec::new() });
            }
            Tag::TableHead | Tag::TableRow => {
                if let Some(table) = &mut self.table {
                    table.rows.push(Vec::new());
                }
            }
            Tag::TableCell => self.pieces.clear(),
            Tag::BlockQuote(_) => self.open(1, Frame::Quote),
            // A list needs a level for itself and one for its items.
            Tag::List(start) => {
                self.open(2, |before| Frame::List { before, start, items: Vec::new(), loose: false });
            }
            Tag::Item => self.open(1, Frame::Item),
            Tag::FootnoteDefinition(name) => {
                let name = name.into_string();
                self.open(1, |before| Frame::Footnote(before, name));
            }
            Tag::Paragraph => {
                self.end_paragraph();
                // Only the items of a loose list hold paragraphs.
                if let [.., Frame::List { loose, .. }, Frame::Item(_)] = self.frames.as_mut_slice() {
                    *loose = true;
                }
            }
            _ => self.end_paragraph(),
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => {
                let length = if tag == TagEnd::Emphasis { 1 } else { 2 };
                let delimiter = self.source[..range.end].chars().next_back().unwrap_or('*').to_string().repeat(length);
                self.pieces.push(Piece::Close(delimiter));
            }
            TagEnd::Link => self.close_link(),
            TagEnd::Image => {
                self.close_link();
                self.in_picture -= 1;
            }
            TagEnd::Heading(level) => {
                let pieces = std::mem::take(&mut self.pieces);
                if !pieces::is_blank(&pieces) {
                    self.blocks.push(Block::Heading(number(level), pieces));
                }
            }
            TagEnd::CodeBlock => {
                let code = self.code.take().unwrap_or_default();
                self.blocks.push(Block::Code(code.trim_end_matches('\n').to_owned()));
            }
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.pieces);
                if let Some(row) = self.table.as_mut().and_then(|table| table.rows.last_mut()) {
                    row.push(cell);
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => {}
            TagEnd::Table => self.blocks.extend(self.table.take().map(Block::Table)),
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::FootnoteDefinition => self.close(),
            _ => self.end_paragraph(),
        }
    }

    fn end_paragraph(&mut self) {
        let pieces = std::mem::take(&mut self.pieces);
        if !pieces::is_blank(&pieces) {
            self.blocks.push(Block::Paragraph(pieces));
        }
    }

    /// Opens a frame, unless it or one around it is too deep.
    fn open(&mut self, levels: usize, frame: impl FnOnce(Vec<Block>) -> Frame) {
        self.end_paragraph();
        if self.skipped > 0 || self.frames.len() + levels > 2 * DEEPEST {
            self.skipped += 1;
        } else {
            let before = std::mem::take(&mut self.blocks);
            self.frames.push(frame(before));
        }
    }

    fn close(&mut self) {
        self.end_paragraph();
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        let inside = std::mem::take(&mut self.blocks);
        match self.frames.pop() {
            Some(Frame::Quote(before)) => {
                self.blocks = before;
                self.blocks.push(Block::Quote(inside));
            }
            Some(Frame::List { before, start, items, loose }) => {
                self.blocks = before;
                self.blocks.push(Block::List(List { start, items, loose }));
            }
            Some(Frame::Item(before)) => {
                self.blocks = before;
                if let Some(Frame::List { items, .. }) = self.frames.last_mut() {
                    items.push(inside);
                }
            }
            Some(Frame::Footnote(before, name)) => {
                self.blocks = before;
                self.blocks.push(Block::Paragraph(vec![Piece::Text(format!("[{name}]:"))]));
                self.blocks.extend(inside);
            }
            None => self.blocks = inside,
        }
    }

    fn target(&self, address: &str) -> Target {
        match links::absolute(address) {
            Some(address) if self.in_picture == 0 => Target::Kept(address),
            _ => Target::Dropped,
        }
    }

    /// Begins a link; inside of another one it is only its text.
    fn open_link(&mut self, target: Target) {
        let inside = self.links.iter().any(|(_, outer)| !matches!(outer, Target::Dropped));
        let target = if inside { Target::Dropped } else { target };
        let kept = matches!(target, Target::Kept(_));
        self.links.push((self.pieces.len(), target));
        self.pieces.push(if kept { Piece::LinkOpen } else { Piece::Nothing });
    }

    fn close_link(&mut self) {
        let Some((start, target)) = self.links.pop() else { return };
        let text = pieces::plain(&self.pieces[start..]);
        let shown = match target {
            Target::Dropped => return,
            Target::Kept(address) if text.trim().is_empty() || text == address => links::shown(&address),
            Target::Kept(address) => return self.pieces.push(Piece::LinkClose(address)),
            Target::Shown(address) => address,
            Target::Mail(address) => Some(address).filter(|address| links::is_mail(address)),
        };
        match shown {
            Some(address) => {
                self.pieces.truncate(start);
                self.pieces.push(Piece::Autolink(address));
            }
            // What cannot be followed is words.
            None => self.pieces[start] = Piece::Nothing,
        }
    }
}

fn number(level: HeadingLevel) -> usize {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
