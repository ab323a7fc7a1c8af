//! The template of a path and the path parameters of its operations agree.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, did_you_mean};
use crate::lint::document::{Document, Operation};
use crate::lint::params::{Declared, declared, placeholders};
use std::collections::HashSet;

pub(super) const RULE: Rule = Rule {
    code: "path_parameters",
    scope: Scope::Crate,
    explanation: "\
Each `{name}` in a path needs a parameter of that name with `in: path`, on the operation or on its path item, and the \
other way round. Such a parameter is always `required: true`: without it there would be no path. A name stands in a path \
once.",
    bad: "\
paths:
  /jobs/{id}:
    get: { operationId: getJob, responses: { '204': { description: None. } } }
",
    good: "\
paths:
  /jobs/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get: { operationId: getJob, responses: { '204': { description: None. } } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    // A parameter that several operations share is reported once.
    let mut reported = HashSet::new();
    for operation in document.operations() {
        let all = placeholders(operation.path);
        let mut names: Vec<&str> = Vec::with_capacity(all.len());
        for name in all {
            if !names.contains(&name) {
                names.push(name);
            } else if reported.insert((document.pointer(operation.item), "twice")) {
                let message = format!("`{{{name}}}` stands in the path twice");
                let finding = Diagnostic::warning(RULE.code, Place::Key(document.pointer(operation.item)), message);
                diagnostics
                    .push(finding.label("the same value is written twice").help("give each place a name of its own"));
            }
        }
        let mut parameters = declared(document, &operation);
        parameters.retain(|parameter| parameter.location() == Some("path"));
        for name in &names {
            if !parameters.iter().any(|parameter| parameter.name() == Some(name)) {
                diagnostics.push(undeclared(document, &operation, name));
            }
        }
        for parameter in &parameters {
            let Some(name) = parameter.name() else { continue };
            if !names.contains(&name) && reported.insert((parameter.listed.clone(), "unused")) {
                diagnostics.push(unused(document, &operation, parameter, name, &names));
            }
            let required = parameter.value.get("required").and_then(|required| required.as_bool());
            if required != Some(true) && reported.insert((parameter.pointer.clone(), "optional")) {
                let place = match required {
                    Some(_) => Place::Value(parameter.pointer.child("required")),
                    None => Place::Value(parameter.pointer.child("name")),
                };
                let message = format!("path parameter `{name}` is not required");
                let finding = Diagnostic::warning(RULE.code, place, message);
                let finding = finding.label("read as required");
                diagnostics.push(finding.help("write `required: true`; a path has no gaps"));
            }
        }
    }
}

fn undeclared(document: &Document<'_>, operation: &Operation<'_, '_>, name: &str) -> Diagnostic {
    let message = format!("the path has `{{{name}}}`, but the operation has no path parameter `{name}`");
    let finding = Diagnostic::warning(RULE.code, Place::Key(document.pointer(operation.node)), message);
    let finding = finding.label("read as a text that must be given");
    let finding = finding.related(Place::Key(document.pointer(operation.item)), "the path");
    finding
        .help(format!("add `{{ name: {name}, in: path, required: true, schema: {{ type: string }} }}` to `parameters`"))
}

fn unused(
    document: &Document<'_>,
    operation: &Operation<'_, '_>,
    parameter: &Declared<'_>,
    name: &str,
    names: &[&str],
) -> Diagnostic {
    let place = if parameter.listed == parameter.pointer {
        Place::Value(parameter.pointer.child("name"))
    } else {
        Place::Value(parameter.listed.child("$ref"))
    };
    let message = format!("the path has no `{{{name}}}`");
    let finding = Diagnostic::warning(RULE.code, place, message).label("a path parameter, which is left out");
    let finding = finding.related(Place::Key(document.pointer(operation.item)), "the path");
    match did_you_mean(name, names.iter().copied()) {
        Some(nearest) => finding.help(format!("did you mean `{nearest}`?")),
        None => finding.help(format!("put `{{{name}}}` into the path, or remove the parameter")),
    }
}
