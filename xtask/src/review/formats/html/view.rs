//! What the page shows, ready to be printed by the template, which escapes all of it.

use super::excerpts::excerpt;
use super::lines::Lines;
use super::sides::{Line, Row, sides};
use super::{SCRIPT, STYLE, policy};
use crate::review::Review;
use crate::review::formats::words::{self, Piece};
use crate::review::gate::is_guessed;
use crate::review::report::{Acceptance, Bump, Change, Direction, DocumentReview, Report, RustChange, Site, Wire};
use crate::review::sources::Text;
use askama::Template;
use indexmap::IndexMap;
use std::cmp::Reverse;
use std::collections::HashMap;

/// How many changes and Rust items are shown at most. More than that no browser shows well.
const MOST_CHANGES: usize = 5_000;
/// How many changes are shown with their lines.
const MOST_EXCERPTS: usize = 400;
/// How many operations are named for one change.
const MOST_OPERATIONS: usize = 200;
/// The longest sentence and the longest declaration, in characters.
const LONGEST: (usize, usize) = (600, 4_000);
/// With more breaks and risks than this on the page, their lines are folded.
const MANY: usize = 40;

/// A page with more changes than this is laid out piece by piece.
const LARGE: usize = 300;

#[derive(Template)]
#[template(path = "review.html")]
pub(super) struct Page {
    style: &'static str,
    script: &'static str,
    policy: String,
    wire: &'static str,
    wire_words: &'static str,
    bump: &'static str,
    bump_words: &'static str,
    counts: String,
    /// How many filters would leave: of each effect on the wire, and of each bump.
    wire_counts: Vec<(&'static str, usize)>,
    bump_counts: Vec<(&'static str, usize)>,
    documents: Vec<DocumentView>,
    unchanged: Vec<String>,
    unused: Vec<Acceptance>,
    left_out: usize,
    is_large: bool,
}

struct DocumentView {
    vendor: String,
    wire: &'static str,
    wire_words: &'static str,
    bump: &'static str,
    counts: String,
    version: Option<String>,
    problem: Option<Vec<Piece>>,
    uncompared: Option<Vec<Piece>>,
    base: String,
    head: String,
    groups: Vec<Group>,
    rust: Vec<RustView>,
}

/// The changes that are declared in one operation.
struct Group {
    anchor: String,
    /// Method and path; none for what belongs to no operation.
    operation: Option<(String, String)>,
    wire: &'static str,
    changes: Vec<ChangeView>,
}

struct ChangeView {
    id: String,
    wire: &'static str,
    bump: &'static str,
    side: &'static str,
    title: Vec<Piece>,
    reason: Vec<Piece>,
    pointer: String,
    base: Option<String>,
    head: Option<String>,
    /// The operations it reaches, when there are others than the one it stands in.
    operations: Vec<String>,
    more_operations: usize,
    harmless: Vec<String>,
    rows: Vec<Row>,
    open: bool,
    accepted: Option<String>,
    acceptable: bool,
}

struct RustView {
    id: String,
    item: String,
    bump: &'static str,
    reason: Vec<Piece>,
    pointer: Option<String>,
    /// The change of the contract that it comes from.
    cause: Option<String>,
    rows: Vec<Row>,
    accepted: Option<String>,
    acceptable: bool,
}

impl Page {
    pub(super) fn of(review: &Review) -> Self {
        let report = &review.report;
        let is_changed = |document: &&DocumentReview| {
            words::changes_of(report, document).next().is_some()
                || report.rust.iter().any(|item| item.vendor == document.vendor)
        };
        let (mut changed, unchanged): (Vec<&DocumentReview>, Vec<&DocumentReview>) =
            report.documents.iter().partition(is_changed);
        changed.sort_by_key(|document| Reverse((document.wire, document.bump)));
        let harmful = report.changes.iter().filter(|change| change.wire > Wire::None).count();
        let mut room = Room { changes: MOST_CHANGES, excerpts: MOST_EXCERPTS, guessed: false, open: harmful <= MANY };
        let documents: Vec<DocumentView> =
            changed.into_iter().map(|document| DocumentView::of(review, document, &mut room)).collect();
        let changes = || documents.iter().flat_map(|document| &document.groups).flat_map(|group| &group.changes);
        let rust = || documents.iter().flat_map(|document| &document.rust);
        let of_wire = |wire: &Wire| (wire.as_str(), changes().filter(|change| change.wire == wire.as_str()).count());
        let of_bump = |bump: &Bump| {
            let of_changes = changes().filter(|change| change.bump == bump.as_str()).count();
            (bump.as_str(), of_changes + rust().filter(|item| item.bump == bump.as_str()).count())
        };
        Self {
            style: STYLE,
            script: SCRIPT,
            policy: policy(),
            wire: report.wire.as_str(),
            wire_words: words::wire(report.wire),
            bump: report.bump.as_str(),
            bump_words: words::bump(report.bump),
            counts: words::counts(&report.changes),
            wire_counts: [Wire::Breaks, Wire::Risk, Wire::None].iter().map(of_wire).collect(),
            bump_counts: [Bump::Major, Bump::Minor, Bump::Patch, Bump::None].iter().map(of_bump).collect(),
            left_out: report.changes.len() + report.rust.len() - changes().count() - rust().count(),
            is_large: changes().count() + rust().count() > LARGE,
            unchanged: unchanged.iter().map(|document| document.vendor.clone()).collect(),
            unused: report.unused.clone(),
            documents,
        }
    }
}

/// What may still be shown.
struct Room {
    changes: usize,
    excerpts: usize,
    /// Whether the bumps of changes are what makes the review fail.
    guessed: bool,
    /// Whether lines of what breaks are shown without a click.
    open: bool,
}

impl DocumentView {
    fn of(review: &Review, document: &DocumentReview, room: &mut Room) -> Self {
        let report = &review.report;
        let pair = review.pairs.iter().find(|pair| pair.vendor == document.vendor);
        let base = pair.and_then(|pair| pair.base.as_ref()).map(lines);
        let head = pair.and_then(|pair| pair.head.as_ref()).map(lines);
        room.guessed = is_guessed(report, &document.vendor);
        let mut groups: IndexMap<&str, Vec<ChangeView>> = IndexMap::new();
        for change in words::changes_of(report, document) {
            if room.changes == 0 {
                break;
            }
            room.changes -= 1;
            let view = ChangeView::of(change, base.as_ref(), head.as_ref(), room);
            groups.entry(change.operation.as_deref().unwrap_or_default()).or_default().push(view);
        }
        let vendor = &document.vendor;
        let group = |(index, (operation, changes)): (usize, (&str, Vec<ChangeView>))| Group {
            anchor: format!("{vendor}-{index}"),
            operation: operation.split_once(' ').map(|(method, path)| (short(method), short(path))),
            // The worst comes first.
            wire: changes.first().map_or("none", |change| change.wire),
            changes,
        };
        let groups = groups.into_iter().enumerate().map(group).collect();
        let rust: Vec<&RustChange> = rust_of(report, document).take(room.changes).collect();
        room.changes -= rust.len();
        let name = |name: &Option<String>| name.clone().unwrap_or_else(|| "nothing".to_owned());
        Self {
            vendor: vendor.clone(),
            wire: document.wire.as_str(),
            wire_words: words::verdict(document),
            bump: document.bump.as_str(),
            counts: words::counts(words::changes_of(report, document)),
            version: words::version(&document.version).map(|version| short(&version)),
            problem: document.version.problem.as_deref().map(sentence),
            uncompared: document.uncompared.as_deref().map(sentence),
            base: name(&document.base),
            head: name(&document.head),
            groups,
            rust: rust.into_iter().map(RustView::of).collect(),
        }
    }
}

/// The lines of each file of a document.
type Files<'t> = HashMap<&'t str, Lines<'t>>;

fn of_site<'f, 't>(files: Option<&'f Files<'t>>, site: Option<&Site>) -> Option<&'f Lines<'t>> {
    files?.get(site?.file.as_str())
}

fn lines(text: &Text) -> Files<'_> {
    let others = text.parts.get().into_iter().flat_map(|parts| parts.texts());
    let all = [(text.file.as_str(), text.text.as_str())].into_iter().chain(others);
    all.map(|(file, text)| (file, Lines::of(text))).collect()
}

fn rust_of<'r>(report: &'r Report, document: &DocumentReview) -> impl Iterator<Item = &'r RustChange> {
    let of_bump = |bump| {
        let vendor = document.vendor.clone();
        report.rust.iter().filter(move |item| item.bump == bump && item.vendor == vendor)
    };
    of_bump(Bump::Major).chain(of_bump(Bump::Minor)).chain(of_bump(Bump::Patch)).chain(of_bump(Bump::None))
}

impl ChangeView {
    fn of(change: &Change, base: Option<&Files<'_>>, head: Option<&Files<'_>>, room: &mut Room) -> Self {
        let (old, new) = (of_site(base, change.base.as_ref()), of_site(head, change.head.as_ref()));
        let rows = if room.excerpts > 0 { excerpt(change, old, new) } else { Vec::new() };
        room.excerpts = room.excerpts.saturating_sub(1);
        // What holds the thing on the side that lacks it is no place of its own.
        let is_there = |site: &Option<Site>| site.as_ref().is_some_and(|site| site.exact);
        let nowhere = !is_there(&change.base) && !is_there(&change.head);
        let place = |site: &Option<Site>| {
            let site = site.as_ref().filter(|site| site.exact || nowhere)?;
            Some(format!("{}:{}", site.file, site.line))
        };
        let others: Vec<String> = match change.operations.as_slice() {
            [_] => Vec::new(),
            several => several.iter().take(MOST_OPERATIONS).map(|name| short(name)).collect(),
        };
        let more_operations = if others.is_empty() { 0 } else { change.operations.len() - others.len() };
        Self {
            id: change.id.clone(),
            wire: change.wire.as_str(),
            bump: change.bump.as_str(),
            side: match change.direction {
                Some(Direction::Request) => "request",
                Some(Direction::Response) => "response",
                None => "",
            },
            title: sentence(&words::title(change)),
            reason: sentence(&change.reason),
            pointer: short(&change.pointer),
            base: place(&change.base),
            head: place(&change.head),
            operations: others,
            more_operations,
            harmless: change.harmless.iter().take(MOST_OPERATIONS).map(|name| short(name)).collect(),
            open: room.open && change.wire > Wire::None && change.accepted.is_none(),
            rows,
            accepted: change.accepted.as_deref().map(short),
            acceptable: change.accepted.is_none()
                && (change.wire == Wire::Breaks || change.bump == Bump::Major && room.guessed),
        }
    }
}

impl RustView {
    fn of(item: &RustChange) -> Self {
        let lines = |side: &Option<String>| -> Vec<Line> {
            let text = words::visible(side.as_deref().unwrap_or_default(), LONGEST.1);
            let line = |(index, line): (usize, &str)| Line { number: index + 1, text: line.to_owned(), here: false };
            text.lines().enumerate().map(line).collect()
        };
        Self {
            id: item.id.clone(),
            item: short(&item.item),
            bump: item.bump.as_str(),
            reason: sentence(&words::reason(item)),
            pointer: item.pointer.as_deref().map(short),
            cause: item.cause.clone(),
            rows: sides(&lines(&item.old), &lines(&item.new), |_, _| true),
            accepted: item.accepted.as_deref().map(short),
            acceptable: item.accepted.is_none() && item.bump == Bump::Major,
        }
    }
}

fn short(text: &str) -> String {
    words::visible(text, LONGEST.0)
}

/// Returns a sentence for the page: it begins with a capital letter, unless with a name.
fn sentence(text: &str) -> Vec<Piece> {
    let mut pieces = words::pieces(&short(text));
    if let Some(Piece { is_name: false, text }) = pieces.first_mut() {
        let rest = text.chars().next().map(char::len_utf8).unwrap_or_default();
        *text = text.chars().take(1).flat_map(char::to_uppercase).collect::<String>() + &text[rest..];
    }
    pieces
}
