//! What stands around blocks: quotes, lists and footnotes, those of Markdown and those of HTML.

use super::blocks::{Block, List};
use super::pieces;
use super::reader::Reader;

/// Quotes and lists inside each other beyond this are read as if they were not: nobody follows them, and each level
/// costs its mark on every line.
const DEEPEST: usize = 8;

/// A quote, list or footnote that is open.
pub(super) struct Frame {
    kind: FrameKind,
    /// The blocks before it.
    before: Vec<Block>,
    /// Whether HTML opened it, and may forget to close it.
    html: bool,
}

#[derive(Debug)]
pub(super) enum FrameKind {
    Quote,
    List(List),
    Footnote(String),
}

impl Reader<'_> {
    /// Opens a frame of Markdown, which is sure to be closed.
    pub(super) fn open(&mut self, kind: FrameKind) {
        if self.skipped > 0 || self.frames.len() >= DEEPEST {
            self.skipped += 1;
        } else {
            self.frames.push(Frame { kind, before: std::mem::take(&mut self.blocks), html: false });
        }
    }

    /// Opens a frame that HTML may forget to close.
    pub(super) fn open_html(&mut self, kind: FrameKind) {
        if self.skipped == 0 && self.frames.len() < DEEPEST {
            self.frames.push(Frame { kind, before: std::mem::take(&mut self.blocks), html: true });
        }
    }

    /// Returns the innermost frame, if HTML opened it.
    pub(super) fn html_frame(&self) -> Option<&FrameKind> {
        self.frames.last().filter(|frame| frame.html && self.skipped == 0).map(|frame| &frame.kind)
    }

    /// Closes a frame of Markdown, with what HTML left open in it.
    pub(super) fn close(&mut self) {
        self.close_html_frames();
        if self.skipped > 0 {
            self.skipped -= 1;
        } else {
            self.close_frame();
        }
    }

    /// Remembers that a list has blank lines; only the items of such a list hold paragraphs.
    pub(super) fn loosen(&mut self) {
        if let (0, Some(Frame { kind: FrameKind::List(list), html: false, .. })) =
            (self.skipped, self.frames.last_mut())
        {
            list.loose = true;
        }
    }

    pub(super) fn close_html_frames(&mut self) {
        self.end_paragraph();
        while self.html_frame().is_some() {
            self.close_frame();
        }
    }

    pub(super) fn end_item(&mut self) {
        self.end_paragraph();
        if let (0, Some(Frame { kind: FrameKind::List(list), .. })) = (self.skipped, self.frames.last_mut())
            && !self.blocks.is_empty()
        {
            list.items.push(std::mem::take(&mut self.blocks));
        }
    }

    pub(super) fn close_frame(&mut self) {
        self.end_item();
        let Some(frame) = self.frames.pop() else { return };
        let mut inside = std::mem::replace(&mut self.blocks, frame.before);
        match frame.kind {
            FrameKind::Quote if inside.is_empty() => {}
            FrameKind::Quote => self.blocks.push(Block::Quote(inside)),
            FrameKind::List(list) if list.items.is_empty() => {}
            FrameKind::List(mut list) => {
                list.loose |= !list.items.iter().all(|item| fits_tightly(item));
                self.blocks.push(Block::List(list));
            }
            // As a paragraph that begins with its mark, a footnote stays where it was.
            FrameKind::Footnote(name) => {
                let mut mark = Vec::new();
                pieces::push_text(&mut mark, &format!("[{name}]: "));
                match inside.first_mut() {
                    Some(Block::Paragraph(pieces)) => {
                        mark.append(pieces);
                        *pieces = pieces::settled(mark);
                    }
                    Some(_) => inside.insert(0, Block::Paragraph(mark)),
                    None => {}
                }
                self.blocks.append(&mut inside);
            }
        }
    }
}

/// Returns whether an item of a list needs no blank line inside.
fn fits_tightly(item: &[Block]) -> bool {
    match item {
        [_] => true,
        // A list that begins with another number does not end a paragraph.
        [Block::Paragraph(_), Block::List(list)] => matches!(list.start, None | Some(1)),
        _ => false,
    }
}
