//! HTML in a description, as text and tags.

use super::parser;
use pulldown_cmark::Event;

/// A part of HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Text(&'a str),
    Tag(Tag<'a>),
}

/// The opening or closing mark of an element.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// In lower case.
    pub(super) name: String,
    pub(super) closes: bool,
    pub(super) text: &'a str,
}

impl Tag<'_> {
    /// Returns the value of an attribute.
    pub(super) fn attribute(&self, wanted: &str) -> Option<String> {
        let mut rest = self.text;
        while let Some(equals) = rest.find('=') {
            let name = rest[..equals].trim_end().rsplit(|character: char| character.is_whitespace()).next();
            let named = name.is_some_and(|name| name.eq_ignore_ascii_case(wanted));
            let value = rest[equals + 1..].trim_start();
            let quote = value.chars().next().filter(|character| matches!(character, '"' | '\''));
            let (value, after) = match quote {
                Some(quote) => value[1..].split_once(quote)?,
                None => {
                    let end = value.find(|character: char| character.is_whitespace() || character == '>');
                    value.split_at(end.unwrap_or(value.len()))
                }
            };
            if named {
                return Some(decoded(value));
            }
            rest = after;
        }
        None
    }
}

/// Returns the parts of HTML, without its comments.
pub(super) fn tokens(html: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut done = 0;
    let mut from = 0;
    while let Some(found) = html[from..].find('<') {
        let start = from + found;
        let rest = &html[start..];
        let (tag, length) = if rest.starts_with("<!--") {
            (None, rest.find("-->").map_or(rest.len(), |end| end + "-->".len()))
        } else if let Some(tag) = tag(rest) {
            let length = tag.text.len();
            (Some(Token::Tag(tag)), length)
        } else {
            from = start + 1;
            continue;
        };
        if done < start {
            tokens.push(Token::Text(&html[done..start]));
        }
        tokens.extend(tag);
        done = start + length;
        from = done;
    }
    if done < html.len() {
        tokens.push(Token::Text(&html[done..]));
    }
    tokens
}

fn tag(html: &str) -> Option<Tag<'_>> {
    // Nobody writes longer tags, and an author who forgot to close one must not pay for it at every other.
    const LONGEST: usize = 2_000;
    let closes = html[1..].starts_with('/');
    let name = &html[if closes { 2 } else { 1 }..];
    let name = &name[..name.find(|character: char| !character.is_ascii_alphanumeric()).unwrap_or(name.len())];
    if !name.starts_with(|character: char| character.is_ascii_alphabetic()) {
        return None;
    }
    let mut quote = None;
    for (position, byte) in html.bytes().enumerate().take(LONGEST) {
        match (byte, quote) {
            (b'>', None) => {
                let text = &html[..=position];
                return Some(Tag { name: name.to_ascii_lowercase(), closes, text });
            }
            (b'<', None) if position > 0 => return None,
            (b'"' | b'\'', None) if !closes => quote = Some(byte),
            (_, Some(open)) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// Returns text with the named and numbered characters in it.
pub(super) fn decoded(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        decoded.push_str(&rest[..start]);
        rest = &rest[start..];
        let name =
            rest.bytes().skip(1).take(40).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
        let length = 1 + name + 1;
        if rest.as_bytes().get(length - 1) == Some(&b';') {
            for event in parser(&rest[..length]) {
                if let Event::Text(text) = event {
                    decoded.push_str(&text);
                }
            }
            rest = &rest[length..];
        } else {
            decoded.push('&');
            rest = &rest[1..];
        }
    }
    decoded.push_str(rest);
    decoded
}
