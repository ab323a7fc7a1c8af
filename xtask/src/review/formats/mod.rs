//! The ways to print a review, one a file: a function from a [`Review`] to text.

mod findings;
mod github;
mod html;
mod json;
pub mod markdown;
mod rust;
mod sarif;
mod text;
mod words;

use super::Review;
use clap::ValueEnum;

/// A way to print a review.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people at a terminal: the verdict, then breaks and risks with their lines, the rest in counts.
    #[default]
    Text,
    /// The whole report for programs; xtask/schemas/review.schema.json describes it.
    Json,
    /// A comment for a pull request.
    Markdown,
    /// A page for a browser, which needs nothing beside it.
    Html,
    /// One SARIF 2.1.0 log, for code scanning services.
    Sarif,
    /// Commands that a step of a GitHub workflow prints to annotate lines.
    Github,
}

/// Prints a review.
pub fn render(review: &Review, format: Format) -> String {
    match format {
        Format::Text => text::render(review),
        Format::Json => json::render(review),
        Format::Markdown => markdown::render(review),
        Format::Html => html::render(review),
        Format::Sarif => sarif::render(review),
        Format::Github => github::render(review),
    }
}
