//! References stay inside the document and the files of its folder.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;

pub(super) const RULE: Rule = Rule {
    code: "external_ref",
    scope: Scope::Crate,
    explanation: "\
A `$ref` may name another file by a relative path: the commands read it, from the document's folder. They do not go to the \
network, and no path from the root of the disk is followed. Whoever checks a text alone has no files: there, all that a document needs \
must be in it.",
    bad: "\
components:
  schemas:
    Job: { $ref: 'https://schemas.example/jobs.yaml#/Job' }
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
                format!("save it beside the document and refer to that file, or copy it to `components/{section}`")
            }));
        }
    }
}
