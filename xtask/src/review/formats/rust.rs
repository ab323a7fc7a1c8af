//! The Rust side of the report for people at a terminal: each changed item with its old and new signature.

use crate::review::report::{DocumentReview, Report, RustChange};
use std::fmt::Write;

/// Returns what a document's crate comes to: the changes from major to minor, and what is wrong with the version.
pub(super) fn text(report: &Report, document: &DocumentReview) -> String {
    let mut text = String::new();
    if let Some(why) = &document.uncompared {
        let _ = writeln!(text, "\nthe crates were not compared: {why}");
    }
    for change in report.rust.iter().filter(|change| change.vendor == document.vendor) {
        entry(change, &mut text);
    }
    if let Some(problem) = &document.version.problem {
        let _ = writeln!(text, "\nversion: {problem}");
    }
    text
}

fn entry(change: &RustChange, text: &mut String) {
    let accepted = if change.accepted.is_some() { " (accepted)" } else { "" };
    let _ = writeln!(text, "\n{}{accepted}: {}", change.bump.as_str(), change.item);
    for (sign, side) in [('-', &change.old), ('+', &change.new)] {
        let _ = side.as_ref().map(|signature| writeln!(text, "    {sign} {signature}"));
    }
    let origin = if change.by_generator { "; the document is not the cause, but a newer generator" } else { "" };
    let _ = writeln!(text, "  {}{origin}", change.reason);
    match &change.accepted {
        Some(reason) => writeln!(text, "  accepted: {reason}"),
        None => writeln!(text, "  id: {}", change.id),
    }
    .unwrap_or_default();
}
