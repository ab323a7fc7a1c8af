//! Every reference leads to an object of the kind that is needed.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, did_you_mean};
use crate::lint::document::{Document, anchors, target};
use crate::lint::grammar::{Kind, Version};
use serde_json::Value;
use std::collections::HashSet;

pub(super) const RULE: Rule = Rule {
    code: "dangling_ref",
    scope: Scope::Crate,
    explanation: "\
A `$ref` holds a JSON pointer to a place of the document, such as `#/components/schemas/Pet`, or of one of its other files. The place must \
exist, and what is there must be of the kind that is needed: a schema where a schema stands, a response where a \
response stands. In a name, `/` is written `~1` and `~` is written `~0`.",
    bad: "\
components:
  schemas:
    Jobs: { type: array, items: { $ref: '#/components/schemas/Jop' } }
    Job: { type: string }
",
    good: "\
components:
  schemas:
    Jobs: { type: array, items: { $ref: '#/components/schemas/Job' } }
    Job: { type: string }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    let mut anchors: Option<HashSet<String>> = None;
    for node in document.nodes() {
        let dynamic =
            || node.text("$dynamicRef").filter(|_| node.kind == Kind::Schema && document.version >= Version::V3_1);
        let (word, reference) = match (node.reference(), dynamic()) {
            // Another rule speaks of references to other documents.
            (Some(reference), _) if reference.is_empty() || reference.starts_with('#') => ("$ref", reference),
            (None, Some(reference)) => ("$dynamicRef", reference),
            _ => continue,
        };
        let Some(section) = node.grammar().section else { continue };
        let place = Place::Value(document.pointer(node).child(word));
        let Some(pointer) = target(reference) else {
            let names = anchors.get_or_insert_with(|| anchors_of(document));
            if reference.strip_prefix('#').is_some_and(|name| names.contains(name)) {
                continue;
            }
            let finding = match word {
                "$ref" => Diagnostic::error(RULE.code, place, format!("`{reference}` is not a JSON pointer")),
                _ => unreadable(node.kind, place, format!("no schema here has the anchor `{reference}`")),
            };
            diagnostics.push(finding.help(format!("write `#/components/{section}/` and a name")));
            continue;
        };
        let tokens: Vec<String> = pointer.tokens().collect();
        match (document.at(&pointer), tokens.as_slice()) {
            (None, _) => {
                let message = format!("there is nothing at `{reference}`");
                let finding = unreadable(node.kind, place, message);
                diagnostics.push(match suggestion(document, section, tokens.last()) {
                    Some(name) => finding.help(format!("did you mean `#/components/{section}/{name}`?")),
                    None => finding.help(format!("add it, or refer to something in `components/{section}`")),
                });
            }
            (Some(found), [components, other, _]) if components == "components" && other != section => {
                let title = node.grammar().title;
                let message = format!("`{reference}` is not {title}");
                let finding = if found.is_object() {
                    Diagnostic::warning(RULE.code, place, message)
                        .label(format!("read as {title}, which is needed here"))
                } else {
                    Diagnostic::error(RULE.code, place, message).label(format!("{title} is needed here"))
                };
                diagnostics.push(finding.help(format!("move it to `components/{section}`")));
            }
            (Some(Value::Object(_)), _) => {}
            (Some(Value::Bool(_)), _) if node.kind == Kind::Schema && document.version >= Version::V3_1 => {}
            (Some(_), _) => {
                let message = format!("`{reference}` does not lead to an object");
                diagnostics.push(unreadable(node.kind, place, message));
            }
        }
    }
}

fn anchors_of(document: &Document<'_>) -> HashSet<String> {
    anchors(document.tree).into_iter().map(|(name, _)| name).collect()
}

/// Starts the finding for a reference that leads nowhere. Where a value is described, there is one all the same; without a parameter
/// or an answer nothing can be said of the operation.
fn unreadable(kind: Kind, place: Place, message: String) -> Diagnostic {
    match kind {
        Kind::Schema => Diagnostic::warning(RULE.code, place, message).label("the value is taken as any JSON"),
        Kind::Example | Kind::Link | Kind::Callback => Diagnostic::warning(RULE.code, place, message).label("left out"),
        _ => Diagnostic::error(RULE.code, place, message),
    }
}

fn suggestion<'a>(document: &Document<'a>, section: &str, name: Option<&String>) -> Option<&'a str> {
    let known = document.tree.get("components")?.get(section)?.as_object()?;
    known
        .keys()
        .find(|known| Some(*known) == name)
        .map(String::as_str)
        .or_else(|| did_you_mean(name?, known.keys().map(String::as_str)))
}
