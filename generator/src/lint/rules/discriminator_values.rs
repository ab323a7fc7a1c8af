//! The values of a discriminator lead to branches, and each branch has one.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Pointer};
use crate::lint::document::{Document, target};
use crate::lint::grammar::Kind;
use crate::lint::schemas::{Members, branches};
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "discriminator_values",
    scope: Scope::Crate,
    explanation: "\
A client goes by the value of the discriminator alone. A `mapping` says which value means which branch; a branch that \
is not mapped goes by the name of its schema. Where the branch itself lists other values for that property, the document \
contradicts itself, and the client goes by the values of the branch.",
    bad: "\
components:
  schemas:
    Job:
      oneOf: [{ $ref: '#/components/schemas/DoneJob' }]
      discriminator: { propertyName: state }
    DoneJob: { type: object, required: [state], properties: { state: { type: string, enum: [done] } } }
",
    good: "\
components:
  schemas:
    Job:
      oneOf: [{ $ref: '#/components/schemas/DoneJob' }]
      discriminator: { propertyName: state, mapping: { done: DoneJob } }
    DoneJob: { type: object, required: [state], properties: { state: { type: string, enum: [done] } } }
",
    check,
};

/// How many branches of a union a finding shows.
const SHOWN: usize = 3;

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.of_kind(Kind::Schema) {
        let Some(discriminator) = node.members.get("discriminator") else { continue };
        let Some(property) = discriminator.get("propertyName").and_then(Value::as_str) else { continue };
        let Some((word, branches)) = branches(node.value) else { continue };
        let mapping = discriminator.get("mapping").and_then(Value::as_object).filter(|mapping| !mapping.is_empty());
        let list = document.pointer(node).child(word);
        let mut unmapped = Vec::new();
        for (index, branch) in branches.iter().enumerate() {
            let Some(reference) = branch.get("$ref").and_then(Value::as_str).and_then(target) else { continue };
            let name = reference.last().unwrap_or_default();
            let mapped = mapping.into_iter().flatten().filter(|(_, to)| leads_to(to, &reference, &name));
            let mapped: Vec<&str> = mapped.map(|(value, _)| value.as_str()).collect();
            let is_mapped = !mapped.is_empty();
            let values = if is_mapped { mapped } else { vec![name.as_str()] };
            let place = Place::Value(list.child(index));
            let known = tag_values(document, branch, property);
            let is_reached = known.is_empty() || known.iter().any(|known| values.contains(&known.as_str()));
            if !is_reached && mapping.is_none() {
                unmapped.push((place, known[0].clone(), name));
            } else if !is_reached {
                let message = format!("`{}` is no value of `{property}` in this branch", values.join("`, `"));
                let finding =
                    Diagnostic::warning(RULE.code, place, message).label(format!("has `{}`", known.join("`, `")));
                diagnostics.push(finding.help(format!("add `{}: {name}` to the `mapping`", known[0])));
            } else if known.is_empty() && !is_mapped && mapping.is_some() {
                let message = format!("the `mapping` leaves out `{name}`");
                let finding = Diagnostic::warning(RULE.code, place, message);
                diagnostics.push(finding.help("add the value that means this branch to the `mapping`"));
            }
        }
        if !unmapped.is_empty() {
            let place = Place::Key(document.pointer(node).child("discriminator"));
            diagnostics.push(without_mapping(place, property, branches.len(), &unmapped));
        }
    }
}

/// One finding for a union whose branches go by other values than their names: it is one thing to mend.
fn without_mapping(place: Place, property: &str, all: usize, unmapped: &[(Place, String, String)]) -> Diagnostic {
    let count = unmapped.len();
    let message =
        format!("{count} of {all} branches have other values of `{property}` than the names of their schemas");
    let finding = Diagnostic::warning(RULE.code, place, message).label("has no `mapping`");
    let shown = unmapped.iter().take(SHOWN);
    let finding = shown
        .clone()
        .fold(finding, |finding, (place, value, _)| finding.related(place.clone(), format!("has `{value}`")));
    let entries: Vec<String> = shown.map(|(_, value, name)| format!("{value}: {name}")).collect();
    let more = if count > SHOWN { ", …" } else { "" };
    finding.help(format!("add `mapping: {{ {}{more} }}` to the discriminator", entries.join(", ")))
}

/// Returns true when a mapping names a schema, by reference or by name.
fn leads_to(to: &Value, reference: &Pointer, name: &str) -> bool {
    let Some(to) = to.as_str() else { return false };
    to == name || target(to).is_some_and(|target| target == *reference)
}

/// Returns the values that a branch lists for the property, as text.
fn tag_values(document: &Document<'_>, branch: &Value, property: &str) -> Vec<String> {
    let members = Members::of(document, branch);
    let Some(schema) = members.property(property).and_then(|schema| document.resolve(schema)) else {
        return Vec::new();
    };
    let listed = schema.get("enum").and_then(Value::as_array);
    let listed = listed.into_iter().flatten().chain(schema.get("const"));
    listed.map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).collect()
}
