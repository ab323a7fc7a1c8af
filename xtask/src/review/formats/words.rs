//! What formats for people say in the same words: the verdict, counts, and text of documents made visible.

use crate::review::report::{Bump, Change, DocumentReview, Report, RustChange, Versions, Wire};

/// Returns what the effect on the wire means.
pub(super) fn wire(wire: Wire) -> &'static str {
    match wire {
        Wire::Breaks => "breaks released clients",
        Wire::Risk => "a risk for released clients",
        Wire::None => "released clients keep working",
    }
}

/// Returns the verdict of one document.
pub(super) fn verdict(document: &DocumentReview) -> &'static str {
    if document.base.is_none() { NEW } else { wire(document.wire) }
}

/// What is said of a document that nothing was released of.
pub(super) const NEW: &str = "a new crate";

/// Returns what the bump means for the crate.
pub(super) fn bump(bump: Bump) -> &'static str {
    match bump {
        Bump::Major => "programs may stop compiling",
        Bump::Minor => "something new can be used",
        Bump::Patch => "no difference in Rust",
        Bump::None => "the crate stays as it is",
    }
}

/// Returns how many changes of each effect there are, such as "2 breaks, 1 risk, 12 without effect".
pub(super) fn counts<'a>(changes: impl IntoIterator<Item = &'a Change>) -> String {
    let (mut breaks, mut risks, mut none, mut accepted) = (0, 0, 0, 0);
    for change in changes {
        match change.wire {
            Wire::Breaks => breaks += 1,
            Wire::Risk => risks += 1,
            Wire::None => none += 1,
        }
        accepted += usize::from(change.accepted.is_some());
    }
    if breaks + risks + none == 0 {
        return "no change of the contract".to_owned();
    }
    let mut words = Vec::new();
    if breaks > 0 {
        words.push(count(breaks, "break"));
    }
    if risks > 0 {
        words.push(count(risks, "risk"));
    }
    if none > 0 {
        words.push(format!("{none} without effect"));
    }
    if accepted > 0 {
        words.push(format!("{accepted} of them accepted"));
    }
    words.join(", ")
}

/// Returns a number with its noun, in the plural where that is due.
pub(super) fn count(number: usize, one: &str) -> String {
    format!("{number} {one}{}", if number == 1 { "" } else { "s" })
}

/// Returns what became of the version, such as "0.4.2 → 0.4.3"; nothing when no side has one.
pub(super) fn version(versions: &Versions) -> Option<String> {
    match (&versions.base, &versions.head) {
        (Some(base), Some(head)) if base != head => Some(format!("{base} → {head}")),
        (base, head) => head.clone().or_else(|| base.clone()),
    }
}

/// Returns what a change is about, unless its title says so anyway, and what happened to it. Names stand between backticks.
pub(super) fn title(change: &Change) -> String {
    let Change { subject, title, .. } = change;
    match title.replace('`', "").contains(subject.as_str()) {
        true => title.clone(),
        false => format!("`{}`: {title}", subject.replace('`', "'")),
    }
}

/// Returns why a Rust item asks for its bump, and where the change of it comes from.
pub(super) fn reason(item: &RustChange) -> String {
    let origin = if item.by_generator { "; not the document is the cause, but a newer generator" } else { "" };
    format!("{}{origin}", item.reason)
}

/// Returns the changes of a document.
pub(super) fn changes_of<'a>(report: &'a Report, document: &DocumentReview) -> impl Iterator<Item = &'a Change> {
    let vendor = document.vendor.clone();
    report.changes.iter().filter(move |change| change.vendor == vendor)
}

/// Takes a sentence apart into text and names, which stand between backticks. Of an odd number of backticks the last one is
/// none.
pub(super) fn pieces(sentence: &str) -> Vec<Piece> {
    let mut parts: Vec<&str> = sentence.split('`').collect();
    let odd = if parts.len().is_multiple_of(2) { parts.pop() } else { None };
    let piece = |(index, text): (usize, &str)| Piece { is_name: index % 2 == 1, text: text.to_owned() };
    let mut pieces: Vec<Piece> = parts.into_iter().enumerate().map(piece).collect();
    pieces.extend(odd.map(|text| Piece { is_name: false, text: format!("`{text}") }));
    pieces
}

/// A part of a sentence.
pub(super) struct Piece {
    pub(super) is_name: bool,
    pub(super) text: String,
}

/// Returns a text in which nothing is invisible or turns the order of what follows, and which is not longer than so many
/// characters.
pub(super) fn visible(text: &str, most: usize) -> String {
    let mut shown: String = text.chars().take(most).map(|c| if is_hidden(c) { '\u{fffd}' } else { c }).collect();
    if text.chars().nth(most).is_some() {
        shown.push('…');
    }
    shown
}

/// True for controls, marks that turn the direction of text, and characters without width.
fn is_hidden(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{61c}')
}
