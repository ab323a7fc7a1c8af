//! References and `allOf` come to an end.

use super::Rule;
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Pointer};
use crate::lint::document::{Document, target};
use crate::lint::grammar::Kind;
use crate::lint::schemas::list;
use serde_json::Value;
use std::collections::HashMap;

pub(super) const RULE: Rule = Rule {
    code: "ref_cycle",
    explanation: "\
A reference may lead to another reference, and a schema may take over others with `allOf`. Where that comes back to \
where it began, nothing is ever described: such a schema has no values. Recursion through properties or items is fine.",
    check,
};

/// How far the search has come with a node.
#[derive(PartialEq)]
enum Visit {
    Open,
    Done,
}

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    let mut visits: HashMap<Pointer, Visit> = HashMap::new();
    for node in document.nodes() {
        let is_start = node.reference().is_some() || (node.kind == Kind::Schema && node.members.contains_key("allOf"));
        if is_start {
            search(document, document.pointer(node), &mut visits, diagnostics);
        }
    }
}

/// Follows references and `allOf` depth first, without recursion: chains may be long.
fn search(
    document: &Document<'_>,
    start: Pointer,
    visits: &mut HashMap<Pointer, Visit>,
    diagnostics: &mut Diagnostics,
) {
    if visits.contains_key(&start) {
        return;
    }
    visits.insert(start.clone(), Visit::Open);
    let mut path = vec![(next(document, &start), start)];
    while let Some((ways, pointer)) = path.last_mut() {
        let Some((through, way)) = ways.pop() else {
            visits.insert(pointer.clone(), Visit::Done);
            path.pop();
            continue;
        };
        match visits.get(&way) {
            None => {
                visits.insert(way.clone(), Visit::Open);
                path.push((next(document, &way), way));
            }
            Some(Visit::Open) => {
                let finding = Diagnostic::error(RULE.code, through, "the references lead in a circle");
                let finding = finding.label("leads back to itself").related(Place::Key(way), "here");
                diagnostics.push(finding.help("say what the schema is instead of referring to itself"));
            }
            Some(Visit::Done) => {}
        }
    }
}

/// Returns what must be known before it is known what is at a pointer, with the place that says so.
fn next(document: &Document<'_>, pointer: &Pointer) -> Vec<(Place, Pointer)> {
    let Some(value) = document.at(pointer) else { return Vec::new() };
    if let Some(Value::String(reference)) = value.get("$ref") {
        let place = Place::Value(pointer.child("$ref"));
        return target(reference).map(|target| (place, target)).into_iter().collect();
    }
    let parts = pointer.child("allOf");
    (0..list(value, "allOf").count())
        .map(|index| parts.child(index))
        .map(|part| (Place::Value(part.clone()), part))
        .collect()
}
