//! A review as a list of findings with places, which is what code scanning services and GitHub's annotations are made of.
//!
//! A finding stands in the head document, because that is the one under review: where something was removed, at what held
//! it. It is an error when it breaks released clients or needs a major version, and a warning when it is a risk.

use super::words;
use crate::review::Review;
use crate::review::gate::is_guessed;
use crate::review::report::{Acceptance, Bump, Change, DocumentReview, RustChange, Site, Wire};
use crate::review::rules::{RUST_API, UNUSED, VERSION};
use crate::review::sources::Text;
use excerpt_generator::diagnostics::{Level, Located, Place, Pointer, Source, Spot};
use std::cmp::Reverse;

/// Returns all findings, the worst first. What is accepted says so and is a note.
pub(super) fn findings(review: &Review) -> Vec<Located> {
    let report = &review.report;
    let mut findings: Vec<Located> =
        report.changes.iter().map(|it| change(it, is_guessed(report, &it.vendor))).collect();
    for pair in &review.pairs {
        let of_pair: Vec<&RustChange> = report.rust.iter().filter(|item| item.vendor == pair.vendor).collect();
        // A parse for places takes much memory on a large document, so there is one at a time, and none for nothing.
        let text = pair.head.as_ref().or(pair.base.as_ref()).filter(|_| !of_pair.is_empty());
        let source = text.map(Text::located);
        findings.extend(of_pair.into_iter().map(|item| rust(item, source.as_ref())));
    }
    for (document, pair) in report.documents.iter().zip(&review.pairs) {
        findings.extend(pair.head.as_ref().and_then(|head| version(document, head)));
    }
    findings.extend(report.unused.iter().map(unused));
    findings.sort_by_key(|finding| Reverse(finding.level));
    findings
}

fn change(change: &Change, is_guessed: bool) -> Located {
    let level = match (change.wire, change.bump) {
        _ if change.accepted.is_some() => Level::Note,
        (Wire::Breaks, _) => Level::Error,
        // Where crates were compared, the items say what needs a major version.
        (_, Bump::Major) if is_guessed => Level::Error,
        (Wire::Risk, _) => Level::Warning,
        (Wire::None, _) => Level::Note,
    };
    let mut message = format!("{}: {}", words::title(change), change.reason);
    match change.operations.as_slice() {
        [] => {}
        [operation] => message.push_str(&format!(" ({operation})")),
        [operation, more @ ..] => message.push_str(&format!(" ({operation} and {} more)", more.len())),
    }
    message.push_str(&format!("; wire: {}, Rust: {}", change.wire.as_str(), change.bump.as_str()));
    let before = change.base.as_ref().filter(|site| site.exact).map(|site| (spot(site), "before".to_owned()));
    Located {
        code: change.rule,
        level,
        message: with_reason(message, change.accepted.as_deref()),
        spot: change.head.as_ref().or(change.base.as_ref()).map(spot),
        related: before.filter(|_| change.head.is_some()).into_iter().collect(),
        fingerprint: Some(("change/v1", change.id.clone())),
        accepted: change.accepted.clone(),
    }
}

fn rust(item: &RustChange, source: Option<&Source<'_>>) -> Located {
    let level = match item.bump {
        _ if item.accepted.is_some() => Level::Note,
        Bump::Major => Level::Error,
        Bump::None | Bump::Patch | Bump::Minor => Level::Note,
    };
    let mut message = format!("{}: {}; Rust: {}", item.item, words::reason(item), item.bump.as_str());
    for (word, text) in [("was", &item.old), ("is", &item.new)] {
        if let Some(text) = text {
            message.push_str(&format!("\n{word}: {text}"));
        }
    }
    let place = |pointer: &String| Place::Value(Pointer::parse(pointer.clone()));
    let spot = source.zip(item.pointer.as_ref()).map(|(source, pointer)| Spot::of(&place(pointer), source));
    Located {
        code: RUST_API,
        level,
        message: with_reason(message, item.accepted.as_deref()),
        spot,
        related: Vec::new(),
        fingerprint: Some(("change/v1", item.id.clone())),
        accepted: item.accepted.clone(),
    }
}

fn version(document: &DocumentReview, head: &Text) -> Option<Located> {
    let message = document.version.problem.clone()?;
    let source = head.located();
    Some(Located {
        code: VERSION,
        level: Level::Warning,
        message,
        spot: Some(Spot::of(&Place::Value(Pointer::parse("/info/version")), &source)),
        related: Vec::new(),
        fingerprint: Some(("change/v1", format!("{VERSION}-{}", document.vendor))),
        accepted: None,
    })
}

fn unused(entry: &Acceptance) -> Located {
    let spot = Spot { file: entry.file.clone(), pointer: None, line: entry.line, column: 1, length: 0 };
    Located {
        code: UNUSED,
        level: Level::Error,
        message: format!("nothing is found that has the id `{}`: take the entry out", entry.id),
        spot: Some(spot),
        related: Vec::new(),
        fingerprint: Some(("change/v1", entry.id.clone())),
        accepted: None,
    }
}

fn with_reason(message: String, accepted: Option<&str>) -> String {
    match accepted {
        Some(reason) => format!("{message}; accepted: {reason}"),
        None => message,
    }
}

fn spot(site: &Site) -> Spot {
    let Site { file, pointer, line, column, length, .. } = site.clone();
    Spot { file, pointer: Some(pointer), line, column, length }
}
