//! What the elements of HTML do to a description. Those that mean something in Markdown become that, those that only
//! arrange a page go, and what is no HTML at all, such as the `<token>` in `Bearer <token>`, is text.

use super::blocks::{Block, List};
use super::frames::FrameKind;
use super::html::{Tag, Token, decoded, tokens};
use super::links::Target;
use super::pieces::{Piece, plain, unbreak};
use super::reader::Reader;

impl Reader<'_> {
    /// Reads a tag inside of a paragraph, or a block of HTML.
    pub(super) fn html(&mut self, html: &str) {
        for token in tokens(html) {
            match token {
                Token::Text(text) => self.text(&decoded(text)),
                Token::Tag(tag) if self.code.is_some() && tag.name != "pre" => {
                    if tag.name == "br" {
                        self.text("\n");
                    }
                }
                Token::Tag(tag) => self.element(&tag),
            }
        }
    }

    fn element(&mut self, tag: &Tag<'_>) {
        match &*tag.name {
            "br" => self.pieces.push(Piece::Hard),
            "b" | "strong" => self.emphasis(tag, "**"),
            "i" | "em" => self.emphasis(tag, "*"),
            "del" | "s" | "strike" => self.emphasis(tag, "~~"),
            "code" | "tt" | "kbd" | "samp" => self.code_span(tag),
            "a" if tag.closes => self.links.close(&mut self.pieces, true),
            "a" => {
                if let Some(target) = tag.attribute("href") {
                    self.links.open(&mut self.pieces, Target::of(&target), true);
                }
            }
            "img" => {
                let target = tag.attribute("src").map_or(Target::Dropped, |source| Target::of(&source));
                self.links.open(&mut self.pieces, target, true);
                self.text(&tag.attribute("alt").unwrap_or_default());
                self.links.close(&mut self.pieces, true);
            }
            // Powers, mostly.
            "sup" if !tag.closes => self.text("^"),
            "sup" | "sub" | "span" | "font" | "u" | "ins" | "mark" | "small" | "big" | "abbr" | "var" | "wbr" => {}
            "p" | "div" | "section" | "article" | "header" | "footer" | "center" | "details" | "summary" | "figure"
            | "figcaption" | "address" | "pre" | "hr" | "ul" | "ol" | "li" | "dl" | "dt" | "dd" | "blockquote"
            | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "table" | "caption" | "thead" | "tbody" | "tfoot" | "tr" => {
                if self.takes_blocks() {
                    self.block_element(tag);
                } else if !self.pieces.is_empty() {
                    self.pieces.push(Piece::Hard);
                }
            }
            "td" | "th" if tag.closes => {}
            "td" | "th" => self.text(" | "),
            "col" | "colgroup" => {}
            _ => self.text(tag.text),
        }
    }

    fn block_element(&mut self, tag: &Tag<'_>) {
        match (&*tag.name, tag.closes) {
            ("pre", true) => self.flush_code(),
            ("pre", false) => {
                self.end_paragraph();
                self.code = Some(String::new());
            }
            ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", false) => {
                self.end_paragraph();
                self.html_heading = true;
            }
            ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", true) if self.html_heading => {
                unbreak(&mut self.pieces);
                self.end_heading(tag.name[1..].parse().unwrap_or(6));
            }
            ("hr", _) => self.push(Block::Rule),
            ("ul", false) => self.open_list(None),
            ("ol", false) => self.open_list(Some(1)),
            ("blockquote", false) => {
                self.end_paragraph();
                self.open_html(FrameKind::Quote);
            }
            ("ul" | "ol", true) if self.is_in_list() => self.close_frame(),
            ("blockquote", true) if matches!(self.html_frame(), Some(FrameKind::Quote)) => self.close_frame(),
            ("li", _) if self.is_in_list() => self.end_item(),
            ("li", false) => self.open_list(None),
            ("tr", true) => {}
            ("tr", false) => self.pieces.push(Piece::Hard),
            _ => self.end_paragraph(),
        }
    }

    fn is_in_list(&self) -> bool {
        matches!(self.html_frame(), Some(FrameKind::List(_)))
    }

    fn open_list(&mut self, start: Option<u64>) {
        self.end_paragraph();
        self.open_html(FrameKind::List(List::new(start)));
    }

    fn emphasis(&mut self, tag: &Tag<'_>, delimiter: &str) {
        let delimiter = delimiter.to_owned();
        self.pieces.push(if tag.closes { Piece::Close(delimiter) } else { Piece::Open(delimiter) });
    }

    fn code_span(&mut self, tag: &Tag<'_>) {
        if !tag.closes {
            self.code_span = Some(self.pieces.len());
            // Keeps the words before out of the code.
            return self.pieces.push(Piece::Nothing);
        }
        let Some(start) = self.code_span.take().filter(|start| *start < self.pieces.len()) else { return };
        // A link cannot stand in code.
        let is_code = |piece: &Piece| {
            matches!(piece, Piece::Text(_) | Piece::Code(_) | Piece::Open(_) | Piece::Close(_) | Piece::Soft)
        };
        if self.pieces[start + 1..].iter().all(is_code) {
            let code = plain(&self.pieces[start..]);
            self.pieces.truncate(start);
            let code = code.trim();
            if !code.is_empty() {
                self.pieces.push(Piece::Code(code.to_owned()));
            }
        }
    }
}
