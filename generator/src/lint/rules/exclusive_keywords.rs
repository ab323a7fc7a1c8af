//! Members that exclude each other do not stand side by side.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;

pub(super) const RULE: Rule = Rule {
    code: "exclusive_keywords",
    scope: Scope::Crate,
    explanation: "\
OpenAPI offers two ways to say some things and allows one of them at a time: a parameter has a `schema` or a `content`, \
an object has an `example` or `examples`. Of two, one is ignored.",
    bad: "\
components:
  examples:
    Job: { value: done, externalValue: job.json }
",
    good: "\
components:
  examples:
    Job: { value: done }
",
    check,
};

/// Pairs of members, the one that counts first.
const PAIRS: &[(Kind, &str, &str)] = &[
    (Kind::Parameter, "schema", "content"),
    (Kind::Header, "schema", "content"),
    (Kind::Parameter, "examples", "example"),
    (Kind::Header, "examples", "example"),
    (Kind::MediaType, "examples", "example"),
    (Kind::Example, "value", "externalValue"),
    (Kind::Link, "operationId", "operationRef"),
];

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.nodes().iter().filter(|node| node.reference().is_none()) {
        for (_, counts, ignored) in PAIRS.iter().filter(|(kind, ..)| *kind == node.kind) {
            if node.members.contains_key(*counts) && node.members.contains_key(*ignored) {
                let pointer = document.pointer(node);
                let message = format!("`{ignored}` is ignored because of the `{counts}` beside it");
                let finding = Diagnostic::warning(RULE.code, Place::Key(pointer.child(ignored)), message);
                let finding = finding.related(Place::Key(pointer.child(counts)), "this one counts");
                diagnostics.push(finding.help("remove one of the two"));
            }
        }
    }
}
