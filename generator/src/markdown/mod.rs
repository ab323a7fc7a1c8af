//! Descriptions of a document as Rust documentation.
//!
//! OpenAPI descriptions are CommonMark, written for a web page by people who never saw rustdoc: with HTML, links relative
//! to that page, `[brackets]` that rustdoc takes for items, code blocks that it would compile. Here a description is
//! parsed the way rustdoc parses it, and printed again from what was understood, so that nothing reaches the generated
//! crate that was not put there on purpose:
//!
//! ```text
//! See [the guide](/guide#keys) or https://acme.com. <b>Required</b> [0..1].
//!
//!     curl $HOST
//! ```
//!
//! becomes
//!
//! ````text
//! See the guide or <https://acme.com>. **Required** \[0..1\].
//!
//! ```text
//! curl $HOST
//! ```
//! ````
//!
//! A result given in again comes out unchanged.

mod blocks;
mod characters;
mod elements;
mod frames;
mod html;
mod inline;
mod links;
mod pieces;
mod print;
mod reader;
mod summaries;
mod terminal;
#[cfg(test)]
mod tests;
mod wrap;

pub(crate) use characters::visible;
use pulldown_cmark::{Options, Parser};

/// Returns a description as the lines of a doc comment: no trailing spaces, no blank lines around, nothing that rustdoc
/// or clippy would warn about. Empty when the description says nothing.
pub(crate) fn rustdoc(text: &str) -> String {
    let text = characters::clean(text);
    print::page(&reader::read(&text))
}

/// Returns the first sentence of a description as one line that fits a sentence or a table cell of a README: its code
/// stays marked as code, its links and emphasis become plain words.
pub(crate) fn summary(text: &str) -> String {
    let text = characters::clean(text);
    summaries::first_sentence(&reader::read(&text))
}

/// Returns a description as plain text for a terminal.
pub(crate) fn terminal(text: &str) -> String {
    let text = characters::clean(text);
    terminal::text(&reader::read(&text))
}

/// Parses as rustdoc does, but for its smart punctuation, which changes no structure.
fn parser(text: &str) -> Parser<'_> {
    let extensions =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    Parser::new_ext(text, extensions)
}
