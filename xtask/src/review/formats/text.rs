//! The report for people at a terminal: the verdict of each document, what breaks and what is a risk with the lines that
//! changed, and the rest in counts.

use super::{rust, words};
use crate::review::Review;
use crate::review::report::{Bump, Change, DocumentReview, Site, Wire};
use crate::review::rules::rule;
use crate::review::sources::{Pair, Text};
use excerpt_generator::diagnostics::Source;
use std::collections::BTreeMap;
use std::fmt::Write;

/// How many operations are named; the rest are counted.
const OPERATIONS: usize = 3;
/// The longest piece of a line that is shown, in characters.
const LINE: usize = 120;

pub(super) fn render(review: &Review) -> String {
    let mut text = String::new();
    for (document, pair) in review.report.documents.iter().zip(&review.pairs) {
        let changes: Vec<&Change> =
            review.report.changes.iter().filter(|change| change.vendor == document.vendor).collect();
        verdict(document, &changes, &mut text);
        let lines = Lines::of(pair);
        for change in changes.iter().filter(|change| change.wire > Wire::None) {
            entry(change, &lines, &mut text);
        }
        text.push_str(&rust::text(&review.report, document));
        rest(&changes, &mut text);
    }
    for unused in &review.report.unused {
        let _ =
            writeln!(text, "unused: `{}` is accepted (line {}), but nothing like it was found", unused.id, unused.line);
    }
    text
}

fn verdict(document: &DocumentReview, changes: &[&Change], text: &mut String) {
    let count = |wire: Wire| changes.iter().filter(|change| change.wire == wire).count();
    if document.base.is_none() {
        let version = document.version.head.as_ref().map(|version| format!(" · version {version}")).unwrap_or_default();
        let _ = writeln!(text, "{}: {}{version}", document.vendor, words::NEW);
        return;
    }
    let wire = match document.wire {
        Wire::Breaks => format!("breaks released clients ({})", count(Wire::Breaks)),
        Wire::Risk => format!("a risk for released clients ({})", count(Wire::Risk)),
        Wire::None if changes.is_empty() => "no change".to_owned(),
        Wire::None => "nothing that released clients notice".to_owned(),
    };
    let _ = write!(text, "{}: {wire}", document.vendor);
    if !changes.is_empty() || document.bump > Bump::None {
        let _ = write!(text, " · bump {}", document.bump.as_str());
    }
    let version = &document.version;
    if let (Some(base), Some(head)) = (&version.base, &version.head) {
        let to = if base == head { String::new() } else { format!(" → {head}") };
        let needed = version.needed.as_ref().map(|needed| format!(", needed {needed}")).unwrap_or_default();
        let _ = write!(text, " · version {base}{to}{needed}");
    }
    text.push('\n');
}

fn entry(change: &Change, lines: &Lines<'_>, text: &mut String) {
    let accepted = if change.accepted.is_some() { " (accepted)" } else { "" };
    let subject = match change.subject.as_str() {
        "" => String::new(),
        subject => format!("{subject}: "),
    };
    let _ = writeln!(text, "\n{}{accepted}: {subject}{}", change.wire.as_str(), change.title);
    let place = [&change.head, &change.base].into_iter().flatten().find(|site| site.exact);
    if let Some(site) = place.or(change.head.as_ref()).or(change.base.as_ref()) {
        let _ = writeln!(text, "  --> {}:{}:{}  {}", site.file, site.line, site.column, change.pointer);
    }
    let shown = |site: &Option<Site>, source: &Option<Source<'_>>| -> Option<String> {
        let site = site.as_ref().filter(|site| site.exact)?;
        Some(cut(source.as_ref()?.line(&site.file, site.line).0, site.column))
    };
    let (old, new) = (shown(&change.base, &lines.base), shown(&change.head, &lines.head));
    if old != new {
        let _ = old.map(|line| writeln!(text, "    - {line}"));
        let _ = new.map(|line| writeln!(text, "    + {line}"));
    }
    let _ = writeln!(text, "  {}", change.reason);
    if !change.operations.is_empty() {
        let named = change.operations.iter().take(OPERATIONS).cloned().collect::<Vec<_>>().join(", ");
        let more = match change.operations.len().saturating_sub(OPERATIONS) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let _ = writeln!(text, "  on {named}{more}");
    }
    match &change.accepted {
        Some(reason) => writeln!(text, "  accepted: {reason}"),
        None => writeln!(text, "  id: {}", change.id),
    }
    .unwrap_or_default();
}

/// Counts what nobody needs to read.
fn rest(changes: &[&Change], text: &mut String) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for change in changes.iter().filter(|change| change.wire == Wire::None) {
        *counts.entry(rule(change.rule).map_or(change.rule, |rule| rule.title)).or_default() += 1;
    }
    if !counts.is_empty() {
        let counts: Vec<String> = counts.iter().map(|(title, count)| format!("{count} {title}")).collect();
        let _ = writeln!(text, "\nwithout effect on the wire: {}", counts.join(", "));
    }
    text.push('\n');
}

/// The lines of both documents.
struct Lines<'t> {
    base: Option<Source<'t>>,
    head: Option<Source<'t>>,
}

impl<'t> Lines<'t> {
    fn of(pair: &'t Pair) -> Self {
        let source = |text: &'t Option<Text>| text.as_ref().map(Text::located);
        Self { base: source(&pair.base), head: source(&pair.head) }
    }
}

/// Returns a line without what surrounds it; of a very long one, what stands around a column.
fn cut(line: &str, column: usize) -> String {
    if line.chars().count() <= LINE {
        return line.trim().to_owned();
    }
    let start = column.saturating_sub(LINE / 3);
    let piece: String = line.chars().skip(start).take(LINE).collect();
    format!("…{piece}…")
}
