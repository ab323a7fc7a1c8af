//! Types as text: as they stand in the file, for people, and with full paths, to compare.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::BTreeMap;

/// What the names of a file mean.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// The full path of each name that is not of the prelude.
    paths: BTreeMap<String, String>,
}

impl Names {
    pub(super) fn insert(&mut self, name: String, path: String) {
        self.paths.insert(name, path);
    }

    /// Returns types with full paths, in which `Self` is the type whose public path is given.
    pub(super) fn shape(&self, tokens: TokenStream, own: &str) -> String {
        let mut text = String::new();
        let mut writer = Writer { names: Some((self, own)), in_path: false };
        writer.write(tokens, &mut text);
        text
    }
}

/// Returns tokens as people write them, on one line.
pub(super) fn plain(tokens: TokenStream) -> String {
    let mut text = String::new();
    Writer { names: None, in_path: false }.write(tokens, &mut text);
    text
}

/// Replaces the paths in a shape.
pub(super) fn with_paths(shape: &str, replaced: &dyn Fn(&str) -> Option<String>) -> String {
    let mut text = String::with_capacity(shape.len());
    for part in shape.split_inclusive(ends_path) {
        let word = part.trim_end_matches(ends_path);
        match replaced(word) {
            Some(other) => text.push_str(&other),
            None => text.push_str(word),
        }
        text.push_str(&part[word.len()..]);
    }
    text
}

fn ends_path(c: char) -> bool {
    c.is_whitespace() || "<>,()[]&;+=-'\"".contains(c)
}

struct Writer<'a> {
    /// The names of the file and the path of the type that `Self` is; none to leave names as they are.
    names: Option<(&'a Names, &'a str)>,
    /// True after `::`, where a name says nothing of its own.
    in_path: bool,
}

impl Writer<'_> {
    fn write(&mut self, tokens: TokenStream, text: &mut String) {
        let mut tokens = tokens.into_iter().peekable();
        let mut in_lifetime = false;
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Ident(ident) => {
                    let word = ident.to_string();
                    let after_word = text.ends_with(|c: char| c.is_alphanumeric() || c == '_');
                    if (after_word || text.ends_with(')') || word == "as") && !self.in_path && !in_lifetime {
                        text.push(' ');
                    }
                    let is_first = !self.in_path && !in_lifetime;
                    match self.names.filter(|_| is_first) {
                        Some((_, own)) if word == "Self" => text.push_str(&format!("crate::{own}")),
                        Some((names, _)) => text.push_str(names.paths.get(&word).unwrap_or(&word)),
                        None => text.push_str(&word),
                    }
                    self.in_path = false;
                    in_lifetime = false;
                }
                TokenTree::Punct(punct) => {
                    let c = punct.as_char();
                    let next = tokens.peek();
                    let is_next = |wanted: char| matches!(next, Some(TokenTree::Punct(p)) if p.as_char() == wanted);
                    let was_path = text.ends_with("::");
                    self.in_path = false;
                    match c {
                        ':' if is_next(':') || text.ends_with(':') && !was_path => {
                            text.push(':');
                            self.in_path = text.ends_with("::");
                        }
                        ':' => text.push_str(": "),
                        // A comma at the end only says that the printer broke the line.
                        ',' if next.is_none() || is_next('>') => {}
                        ',' => text.push_str(", "),
                        '-' => text.push_str(" -"),
                        '>' if text.ends_with('-') => text.push_str("> "),
                        '+' | '=' | '|' => text.push_str(&format!(" {c} ")),
                        '\'' => {
                            in_lifetime = true;
                            text.push(c);
                        }
                        other => text.push(other),
                    }
                }
                TokenTree::Literal(literal) => text.push_str(&literal.to_string()),
                TokenTree::Group(group) => {
                    let (open, close) = match group.delimiter() {
                        Delimiter::Parenthesis => ("(", ")"),
                        Delimiter::Bracket => ("[", "]"),
                        Delimiter::Brace => (" { ", " }"),
                        Delimiter::None => ("", ""),
                    };
                    text.push_str(open);
                    self.in_path = false;
                    self.write(group.stream(), text);
                    text.push_str(close);
                }
            }
        }
    }
}
