//! The parts of an `allOf` can all be true.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Pointer};
use crate::lint::document::Document;
use crate::lint::fits::types;
use crate::lint::grammar::Kind;
use crate::lint::schemas::list;
use serde_json::Value;
use std::collections::HashMap;

pub(super) const RULE: Rule = Rule {
    code: "all_of_conflict",
    scope: Scope::Document,
    explanation: "\
A value must fit each part of an `allOf`. Where one says text and another says a number, for the whole or for a \
property, nothing fits, and the client gets a type that no answer decodes into.",
    bad: "\
components:
  schemas:
    Base: { type: object, properties: { id: { type: string } } }
    Job:
      allOf:
        - $ref: '#/components/schemas/Base'
        - { type: object, properties: { id: { type: integer } } }
",
    good: "\
components:
  schemas:
    Base: { type: object, properties: { id: { type: string } } }
    Job:
      allOf:
        - $ref: '#/components/schemas/Base'
        - { type: object, properties: { name: { type: string } } }
",
    check,
};

/// Nobody writes an `allOf` of more parts.
const MOST_PARTS: usize = 128;

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.of_kind(Kind::Schema).filter(|node| node.members.contains_key("allOf")) {
        let parts = parts(document, document.pointer(node));
        let mut whole: Option<(Vec<&str>, Pointer)> = None;
        let mut properties: HashMap<&str, (Vec<&str>, Pointer)> = HashMap::new();
        for (pointer, part) in parts {
            let own = types_of(document, part);
            if let Some((others, first)) = conflict(&mut whole, own, &pointer) {
                diagnostics.push(finding("the parts of `allOf` are of other types", &others, pointer.clone(), first));
            }
            for (name, property) in part.get("properties").and_then(Value::as_object).into_iter().flatten() {
                let place = pointer.child("properties").child(name);
                let own = types_of(document, property);
                let mut known = properties.remove(name.as_str());
                let clash = conflict(&mut known, own, &place);
                if let Some(known) = known {
                    properties.insert(name, known);
                }
                if let Some((others, first)) = clash {
                    let message = format!("the parts of `allOf` give `{name}` other types");
                    diagnostics.push(finding(&message, &others, place, first));
                }
            }
        }
    }
}

/// Returns the schema at a pointer and all that its `allOf` adds, with their places.
fn parts<'a>(document: &Document<'a>, pointer: Pointer) -> Vec<(Pointer, &'a Value)> {
    let mut parts: Vec<(Pointer, &Value)> = Vec::new();
    let mut left = vec![pointer];
    while let Some((pointer, part)) = left.pop().and_then(|pointer| document.resolve_at(pointer)) {
        if parts.len() == MOST_PARTS || parts.iter().any(|(known, _)| *known == pointer) {
            continue;
        }
        let list_at = pointer.child("allOf");
        let count = list(part, "allOf").count();
        left.extend((0..count).rev().map(|index| list_at.child(index)));
        parts.push((pointer, part));
    }
    parts
}

fn types_of<'a>(document: &Document<'a>, schema: &'a Value) -> Vec<&'a str> {
    document.resolve(schema).and_then(Value::as_object).map(types).unwrap_or_default()
}

/// Notes the types that remain possible. When none does, returns those of before and where they were said.
fn conflict<'a>(
    known: &mut Option<(Vec<&'a str>, Pointer)>,
    own: Vec<&'a str>,
    place: &Pointer,
) -> Option<(Vec<&'a str>, Pointer)> {
    if own.is_empty() {
        return None;
    }
    let Some((before, _)) = known else {
        *known = Some((own, place.clone()));
        return None;
    };
    let fits = |ty: &&str| {
        own.contains(ty)
            || (*ty == "integer" && own.contains(&"number"))
            || (*ty == "number" && own.contains(&"integer"))
    };
    if before.iter().any(fits) { None } else { known.clone() }
}

fn finding(message: &str, others: &[&str], place: Pointer, first: Pointer) -> Diagnostic {
    let finding = Diagnostic::warning(RULE.code, Place::Value(place), message).label("another type here");
    let finding = finding.related(Place::Value(first), format!("`{}` here", others.join(", ")));
    finding.help("no value fits both: change one of them")
}
