//! References, `allOf` and unions come to an end.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Pointer};
use crate::lint::document::{Document, target};
use crate::lint::grammar::Kind;
use serde_json::Value;
use std::collections::{HashMap, HashSet};

pub(super) const RULE: Rule = Rule {
    code: "ref_cycle",
    scope: Scope::Crate,
    explanation: "\
A reference may lead to another reference, a schema may take over others with `allOf` or leave the choice between \
some. Where that comes back to where it began, nothing is ever described, and a decoder would never come to an end. \
Recursion through properties or items is fine, and so is a schema that leaves the choice between those that take it over: \
each of them is chosen already.",
    bad: "\
components:
  schemas:
    Job: { $ref: '#/components/schemas/Task' }
    Task: { $ref: '#/components/schemas/Job' }
",
    good: "\
components:
  schemas:
    Job: { $ref: '#/components/schemas/Task' }
    Task: { type: string }
",
    check,
};

/// How far the search has come with a node.
#[derive(PartialEq)]
enum Visit {
    Open,
    Done,
}

/// The keywords that are followed together: a circle is one of references and choices, or one of references and `allOf`. In a circle
/// with both, a schema leaves the choice between those that build on it.
const WAYS: [&[&str]; 2] = [&["oneOf", "anyOf"], &["allOf"]];

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    let mut found = HashSet::new();
    for words in WAYS {
        let mut visits: HashMap<Pointer, Visit> = HashMap::new();
        for node in document.nodes() {
            let combines = words.iter().any(|word| node.members.contains_key(*word));
            if node.reference().is_some() || (node.kind == Kind::Schema && combines) {
                search(document, words, document.pointer(node), &mut visits, &mut |through, back| {
                    // A circle of references alone is found on both ways.
                    if !found.insert(through.clone()) {
                        return;
                    }
                    let finding = Diagnostic::error(RULE.code, through, "the references lead in a circle");
                    let finding = finding.label("leads back to itself").related(Place::Key(back), "here");
                    diagnostics.push(finding.help("say what the schema is instead of referring to itself"));
                });
            }
        }
    }
}

/// Follows references and combinations depth first, without recursion: chains may be long.
fn search(
    document: &Document<'_>,
    words: &[&str],
    start: Pointer,
    visits: &mut HashMap<Pointer, Visit>,
    report: &mut dyn FnMut(Place, Pointer),
) {
    if visits.contains_key(&start) {
        return;
    }
    visits.insert(start.clone(), Visit::Open);
    let mut path = vec![(next(document, words, &start), start)];
    while let Some((ways, pointer)) = path.last_mut() {
        let Some((through, way)) = ways.pop() else {
            visits.insert(pointer.clone(), Visit::Done);
            path.pop();
            continue;
        };
        match visits.get(&way) {
            None => {
                visits.insert(way.clone(), Visit::Open);
                path.push((next(document, words, &way), way));
            }
            Some(Visit::Open) => report(through, way),
            Some(Visit::Done) => {}
        }
    }
}

/// Returns what must be known before it is known what is at a pointer, with the place that says so.
fn next(document: &Document<'_>, words: &[&str], pointer: &Pointer) -> Vec<(Place, Pointer)> {
    let Some(value) = document.at(pointer) else { return Vec::new() };
    if let Some(Value::String(reference)) = value.get("$ref") {
        let place = Place::Value(pointer.child("$ref"));
        return target(reference).map(|target| (place, target)).into_iter().collect();
    }
    let parts = |word: &str| {
        let list = pointer.child(word);
        let count = value.get(word).and_then(Value::as_array).map_or(0, Vec::len);
        (0..count).map(move |index| list.child(index))
    };
    // The search takes from the end, and the first mention is the one to report.
    let parts = words.iter().rev().flat_map(|word| parts(word).rev());
    parts.map(|part| (Place::Value(part.clone()), part)).collect()
}
