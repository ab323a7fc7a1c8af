//! No parameter is listed twice.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;
use crate::lint::params::{Declared, listed};

pub(super) const RULE: Rule = Rule {
    code: "duplicate_parameter",
    scope: Scope::Crate,
    explanation: "\
A parameter is known by its name and by where it goes. An operation may list the same again that its path item lists, \
to replace it; within one list each stands once.",
    bad: "\
paths:
  /jobs:
    parameters:
      - { name: limit, in: query, schema: { type: integer } }
      - { name: limit, in: query, schema: { type: string } }
",
    good: "\
paths:
  /jobs:
    parameters:
      - { name: limit, in: query, schema: { type: integer } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for holder in document.nodes().iter().filter(|node| matches!(node.kind, Kind::PathItem | Kind::Operation)) {
        let parameters = listed(document, &document.pointer(holder));
        for (index, parameter) in parameters.iter().enumerate() {
            let Some(first) = parameters[..index].iter().find(|earlier| earlier.is_same(parameter)) else { continue };
            let name = parameter.name().unwrap_or_default();
            let location = parameter.location().unwrap_or_default();
            let message = format!("{location} parameter `{name}` is listed twice");
            let finding =
                Diagnostic::warning(RULE.code, place(parameter), message).label("again here, and this one counts");
            diagnostics.push(finding.related(place(first), "first here").help("remove one of them"));
        }
    }
}

fn place(parameter: &Declared<'_>) -> Place {
    let member = if parameter.listed == parameter.pointer { "name" } else { "$ref" };
    Place::Value(parameter.listed.child(member))
}
