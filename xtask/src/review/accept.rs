//! Findings that somebody has looked at and accepted, from a file beside the documents.
//!
//! ```yaml
//! - id: response_member_removed-0a1b2c3d4e5f6071
//!   reason: the document is mended; the service has never sent this member
//! ```
//!
//! A finding is named by its id, which changes with what is found: a second change at the same place has to be accepted anew.

use super::report::{Acceptance, Report};
use crate::outcome::Failure;
use excerpt_generator::diagnostics::{Diagnostics, Place, Pointer, Source, render};
use excerpt_generator::read::read;
use serde_json::Value;

/// Reads a file of accepted findings.
pub fn acceptances(name: &str, text: &str) -> Result<Vec<Acceptance>, Failure> {
    if text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#')) {
        return Ok(Vec::new());
    }
    let mut diagnostics = Diagnostics::default();
    let tree = read(name, text, &mut diagnostics);
    if diagnostics.has_errors() {
        return Err(Failure::new(format!("{name} cannot be read\n{}", render(&diagnostics, name, text, false))));
    }
    let entries = match tree {
        Some(Value::Array(entries)) => entries,
        _ => return Err(Failure::new(format!("{name}: write a list of `{{ id, reason }}`"))),
    };
    let source = Source::new(name, text);
    let mut accepted: Vec<Acceptance> = Vec::with_capacity(entries.len());
    for (index, entry) in entries.iter().enumerate() {
        let line = source.locate(&Place::Value(Pointer::root().child(index))).line;
        let word =
            |member: &str| entry.get(member).and_then(Value::as_str).map(str::trim).filter(|word| !word.is_empty());
        let (Some(id), Some(reason)) = (word("id"), word("reason")) else {
            return Err(Failure::new(format!("{name}:{line}: an entry needs an `id` and a `reason`")));
        };
        if accepted.iter().any(|known| known.id == id) {
            return Err(Failure::new(format!("{name}:{line}: `{id}` is accepted twice")));
        }
        accepted.push(Acceptance { id: id.to_owned(), reason: reason.to_owned(), file: name.to_owned(), line });
    }
    Ok(accepted)
}

/// Marks what is accepted, and keeps the entries that fit nothing.
pub fn accept(report: &mut Report, acceptances: &[Acceptance]) {
    for acceptance in acceptances {
        let caused = report.rust.iter_mut().filter(|change| change.cause.as_ref() == Some(&acceptance.id));
        caused.for_each(|change| change.accepted = Some(acceptance.reason.clone()));
        let changes = report.changes.iter_mut().map(|change| (&change.id, &mut change.accepted));
        let rust = report.rust.iter_mut().map(|change| (&change.id, &mut change.accepted));
        let mut used = false;
        for (_, accepted) in changes.chain(rust).filter(|(id, _)| **id == acceptance.id) {
            *accepted = Some(acceptance.reason.clone());
            used = true;
        }
        if !used {
            report.unused.push(acceptance.clone());
        }
    }
}
