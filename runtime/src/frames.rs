//! From the bytes of a stream to its items: server-sent events, JSON lines, and JSON text sequences.
//!
//! Events are read as the HTML standard says, but for the last one of an answer that is not asked for again: it counts also
//! where the empty line after it is missing, because an answer that breaks off is an error of its own.

use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};

use crate::frame::Frame;

/// Starts each text of `application/json-seq`.
const RECORD_SEPARATOR: u8 = 0x1E;

/// How the items of a stream are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Framing {
    Events,
    Lines,
    Sequence,
}

impl Framing {
    pub(crate) fn of(media_type: &str) -> Self {
        match media_type {
            "text/event-stream" => Self::Events,
            "application/json-seq" => Self::Sequence,
            _ => Self::Lines,
        }
    }
}

/// Cuts bytes into items.
pub(crate) struct Frames {
    framing: Framing,
    buffer: BytesMut,
    /// How much of the buffer has been searched for the end of a line or a text.
    searched: usize,
    /// Where in a JSON text the search is.
    nesting: Nesting,
    /// The last line ended with `\r`; a `\n` that follows belongs to that end.
    after_return: bool,
    /// Nothing more will come.
    ended: bool,
    is_first: bool,
    /// The event that is being read.
    event: Frame,
    data: Option<BytesMut>,
    /// The last id that came.
    id: Option<Arc<str>>,
    /// The last id of an event that is complete, and the last wait that the server asked for.
    resume: Resume,
}

/// Where and when a stream of events goes on that has ended.
#[derive(Clone, Default)]
pub(crate) struct Resume {
    pub(crate) id: Option<Arc<str>>,
    pub(crate) retry: Option<Duration>,
}

impl Frames {
    pub(crate) fn new(framing: Framing) -> Self {
        Self {
            framing,
            buffer: BytesMut::new(),
            searched: 0,
            nesting: Nesting::default(),
            after_return: false,
            ended: false,
            is_first: true,
            event: Frame::default(),
            data: None,
            id: None,
            resume: Resume::default(),
        }
    }

    pub(crate) fn push(&mut self, piece: &[u8]) {
        self.buffer.extend_from_slice(piece);
    }

    pub(crate) fn end(&mut self) {
        self.ended = true;
    }

    /// Begins with another answer, which goes on behind the last event that is complete.
    pub(crate) fn restart(&mut self) -> Resume {
        let resume = std::mem::take(&mut self.resume);
        *self = Self { id: resume.id.clone(), resume: resume.clone(), ..Self::new(self.framing) };
        resume
    }

    /// Returns how many bytes are held for an item that is not complete.
    pub(crate) fn held(&self) -> usize {
        self.buffer.len() + self.data.as_ref().map_or(0, BytesMut::len)
    }

    /// Returns the next item that is complete; `None` when more is to come, or at the end.
    pub(crate) fn next(&mut self) -> Option<Frame> {
        match self.framing {
            Framing::Events => self.next_event(),
            Framing::Lines => self.next_line(),
            Framing::Sequence => self.next_text(),
        }
    }

    fn next_line(&mut self) -> Option<Frame> {
        loop {
            let line = self.line()?;
            let line = line.trim_ascii();
            if !line.is_empty() {
                return Some(Frame { data: Bytes::copy_from_slice(line), ..Frame::default() });
            }
        }
    }

    fn next_text(&mut self) -> Option<Frame> {
        loop {
            let end = self.text_end()?;
            let text = self.buffer.split_to(end);
            self.searched = 0;
            self.nesting = Nesting::default();
            let text = text.strip_prefix(&[RECORD_SEPARATOR]).unwrap_or(&text).trim_ascii();
            if !text.is_empty() {
                return Some(Frame { data: Bytes::copy_from_slice(text), ..Frame::default() });
            }
        }
    }

    /// Returns where a text ends: before the next one, or with its line where its brackets are closed, as the next one may be
    /// long in coming.
    fn text_end(&mut self) -> Option<usize> {
        for (at, byte) in self.buffer.iter().enumerate().skip(self.searched) {
            if at > 0 && *byte == RECORD_SEPARATOR {
                return Some(at);
            }
            if self.nesting.ends_with(*byte) {
                return Some(at + 1);
            }
        }
        self.searched = self.buffer.len();
        Some(self.searched).filter(|length| self.ended && *length > 0)
    }

    fn next_event(&mut self) -> Option<Frame> {
        while let Some(line) = self.line() {
            if line.is_empty() {
                if let Some(frame) = self.dispatch() {
                    return Some(frame);
                }
                continue;
            }
            let colon = line.iter().position(|byte| *byte == b':');
            let (name, value) = line.split_at(colon.unwrap_or(line.len()));
            let value = value.strip_prefix(b":").unwrap_or(value);
            self.field(name, value.strip_prefix(b" ").unwrap_or(value));
        }
        if self.ended { self.dispatch() } else { None }
    }

    fn field(&mut self, name: &[u8], value: &[u8]) {
        let text = || String::from_utf8_lossy(value).into_owned();
        match name {
            b"data" => match &mut self.data {
                Some(data) => {
                    data.extend_from_slice(b"\n");
                    data.extend_from_slice(value);
                }
                None => self.data = Some(value.into()),
            },
            b"event" => self.event.event = Some(text()).filter(|name| !name.is_empty()),
            b"id" if !value.contains(&0) => self.id = Some(text().into()),
            b"retry" if value.iter().all(u8::is_ascii_digit) => {
                self.event.retry = text().parse().ok().map(Duration::from_millis).or(self.event.retry);
                self.resume.retry = self.event.retry.or(self.resume.retry);
            }
            // Comments begin with the colon; other fields are ignored.
            _ => {}
        }
    }

    /// Ends the event at hand. One without data is none.
    fn dispatch(&mut self) -> Option<Frame> {
        let event = std::mem::take(&mut self.event);
        self.resume.id.clone_from(&self.id);
        let data = self.data.take()?.freeze();
        Some(Frame { data, id: self.id.clone(), ..event })
    }

    /// Takes a line out of the buffer, without its end: that of events is `\n`, `\r\n` or `\r`, that of others `\n`.
    fn line(&mut self) -> Option<BytesMut> {
        if self.is_first {
            const MARK: &[u8] = b"\xEF\xBB\xBF";
            if self.buffer.len() < MARK.len() && MARK.starts_with(&self.buffer) && !self.ended {
                return None;
            }
            if self.buffer.starts_with(MARK) {
                drop(self.buffer.split_to(MARK.len()));
            }
            self.is_first = false;
        }
        if self.after_return && !self.buffer.is_empty() {
            let length = usize::from(self.buffer[0] == b'\n');
            drop(self.buffer.split_to(length));
            self.after_return = false;
        }
        let is_end = |byte: &u8| *byte == b'\n' || (*byte == b'\r' && self.framing == Framing::Events);
        let Some(end) = self.buffer.iter().skip(self.searched).position(is_end).map(|end| self.searched + end) else {
            self.searched = self.buffer.len();
            if self.ended && !self.buffer.is_empty() {
                self.searched = 0;
                return Some(self.buffer.split());
            }
            return None;
        };
        let line = self.buffer.split_to(end);
        // Whether a line feed follows may not be known yet, and the line is complete without.
        self.after_return = self.buffer.split_to(1)[..] == *b"\r";
        self.searched = 0;
        Some(line)
    }
}

/// Where in a JSON text a byte stands.
#[derive(Default)]
struct Nesting {
    depth: usize,
    in_string: bool,
    escaped: bool,
}

impl Nesting {
    /// Takes the next byte; true where it ends a line outside of all brackets and strings.
    fn ends_with(&mut self, byte: u8) -> bool {
        match byte {
            _ if self.escaped => self.escaped = false,
            b'\\' => self.escaped = self.in_string,
            b'"' => self.in_string = !self.in_string,
            _ if self.in_string => {}
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => self.depth = self.depth.saturating_sub(1),
            b'\n' => return self.depth == 0,
            _ => {}
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Cuts a text that comes in pieces of this size.
    fn cut(framing: Framing, text: &str, size: usize) -> Vec<Frame> {
        let (mut frames, mut found) = (Frames::new(framing), Vec::new());
        for piece in text.as_bytes().chunks(size) {
            frames.push(piece);
            found.extend(std::iter::from_fn(|| frames.next()));
        }
        frames.end();
        found.extend(std::iter::from_fn(|| frames.next()));
        found
    }

    fn data(framing: Framing, text: &str, size: usize) -> Vec<String> {
        cut(framing, text, size).iter().map(|frame| String::from_utf8(frame.data.to_vec()).unwrap()).collect()
    }

    #[test]
    fn events_are_read_as_the_standard_says() {
        let text = "\u{FEFF}: a comment\r\ndata: one\rdata:  two\nid: 7\n\nevent: ping\n\ndata\n\nevent:done\ndata:{}\nretry: 1500\nid\nwhat: x\n\ndata: [DONE]\n\ndata:last";
        for size in 1..=text.len() {
            let frames = cut(Framing::Events, text, size);
            let [first, empty, done, end, last] = &frames[..] else { panic!("{size}: {frames:?}") };
            assert_eq!((&first.data[..], &first.event, first.id.as_deref()), (&b"one\n two"[..], &None, Some("7")));
            assert_eq!((&empty.data[..], &empty.event, empty.id.as_deref()), (&b""[..], &None, Some("7")));
            assert_eq!(
                (&done.data[..], done.event.as_deref(), done.id.as_deref()),
                (&b"{}"[..], Some("done"), Some(""))
            );
            assert_eq!((done.retry, last.retry), (Some(Duration::from_millis(1500)), None));
            assert_eq!(&last.data[..], b"last");
            assert!(end.is_done() && !last.is_done());
        }
    }

    #[test]
    fn lines_and_sequences_are_cut() {
        let lines = "{\"a\": 1}\r\n\n  [2]\n\"three\\r\"";
        let sequence = "\u{1E}{\"a\":\n 1}\n\u{1E}[2]\n\u{1E}\u{1E}\"three\"";
        for size in 1..=lines.len() {
            assert_eq!(data(Framing::Lines, lines, size), ["{\"a\": 1}", "[2]", "\"three\\r\""], "{size}");
            assert_eq!(data(Framing::Sequence, sequence, size), ["{\"a\":\n 1}", "[2]", "\"three\""], "{size}");
        }
        let mut frames = Frames::new(Framing::Sequence);
        frames.push(b"\x1E{\"a\":\n");
        assert!(frames.next().is_none(), "a text that is not complete");
        frames.push(b"1}\n");
        assert_eq!(&frames.next().unwrap().data[..], b"{\"a\":\n1}");
        assert_eq!(frames.held(), 0);
    }

    #[test]
    fn an_event_is_there_when_its_last_line_ends() {
        let mut frames = Frames::new(Framing::Events);
        frames.push(b"data: 1\r\r");
        assert_eq!(&frames.next().unwrap().data[..], b"1");
        frames.push(b"data: 2\r\n\r");
        assert_eq!(&frames.next().unwrap().data[..], b"2");
        frames.push(b"\ndata: 3\n\n");
        assert_eq!(&frames.next().unwrap().data[..], b"3");
        assert!(frames.next().is_none());
    }

    /// A copy of it for each event would take gigabytes.
    #[test]
    fn a_large_id_is_there_once() {
        let id = "x".repeat(1 << 20);
        let frames = cut(Framing::Events, &format!("id: {id}\n{}", "data: 1\n\n".repeat(5000)), 1 << 16);
        let first = frames[0].event::<i32>().unwrap().id.unwrap();
        assert_eq!((frames.len(), first.len()), (5000, id.len()));
        assert!(frames.iter().all(|frame| Arc::ptr_eq(frame.id.as_ref().unwrap(), &first)));
    }

    #[test]
    fn an_event_that_is_cut_off_is_not_what_a_stream_goes_on_behind() {
        let mut frames = Frames::new(Framing::Events);
        frames.push(b"id: 1\ndata: 1\n\nid: 2\n\nretry: 20\nid: 3\ndata: 3\n");
        assert!(frames.next().is_some() && frames.next().is_none());
        let resume = frames.restart();
        assert_eq!((resume.id.as_deref(), resume.retry), (Some("2"), Some(Duration::from_millis(20))));
        frames.push(b"data: 4\n\n");
        assert_eq!(frames.next().unwrap().id.as_deref(), Some("2"));
    }

    #[test]
    fn a_wait_is_of_figures_alone() {
        for (text, retry) in [("retry: 20\nretry: soon", Some(20)), ("retry: +20", None), ("retry:", None)] {
            let frames = cut(Framing::Events, &format!("{text}\ndata: x\n\n"), 100);
            assert_eq!(frames[0].retry, retry.map(Duration::from_millis), "{text}");
        }
    }

    /// Searching all of it for each piece would take minutes.
    #[test]
    fn a_text_in_small_pieces_is_searched_once() {
        for (framing, piece) in [
            (Framing::Sequence, "[\n"),
            (Framing::Sequence, "x"),
            (Framing::Lines, "x"),
            (Framing::Events, "x"),
            (Framing::Events, "data:\n"),
        ] {
            let mut frames = Frames::new(framing);
            for _ in 0..200_000 {
                frames.push(piece.as_bytes());
                assert!(frames.next().is_none());
            }
        }
    }
}
