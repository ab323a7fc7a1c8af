//! Documentation comments.

use crate::ir::{Api, Docs, Type};
use crate::markdown::{rustdoc, summary, visible};
use proc_macro2::TokenStream;
use quote::quote;

/// A documentation comment in the making: paragraphs of Markdown that is safe in rustdoc.
#[derive(Default)]
pub(super) struct Comment {
    paragraphs: Vec<String>,
}

impl Comment {
    /// Starts with a paragraph of our own, which is safe as it stands.
    pub(super) fn own(text: impl Into<String>) -> Self {
        Self { paragraphs: vec![text.into()] }
    }

    /// Starts with what a document says; `fallback` stands where it says nothing.
    pub(super) fn of(docs: &Docs, fallback: &str) -> Self {
        let mut comment = Self::default();
        let texts = docs.summary.iter().chain(&docs.description);
        comment.paragraphs.extend(texts.map(|text| rustdoc(text)).filter(|text| !text.is_empty()));
        if comment.paragraphs.is_empty() {
            comment.paragraphs.push(fallback.to_owned());
        }
        comment
    }

    /// Starts with what a document says of a value, or else of the value's type.
    pub(super) fn of_value(api: &Api, docs: &Docs, ty: &Type, wire: &str) -> Self {
        let named = match ty {
            Type::Named(id) => Some(&api.type_def(*id).docs),
            _ => None,
        };
        let words = named.and_then(|docs| docs.summary.as_ref().or(docs.description.as_ref()));
        let words = words.map(|words| rustdoc(&summary(words))).filter(|words| !words.is_empty());
        Self::of(docs, &words.unwrap_or_else(|| format!("The value of {}.", code(wire))))
    }

    /// Adds a paragraph of our own.
    pub(super) fn add(mut self, text: impl Into<String>) -> Self {
        self.paragraphs.push(text.into());
        self
    }

    /// Adds the default, the assumptions and the sources.
    pub(super) fn facts(mut self, docs: &Docs) -> Self {
        if let Some(default) = &docs.default {
            self.paragraphs.push(format!("Default: {}.", code(default)));
        }
        if !docs.limits.is_empty() {
            let limits: Vec<String> = docs.limits.iter().map(|limit| code(limit)).collect();
            self.paragraphs.push(format!("Limits: {}.", limits.join(", ")));
        }
        self.paragraphs.extend(docs.assumptions.iter().map(|text| rustdoc(&format!("**Assumption:** {text}"))));
        self.paragraphs.extend(docs.sources.iter().map(|url| rustdoc(&format!("Source: {url}"))));
        self
    }

    /// Adds a word for what the document discourages.
    pub(super) fn deprecated(mut self, docs: &Docs) -> Self {
        if docs.deprecated {
            self.paragraphs.push("**Deprecated** by the document.".to_owned());
        }
        self
    }

    /// Prints the comment.
    pub(super) fn tokens(self) -> TokenStream {
        let text = self.paragraphs.join("\n\n");
        let lines = text.lines().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
        quote!(#(#[doc = #lines])*)
    }
}

/// Returns a text as one line that reads as it is: without the characters that a reader does not see, and that the compiler refuses
/// in comments.
pub(super) fn plain(text: &str) -> String {
    text.chars().filter_map(visible).collect()
}

/// Returns a text as inline code, whatever it holds.
pub(super) fn code(text: &str) -> String {
    let text = plain(text);
    let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    match longest {
        0 => rustdoc(&format!("{fence}{text}{fence}")),
        _ => rustdoc(&format!("{fence} {text} {fence}")),
    }
}
