//! The style of a parameter: how its value becomes text, and which characters are encoded.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// How a parameter is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    pub(crate) kind: Kind,
    pub(crate) explode: bool,
    pub(crate) json: bool,
    escape: Escape,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
}

impl Style {
    const fn new(kind: Kind, explode: bool) -> Self {
        Self { kind, explode, escape: Escape::Reserved, json: false }
    }

    /// `blue,black`, for paths and headers; not exploded.
    pub const fn simple() -> Self {
        Self::new(Kind::Simple, false)
    }

    /// `.blue,black`, for paths; not exploded.
    pub const fn label() -> Self {
        Self::new(Kind::Label, false)
    }

    /// `;color=blue,black`, for paths; not exploded.
    pub const fn matrix() -> Self {
        Self::new(Kind::Matrix, false)
    }

    /// `color=blue&color=black`, for queries and cookies; exploded.
    pub const fn form() -> Self {
        Self::new(Kind::Form, true)
    }

    /// `color=blue%20black`, for queries; not exploded.
    pub const fn space_delimited() -> Self {
        Self::new(Kind::SpaceDelimited, false)
    }

    /// `color=blue%7Cblack`, for queries; not exploded.
    pub const fn pipe_delimited() -> Self {
        Self::new(Kind::PipeDelimited, false)
    }

    /// `color[R]=100`, for queries; always exploded.
    pub const fn deep_object() -> Self {
        Self::new(Kind::DeepObject, true)
    }

    /// Sets whether each item is a parameter of its own.
    pub const fn explode(mut self, explode: bool) -> Self {
        self.explode = explode;
        self
    }

    /// Sets whether a query value keeps reserved characters as they are. `#`, `&` and `+` are encoded all the same: there
    /// they would mean something else.
    pub const fn allow_reserved(mut self, allow: bool) -> Self {
        self.escape = if allow { Escape::Unsafe } else { Escape::Reserved };
        self
    }

    /// The value is JSON text, as with `content: application/json`.
    pub const fn json(mut self) -> Self {
        self.json = true;
        self
    }

    pub(crate) fn of_kind(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    /// Nothing is percent-encoded, as in the parts of a form.
    pub(crate) const fn plain(mut self) -> Self {
        self.escape = Escape::Nothing;
        self
    }

    /// Returns what stands between the items of a list that is one value.
    pub(crate) fn delimiter(&self) -> &'static str {
        match (self.kind, self.escape) {
            (Kind::SpaceDelimited, Escape::Nothing) => " ",
            (Kind::SpaceDelimited, _) => "%20",
            (Kind::PipeDelimited, Escape::Nothing) => "|",
            (Kind::PipeDelimited, _) => "%7C",
            _ => ",",
        }
    }

    pub(crate) fn encode_name<'a>(&self, name: &'a str) -> Cow<'a, str> {
        if self.escape == Escape::Nothing { name.into() } else { encode(name) }
    }

    pub(crate) fn encode<'a>(&self, text: &'a str) -> Cow<'a, str> {
        match self.escape {
            Escape::Reserved => encode(text),
            Escape::Unsafe => utf8_percent_encode(text, RESERVED_KEPT).into(),
            Escape::Nothing => text.into(),
        }
    }

    /// Encodes an item that stands between delimiters.
    pub(crate) fn encode_item<'a>(&self, text: &'a str) -> Cow<'a, str> {
        match self.escape {
            Escape::Unsafe => utf8_percent_encode(text, RESERVED_KEPT_BUT_COMMA).into(),
            _ => self.encode(text),
        }
    }
}

/// What is percent-encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Escape {
    /// Everything but the unreserved characters of RFC 3986.
    Reserved,
    /// What would mean something else.
    Unsafe,
    Nothing,
}

const UNRESERVED_KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
const RESERVED_KEPT_BUT_COMMA: &AsciiSet = &UNRESERVED_KEPT
    .remove(b':')
    .remove(b'/')
    .remove(b'?')
    .remove(b'[')
    .remove(b']')
    .remove(b'@')
    .remove(b'!')
    .remove(b'$')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b';')
    .remove(b'=');
const RESERVED_KEPT: &AsciiSet = &RESERVED_KEPT_BUT_COMMA.remove(b',');

/// Percent-encodes everything but the unreserved characters of RFC 3986.
pub(crate) fn encode(text: &str) -> Cow<'_, str> {
    utf8_percent_encode(text, UNRESERVED_KEPT).into()
}
