//! The marked parse behind `positions`: every node of the text with its bytes.

use saphyr_parser::{Event, Parser, ScalarStyle};
use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

/// All nodes of a text; the first document's root comes first.
#[derive(Clone, Debug, Default)]
pub(super) struct Marks {
    nodes: Vec<Node>,
    /// Where each document starts.
    pub(super) documents: Vec<usize>,
    /// The last alias.
    pub(super) alias: Option<Range<usize>>,
}

/// A node: a member of a mapping together with its key, or an element of a sequence, or the root.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) key: Option<Key>,
    pub(super) span: Range<usize>,
    pub(super) shape: Shape,
}

#[derive(Clone, Debug)]
pub(super) struct Key {
    pub(super) text: Box<str>,
    pub(super) span: Range<usize>,
}

/// What a node holds, by index into the list of nodes.
#[derive(Clone, Debug)]
pub(super) enum Shape {
    Scalar,
    Alias(usize),
    Sequence(Vec<usize>),
    Mapping(Vec<usize>),
}

impl Marks {
    /// Parses the text as far as possible.
    pub(super) fn of(text: &str) -> Self {
        let body = text.strip_prefix('\u{feff}').unwrap_or(text);
        let readable = without_surrogates(body);
        let mut builder = Builder {
            marks: Self::default(),
            offsets: Offsets::new(text, body),
            text,
            open: Vec::new(),
            anchors: HashMap::new(),
        };
        let mut parser = Parser::new_from_str(&readable);
        while let Some(Ok((event, span))) = parser.next_event() {
            let span = builder.offsets.byte(span.start.index())..builder.offsets.byte(span.end.index());
            builder.event(event, span);
        }
        builder.marks
    }

    pub(super) fn root(&self) -> Option<&Node> {
        self.nodes.first()
    }

    pub(super) fn node(&self, id: usize) -> &Node {
        &self.nodes[id]
    }

    /// Returns the node that an alias stands for; any other node is returned as it is.
    pub(super) fn follow<'m>(&'m self, node: &'m Node) -> &'m Node {
        match node.shape {
            Shape::Alias(target) => self.node(target),
            _ => node,
        }
    }
}

/// JSON writes characters beyond the basic plane as two escapes, which the marked parse takes for an error. Only the
/// places matter here, so any other escape of the same length will do.
fn without_surrogates(text: &str) -> Cow<'_, str> {
    let mut changed: Option<String> = None;
    for (at, _) in text.match_indices("\\u") {
        let is_surrogate = text
            .get(at + 2..at + 6)
            .and_then(|digits| u32::from_str_radix(digits, 16).ok())
            .is_some_and(|code| (0xD800..0xE000).contains(&code));
        if is_surrogate {
            changed.get_or_insert_with(|| text.to_owned()).replace_range(at + 2..at + 6, "003f");
        }
    }
    changed.map_or(Cow::Borrowed(text), Cow::Owned)
}

struct Builder<'t> {
    marks: Marks,
    offsets: Offsets<'t>,
    text: &'t str,
    open: Vec<Open>,
    anchors: HashMap<usize, usize>,
}

/// A mapping or a sequence that has not ended.
struct Open {
    node: usize,
    /// The key whose value comes next.
    key: Option<Key>,
    /// True when this collection is itself the key of a mapping.
    is_key: bool,
}

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>, span: Range<usize>) {
        match event {
            Event::DocumentStart(_) => self.marks.documents.push(span.start),
            Event::Scalar(text, style, anchor, _) => {
                let span = self.scalar(style, span);
                if self.expects_key() {
                    self.set_key(Key { text: text.into(), span });
                } else {
                    self.add(anchor, span, Shape::Scalar);
                }
            }
            Event::Alias(anchor) => {
                self.marks.alias = Some(span.clone());
                if self.expects_key() {
                    let text = self.text.get(span.clone()).unwrap_or_default().into();
                    self.set_key(Key { text, span });
                } else {
                    let shape = self.anchors.get(&anchor).map_or(Shape::Scalar, |node| Shape::Alias(*node));
                    self.add(0, span, shape);
                }
            }
            Event::SequenceStart(anchor, _) => self.start(anchor, span, Shape::Sequence(Vec::new())),
            Event::MappingStart(anchor, _) => self.start(anchor, span, Shape::Mapping(Vec::new())),
            Event::SequenceEnd | Event::MappingEnd => self.end(span),
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
        }
    }

    fn expects_key(&self) -> bool {
        self.open
            .last()
            .is_some_and(|open| open.key.is_none() && matches!(self.marks.nodes[open.node].shape, Shape::Mapping(_)))
    }

    fn set_key(&mut self, key: Key) {
        if let Some(open) = self.open.last_mut() {
            open.key = Some(key);
        }
    }

    fn start(&mut self, anchor: usize, span: Range<usize>, shape: Shape) {
        let is_key = self.expects_key();
        let node = if is_key {
            self.marks.nodes.push(Node { key: None, span, shape });
            self.marks.nodes.len() - 1
        } else {
            self.add(anchor, span, shape)
        };
        self.open.push(Open { node, key: None, is_key });
    }

    fn end(&mut self, span: Range<usize>) {
        let Some(open) = self.open.pop() else { return };
        let children = match &self.marks.nodes[open.node].shape {
            Shape::Sequence(children) | Shape::Mapping(children) => children,
            Shape::Scalar | Shape::Alias(_) => return,
        };
        // The end of a block is only noticed at the next token; the last child's end is where the text ends.
        let is_flow = matches!(self.text.as_bytes().get(span.start), Some(b'}' | b']'));
        let last = children.last().map(|id| self.marks.nodes[*id].span.end);
        let end = if is_flow { span.end } else { last.unwrap_or(span.start) };
        let node = &mut self.marks.nodes[open.node];
        node.span.end = end.max(node.span.start);
        if open.is_key {
            let span = node.span.clone();
            self.set_key(Key { text: "".into(), span });
        }
    }

    fn add(&mut self, anchor: usize, span: Range<usize>, shape: Shape) -> usize {
        let id = self.marks.nodes.len();
        if anchor > 0 {
            self.anchors.insert(anchor, id);
        }
        let mut key = None;
        if let Some(open) = self.open.last_mut() {
            key = open.key.take();
            let parent = open.node;
            if let Shape::Sequence(children) | Shape::Mapping(children) = &mut self.marks.nodes[parent].shape {
                children.push(id);
            }
        }
        self.marks.nodes.push(Node { key, span, shape });
        id
    }

    /// Returns the bytes of a scalar. The parser counts what follows a quoted one on its line as part of it.
    fn scalar(&self, style: ScalarStyle, span: Range<usize>) -> Range<usize> {
        let text = self.text.get(span.clone()).unwrap_or_default();
        let length = match style {
            ScalarStyle::DoubleQuoted => closing_quote(text, '"', '\\'),
            ScalarStyle::SingleQuoted => closing_quote(text, '\'', '\''),
            ScalarStyle::Plain | ScalarStyle::Literal | ScalarStyle::Folded => None,
        };
        span.start..length.map_or(span.start + text.trim_end().len(), |length| span.start + length)
    }
}

/// Returns the length of a quoted text up to and with the quote that ends it.
fn closing_quote(text: &str, quote: char, escape: char) -> Option<usize> {
    let mut characters = text.char_indices().skip(1).peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        if character == escape && (escape != quote || next == Some(quote)) {
            characters.next();
        } else if character == quote {
            return Some(at + character.len_utf8());
        }
    }
    None
}

/// Turns counts of characters, as the parser has them, into byte offsets.
pub(super) struct Offsets<'t> {
    body: &'t str,
    /// How many bytes come before the body.
    skipped: usize,
    /// The byte offset of every so many characters, or nothing when each character is one byte.
    steps: Option<Vec<usize>>,
}

const STEP: usize = 256;

impl<'t> Offsets<'t> {
    fn new(text: &str, body: &'t str) -> Self {
        let steps = || body.char_indices().step_by(STEP).map(|(offset, _)| offset).collect();
        Self { body, skipped: text.len() - body.len(), steps: (!body.is_ascii()).then(steps) }
    }

    fn byte(&self, index: usize) -> usize {
        let offset = match &self.steps {
            None => index.min(self.body.len()),
            Some(steps) => steps.get(index / STEP).map_or(self.body.len(), |start| {
                let rest = &self.body[*start..];
                start + rest.char_indices().nth(index % STEP).map_or(rest.len(), |(offset, _)| offset)
            }),
        };
        self.skipped + offset
    }
}
