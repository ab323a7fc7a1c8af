//! No URL matches two paths that are equally good.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::{Document, Node};
use crate::lint::grammar::{Kind, METHODS};
use std::collections::HashMap;

pub(super) const RULE: Rule = Rule {
    code: "ambiguous_path",
    scope: Scope::Document,
    explanation: "\
Where `/jobs/{id}/latest` stands beside `/jobs/current/{name}`, the URL `/jobs/current/latest` is of both, and \
neither is more exact than the other. OpenAPI leaves open which operation answers, so a client may reach another than \
it called.",
    bad: "\
paths:
  /jobs/{id}/latest:
    get: { operationId: latestOfJob, responses: { '204': { description: None. } } }
  /jobs/current/{name}:
    get: { operationId: currentByName, responses: { '204': { description: None. } } }
",
    good: "\
paths:
  /jobs/{id}/latest:
    get: { operationId: latestOfJob, responses: { '204': { description: None. } } }
  /jobs/current:
    get: { operationId: currentJob, responses: { '204': { description: None. } } }
",
    check,
};

/// Of more paths than this with as many segments each, only the first are compared with each other.
const MOST: usize = 2_000;

struct Path<'d, 'a> {
    text: &'a str,
    segments: Vec<&'a str>,
    item: &'d Node<'a>,
}

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    let mut by_length: HashMap<usize, Vec<Path<'_, '_>>> = HashMap::new();
    let items = document
        .of_kind(Kind::PathItem)
        .filter(|item| document.parent(item).is_some_and(|parent| parent.kind == Kind::Paths));
    for item in items {
        let text = item.key();
        let segments: Vec<&str> = text.split('/').collect();
        let earlier = by_length.entry(segments.len()).or_default();
        let path = Path { text, segments, item };
        if let Some(other) = earlier.iter().find(|earlier| earlier.is_as_good_as(&path) && earlier.shares_method(&path))
        {
            let message = format!("a URL may match both `{text}` and `{}`", other.text);
            let finding = Diagnostic::warning(RULE.code, Place::Key(document.pointer(item)), message);
            let finding = finding.related(Place::Key(document.pointer(other.item)), "as good a match");
            diagnostics.push(finding.help("tell them apart by a segment that is fixed in both"));
        }
        if earlier.len() < MOST {
            earlier.push(path);
        }
    }
}

impl Path<'_, '_> {
    /// Returns true when some URL matches both and each is the more exact one somewhere.
    fn is_as_good_as(&self, other: &Self) -> bool {
        let pairs = || self.segments.iter().zip(&other.segments);
        let is_open = |segment: &str| segment.contains('{');
        pairs().all(|(one, other)| one == other || is_open(one) || is_open(other))
            && pairs().any(|(one, other)| is_open(one) && !is_open(other))
            && pairs().any(|(one, other)| !is_open(one) && is_open(other))
    }

    fn shares_method(&self, other: &Self) -> bool {
        METHODS.iter().any(|method| self.item.members.contains_key(*method) && other.item.members.contains_key(*method))
    }
}
