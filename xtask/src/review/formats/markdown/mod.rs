//! The report as Markdown for a comment on a pull request.
//!
//! The verdict is the first line. Breaks, risks and what stops programs from compiling are in sight, the rest is folded. A
//! comment may hold 65,536 characters: what is more is left out from the harmless end, and counted.

mod escape;
mod sections;

use super::words;
use crate::review::Review;
use crate::review::gate::is_guessed;
use crate::review::report::{Acceptance, Bump, Change, DocumentReview, Report, RustChange, Site, Wire};
use escape::{block, code, sentence};
use sections::{Section, fitted};
use similar::TextDiff;
use std::cmp::Reverse;
use std::fmt::Write;

/// Stands in every comment, so that the next run finds its own.
pub const MARKER: &str = "<!-- excerpt spec-review -->";

/// How long a comment gets at most, in bytes. GitHub refuses more than 65,536 characters; a workflow adds a line or two.
pub const LONGEST: usize = 60_000;

/// How many operations are named for one change.
const MOST_OPERATIONS: usize = 40;
/// How many operations stand in the line itself.
const FEW_OPERATIONS: usize = 3;
/// How many documents are named one by one.
const MOST_DOCUMENTS: usize = 50;
/// The longest declaration that is shown, in characters.
const LONGEST_ITEM: usize = 1_500;

pub(super) fn render(review: &Review) -> String {
    let report = &review.report;
    let mut text = verdict(report);
    let sections = sections(report);
    text.push_str(&fitted(&sections, LONGEST.saturating_sub(text.len())));
    text
}

fn verdict(report: &Report) -> String {
    let wire = match report.wire {
        Wire::Breaks => "Breaks released clients",
        Wire::Risk => "A risk for released clients",
        Wire::None => "Released clients keep working",
    };
    let (bump, counts) = (report.bump.as_str(), words::counts(&report.changes));
    let low = report.documents.iter().filter(|document| document.version.problem.is_some()).count();
    let low = if low > 0 { format!(" · **{} too low**", words::count(low, "version")) } else { String::new() };
    let mut text = format!("**{wire}** · Rust API: **{bump}**{low} · {counts}\n\n{MARKER}\n");
    let changed = |document: &&DocumentReview| {
        document.wire > Wire::None || document.bump > Bump::None || words::changes_of(report, document).next().is_some()
    };
    let mut changed: Vec<&DocumentReview> = report.documents.iter().filter(changed).collect();
    changed.sort_by_key(|document| Reverse((document.wire, document.bump)));
    if !changed.is_empty() {
        text.push('\n');
    }
    for document in changed.iter().take(MOST_DOCUMENTS) {
        let (vendor, wire, bump) = (code(&document.vendor), words::verdict(document), document.bump.as_str());
        let counts = words::counts(words::changes_of(report, document));
        let _ = match document.base {
            Some(_) => write!(text, "- {vendor}: {wire} ({counts}) · Rust API: {bump}"),
            None => write!(text, "- {vendor}: {wire}"),
        };
        if let Some(version) = words::version(&document.version) {
            let _ = write!(text, " · version {}", code(&version));
        }
        if let Some(problem) = &document.version.problem {
            let _ = write!(text, " · **{}**", sentence(problem));
        }
        if let Some(why) = &document.uncompared {
            let _ = write!(text, " · the crates were not compared: {}", sentence(why));
        }
        text.push('\n');
    }
    if changed.len() > MOST_DOCUMENTS {
        let _ = writeln!(text, "- and {} more documents", changed.len() - MOST_DOCUMENTS);
    }
    text
}

fn sections(report: &Report) -> Vec<Section> {
    let several = report.documents.len() > 1;
    let open = || report.changes.iter().filter(|change| change.accepted.is_none());
    let of_wire = |wire| open().filter(|change| change.wire == wire).map(|change| entry(change, several)).collect();
    let rust = || report.rust.iter().filter(|item| item.accepted.is_none());
    let of_bump = |bump| rust().filter(|item| item.bump == bump).map(|item| declaration(item, several)).collect();
    let accepted_changes = report.changes.iter().filter(|change| change.accepted.is_some());
    let accepted_items = report.rust.iter().filter(|item| item.accepted.is_some());
    let accepted = accepted_changes
        .map(|change| entry(change, several))
        .chain(accepted_items.map(|item| declaration(item, several)))
        .collect();
    let section = |rank, folded, title, items| Section { title, folded, rank, language: None, items };
    let how = "To accept these, add what applies to the file of accepted findings";
    vec![
        section(0, false, "Breaks on the wire", of_wire(Wire::Breaks)),
        section(2, false, "Risks on the wire", of_wire(Wire::Risk)),
        section(3, false, "Accepted, but not found any more", report.unused.iter().map(unused).collect()),
        section(1, false, "Rust items that stop programs from compiling", of_bump(Bump::Major)),
        section(6, true, "Without effect on the wire", of_wire(Wire::None)),
        section(5, true, "Rust items that are new", of_bump(Bump::Minor)),
        section(7, true, "Other Rust items", of_bump(Bump::Patch)),
        section(8, true, "Accepted", accepted),
        Section { language: Some("yaml"), ..section(4, true, how, acceptances(report)) },
    ]
}

fn entry(change: &Change, several: bool) -> String {
    let mut text = format!("- **{}** · ", change.wire.as_str());
    if several {
        let _ = write!(text, "{} · ", code(&change.vendor));
    }
    match change.operations.as_slice() {
        [] => {}
        [one] => {
            let _ = write!(text, "{} · ", code(one));
        }
        few if few.len() <= FEW_OPERATIONS => {
            let few: Vec<String> = few.iter().map(|name| code(name)).collect();
            let _ = write!(text, "{} · ", few.join(", "));
        }
        [first, more @ ..] => {
            let _ = write!(text, "{} and {} more operations · ", code(first), more.len());
        }
    }
    let _ = writeln!(text, "**{}**", sentence(&words::title(change)));
    let _ = write!(text, "  {}", sentence(&change.reason));
    if let Some(Site { file, line, .. }) = change.head.as_ref().or(change.base.as_ref()) {
        let _ = write!(text, " · {}", code(&format!("{file}:{line}")));
    }
    let _ = writeln!(text, " · Rust: {}", change.bump.as_str());
    if let Some(reason) = &change.accepted {
        let _ = writeln!(text, "  accepted: {}", sentence(reason));
    }
    if change.operations.len() > FEW_OPERATIONS {
        let named: Vec<String> = change.operations.iter().take(MOST_OPERATIONS).map(|name| code(name)).collect();
        let mut names = named.join(", ");
        if change.operations.len() > MOST_OPERATIONS {
            let _ = write!(names, " and {} more", change.operations.len() - MOST_OPERATIONS);
        }
        let count = change.operations.len();
        let _ = write!(text, "  <details><summary>all {count} operations</summary>\n\n  {names}\n\n  </details>\n");
    }
    text
}

fn declaration(item: &RustChange, several: bool) -> String {
    let mut text = format!("- **{}** · ", item.bump.as_str());
    if several {
        let _ = write!(text, "{} · ", code(&item.vendor));
    }
    let _ = writeln!(text, "{} · {}", code(&item.item), sentence(&words::reason(item)));
    if let Some(reason) = &item.accepted {
        let _ = writeln!(text, "  accepted: {}", sentence(reason));
    }
    let shown = |side: &Option<String>| match side {
        Some(text) => words::visible(text, LONGEST_ITEM).trim_end().to_owned() + "\n",
        None => String::new(),
    };
    let (old, new) = (shown(&item.old), shown(&item.new));
    let diff = TextDiff::from_lines(&old, &new);
    let lines: String = diff.iter_all_changes().map(|change| format!("{}{change}", change.tag())).collect();
    if !lines.is_empty() {
        let _ = write!(text, "\n{}", block("diff", &lines, "  "));
    }
    text
}

fn unused(entry: &Acceptance) -> String {
    let place = code(&format!("{}:{}", entry.file, entry.line));
    format!("- {} · {place} · {}\n", code(&entry.id), sentence(&entry.reason))
}

/// Returns what to write to accept what makes the review fail.
fn acceptances(report: &Report) -> Vec<String> {
    let fails = |change: &&Change| {
        change.wire == Wire::Breaks || change.bump == Bump::Major && is_guessed(report, &change.vendor)
    };
    let changes = report.changes.iter().filter(fails);
    let changes = changes.filter(|change| change.accepted.is_none()).map(|change| &change.id);
    let rust = report.rust.iter().filter(|item| item.bump == Bump::Major && item.accepted.is_none());
    let ids = changes.chain(rust.map(|item| &item.id));
    ids.map(|id| format!("- id: {id}\n  reason:\n")).collect()
}
