//! References stay inside the document.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;

pub(super) const RULE: Rule = Rule {
    code: "external_ref",
    scope: Scope::Crate,
    explanation: "\
A `$ref` may name another file or an address on the web. The generator is given one text and does not go and fetch \
others, so all that a document needs must be in it. There are tools that bundle several files into one.",
    bad: "\
components:
  schemas:
    Job: { $ref: 'jobs.yaml#/Job' }
",
    good: "\
components:
  schemas:
    Job: { type: string }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.nodes() {
        let Some(reference) = node.reference() else { continue };
        if !reference.is_empty() && !reference.starts_with('#') {
            let place = Place::Value(document.pointer(node).child("$ref"));
            let finding = Diagnostic::error(RULE.code, place, format!("`{reference}` is in another document"));
            let section = node.grammar().section.unwrap_or("schemas");
            let is_name =
                document.tree.pointer("/components").and_then(|all| all.get(section)?.get(reference)).is_some();
            diagnostics.push(finding.help(if is_name {
                format!("did you mean `#/components/{section}/{reference}`?")
            } else {
                format!("bundle the files into one, or copy it to `components/{section}`")
            }));
        }
    }
}
