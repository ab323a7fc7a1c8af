//! The report as one page for a browser. It needs no network and reads without scripts; they filter and move the focus.
//!
//! Style and script stand in the page, and its policy allows these two by their hashes and nothing else: even if a text of
//! a document got in unescaped, it could neither run nor load anything.

mod excerpts;
mod lines;
mod sides;
mod view;

use crate::review::Review;
use askama::Template;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use view::Page;

/// The style, word for word as it stands in the page.
const STYLE: &str = include_str!("../../../../templates/review.css");
/// The script, word for word as it stands in the page.
const SCRIPT: &str = include_str!("../../../../templates/review.js");

pub(super) fn render(review: &Review) -> String {
    Page::of(review).render().expect("writing to a string does not fail")
}

/// Returns what a browser may do with the page.
fn policy() -> String {
    let hash = |text: &str| STANDARD.encode(Sha256::digest(text));
    let (style, script) = (hash(STYLE), hash(SCRIPT));
    format!(
        "default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; base-uri 'none'; form-action 'none'"
    )
}
