//! A discriminator can tell the branches apart.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Pointer, did_you_mean};
use crate::lint::document::{Document, target};
use crate::lint::grammar::Kind;
use crate::lint::schemas::{Members, branches};
use serde_json::{Map, Value};

pub(super) const RULE: Rule = Rule {
    code: "discriminator",
    scope: Scope::Crate,
    explanation: "\
A `discriminator` names the property whose value tells which branch of a union a value is of. Every branch has to have \
that property, and what its `mapping` leads to has to be a branch: a `$ref`, or the name of a schema in `components`.",
    bad: "\
components:
  schemas:
    Job:
      oneOf: [{ $ref: '#/components/schemas/Done' }]
      discriminator: { propertyName: state }
    Done: { type: object, required: [at], properties: { at: { type: string } } }
",
    good: "\
components:
  schemas:
    Job:
      oneOf: [{ $ref: '#/components/schemas/Done' }]
      discriminator: { propertyName: state }
    Done: { type: object, required: [state], properties: { state: { type: string } } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.of_kind(Kind::Schema) {
        let Some(Value::Object(discriminator)) = node.members.get("discriminator") else { continue };
        let pointer = document.pointer(node);
        let schema = node.value;
        let branches = branches(schema);
        if let Some(property) = discriminator.get("propertyName").and_then(Value::as_str) {
            let own = Members::of(document, schema);
            for (place, branch) in places(&pointer, schema, branches) {
                let members = Members::of(document, branch);
                if members.property(property).or(own.property(property)).is_some() || !members.is_object {
                    continue;
                }
                let message = format!("a branch has no property `{property}`, which the discriminator goes by");
                let finding = Diagnostic::warning(RULE.code, place, message);
                let finding = finding.label("found by the value of the mapping, or by its name");
                let name = Place::Value(pointer.child("discriminator").child("propertyName"));
                let finding = finding.related(name, "the discriminator");
                diagnostics.push(finding.help(format!("add `{property}` to the branch and make it required")));
            }
        }
        mapping(document, discriminator, &pointer, branches.map(|(_, branches)| branches), diagnostics);
    }
}

/// Returns the branches of a union with their places; a schema that others build on is its own branch.
fn places<'a>(
    pointer: &Pointer,
    schema: &'a Value,
    branches: Option<(&'static str, &'a Vec<Value>)>,
) -> Vec<(Place, &'a Value)> {
    match branches {
        Some((word, branches)) => {
            let list = pointer.child(word);
            let branches = branches.iter().enumerate();
            branches.map(|(index, branch)| (Place::Value(list.child(index)), branch)).collect()
        }
        None => vec![(Place::Key(pointer.child("discriminator")), schema)],
    }
}

fn mapping(
    document: &Document<'_>,
    discriminator: &Map<String, Value>,
    pointer: &Pointer,
    branches: Option<&Vec<Value>>,
    diagnostics: &mut Diagnostics,
) {
    let Some(Value::Object(mapping)) = discriminator.get("mapping") else { return };
    let known: Vec<Pointer> =
        branches.into_iter().flatten().filter_map(|branch| target(branch.get("$ref")?.as_str()?)).collect();
    for (value, name) in mapping {
        let Some(name) = name.as_str() else { continue };
        let schemas = Pointer::root().child("components").child("schemas");
        let leads_to = if name.starts_with('#') { target(name) } else { Some(schemas.child(name)) };
        let is_branch = leads_to.as_ref().is_some_and(|target| match branches {
            Some(_) => known.contains(target),
            None => document.at(target).is_some(),
        });
        if !is_branch {
            let place = Place::Value(pointer.child("discriminator").child("mapping").child(value));
            let finding = Diagnostic::warning(RULE.code, place, format!("`{name}` is no branch of the union"));
            let finding = finding.label("left out");
            let names: Vec<String> = known.iter().filter_map(Pointer::last).collect();
            let wanted = leads_to.and_then(|target| target.last()).unwrap_or_default();
            diagnostics.push(match did_you_mean(&wanted, names.iter().map(String::as_str)) {
                Some(nearest) => finding.help(format!("did you mean `#/components/schemas/{nearest}`?")),
                None => finding.help("add it to the branches, or remove it from the mapping"),
            });
        }
    }
}
