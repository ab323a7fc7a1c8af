//! Markdown to blocks.

use super::blocks::{Block, List, Table, lower_headings};
use super::frames::{Frame, FrameKind};
use super::links::{OpenLinks, Target};
use super::pieces::{self, Piece};
use super::{characters, parser};
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::ops::Range;

/// How many characters a heading has at most; it cannot be wrapped.
const LONGEST_HEADING: usize = 100;

/// Reads a cleaned description.
pub(super) fn read(text: &str) -> Vec<Block> {
    let mut reader = Reader { source: text, ..Reader::default() };
    for (event, range) in parser(text).into_offset_iter() {
        reader.event(event, range);
    }
    reader.end_paragraph();
    while !reader.frames.is_empty() {
        reader.close_frame();
    }
    lower_headings(&mut reader.blocks);
    reader.blocks
}

/// What has been read so far.
#[derive(Default)]
pub(super) struct Reader<'a> {
    source: &'a str,
    /// The blocks of the innermost frame.
    pub(super) blocks: Vec<Block>,
    pub(super) frames: Vec<Frame>,
    /// How many frames are open that were one too many.
    pub(super) skipped: usize,
    /// The text being read.
    pub(super) pieces: Vec<Piece>,
    pub(super) links: OpenLinks,
    /// How much emphasis is open, and whether a heading or a cell is: where no block can begin.
    inline: usize,
    /// The code block being read.
    pub(super) code: Option<String>,
    /// Where the code that HTML marks as such began in the text.
    pub(super) code_span: Option<usize>,
    /// Whether HTML opened a heading.
    pub(super) html_heading: bool,
    /// The HTML block being read.
    html: Option<String>,
    table: Option<Table>,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text),
            Event::Code(code) if self.code.is_some() => self.text(&code),
            Event::Code(code) => self.pieces.push(Piece::Code(code.chars().filter_map(characters::visible).collect())),
            Event::FootnoteReference(name) => self.text(&format!("[{name}]")),
            Event::SoftBreak => self.text("\n"),
            Event::HardBreak if self.code.is_some() => self.text("\n"),
            Event::HardBreak => self.pieces.push(Piece::Hard),
            Event::Rule => self.push(Block::Rule),
            // Clippy cannot tell how far the lines after a real box are to be indented.
            Event::TaskListMarker(done) => self.text(if done { "[x] " } else { "[ ] " }),
            Event::InlineHtml(text) => self.html(&text),
            Event::Html(text) => match &mut self.html {
                Some(html) => html.push_str(&text),
                None => self.html(&text),
            },
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        match &mut self.code {
            Some(code) => code.push_str(text),
            None => pieces::push_text(&mut self.pieces, text),
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => {
                self.inline += 1;
                let delimiter = self.source[range.start..].chars().next().unwrap_or('*');
                self.pieces.push(Piece::Open(delimiter_of(&tag.to_end(), delimiter)));
            }
            Tag::Link { link_type, dest_url, .. } => {
                self.inline += 1;
                let target = match link_type {
                    LinkType::Autolink => Target::shown(&dest_url),
                    LinkType::Email => Target::mail(&dest_url),
                    _ => Target::of(&dest_url),
                };
                self.links.open(&mut self.pieces, target, false);
            }
            Tag::Image { dest_url, .. } => {
                self.inline += 1;
                self.links.open(&mut self.pieces, Target::of(&dest_url), false);
                self.links.pictures += 1;
            }
            Tag::TableCell => {
                self.inline += 1;
                self.pieces.clear();
            }
            Tag::TableHead | Tag::TableRow => {
                if let Some(table) = &mut self.table {
                    table.rows.push(Vec::new());
                }
            }
            _ => {
                self.end_paragraph();
                self.start_block(tag);
            }
        }
    }

    fn start_block(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => self.loosen(),
            Tag::Heading { .. } => self.inline += 1,
            Tag::CodeBlock(_) => self.code = Some(String::new()),
            Tag::HtmlBlock => self.html = Some(String::new()),
            Tag::Table(columns) => self.table = Some(Table { columns, rows: Vec::new() }),
            Tag::BlockQuote(_) => self.open(FrameKind::Quote),
            Tag::List(start) => self.open(FrameKind::List(List::new(start))),
            Tag::FootnoteDefinition(name) => self.open(FrameKind::Footnote(name.to_string())),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => {
                self.inline -= 1;
                let delimiter = self.source[..range.end].chars().next_back().unwrap_or('*');
                self.pieces.push(Piece::Close(delimiter_of(&tag, delimiter)));
            }
            TagEnd::Link | TagEnd::Image => {
                self.inline -= 1;
                if tag == TagEnd::Image {
                    self.links.pictures -= 1;
                }
                self.links.close(&mut self.pieces, false);
            }
            TagEnd::TableCell => {
                self.inline -= 1;
                self.flush_code();
                pieces::unbreak(&mut self.pieces);
                let cell = self.take_pieces();
                if let Some(row) = self.table.as_mut().and_then(|table| table.rows.last_mut()) {
                    row.push(cell);
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => {}
            TagEnd::Table => {
                let table =
                    self.table.take().filter(|table| !table.rows.iter().flatten().all(|cell| pieces::is_blank(cell)));
                self.blocks.extend(table.map(Block::Table));
            }
            TagEnd::Heading(level) => {
                self.inline -= 1;
                self.end_heading(level as usize);
            }
            TagEnd::HtmlBlock => {
                let html = self.html.take().unwrap_or_default();
                self.html(&html);
                self.end_paragraph();
            }
            TagEnd::Item => {
                self.close_html_frames();
                self.end_item();
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::FootnoteDefinition => {
                self.close();
            }
            _ => self.end_paragraph(),
        }
    }

    pub(super) fn push(&mut self, block: Block) {
        self.end_paragraph();
        self.blocks.push(block);
    }

    /// Returns whether a block can begin here: not in the middle of emphasis, a link, a heading or a cell.
    pub(super) fn takes_blocks(&self) -> bool {
        self.inline == 0
    }

    pub(super) fn end_heading(&mut self, level: usize) {
        self.flush_code();
        // A heading of several lines is a paragraph that its author drew a line under.
        let is_line = !self.pieces.iter().any(|piece| matches!(piece, Piece::Soft | Piece::Hard));
        if !is_line || pieces::plain(&self.pieces).chars().count() > LONGEST_HEADING {
            return self.end_paragraph();
        }
        let pieces = self.take_pieces();
        if !pieces::is_blank(&pieces) {
            self.blocks.push(Block::Heading(level, pieces));
        }
    }

    /// Ends the paragraph being read; in a list without blank lines, nothing else tells where it ends.
    pub(super) fn end_paragraph(&mut self) {
        self.flush_code();
        let pieces = self.take_pieces();
        self.blocks.extend(pieces::paragraphs(pieces).into_iter().map(Block::Paragraph));
    }

    /// Ends a code block.
    pub(super) fn flush_code(&mut self) {
        let Some(code) = self.code.take().filter(|code| !code.trim().is_empty()) else { return };
        if self.takes_blocks() {
            let pieces = self.take_pieces();
            self.blocks.extend(pieces::paragraphs(pieces).into_iter().map(Block::Paragraph));
            self.blocks.push(Block::Code(code));
        } else {
            self.pieces.push(Piece::Code(code.split_whitespace().collect::<Vec<_>>().join(" ")));
        }
    }

    fn take_pieces(&mut self) -> Vec<Piece> {
        self.links.forget();
        self.code_span = None;
        self.html_heading = false;
        pieces::settled(std::mem::take(&mut self.pieces))
    }
}

fn delimiter_of(tag: &TagEnd, character: char) -> String {
    character.to_string().repeat(if *tag == TagEnd::Emphasis { 1 } else { 2 })
}
