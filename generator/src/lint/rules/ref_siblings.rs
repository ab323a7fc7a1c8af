//! A `$ref` stands alone.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;

pub(super) const RULE: Rule = Rule {
    code: "ref_siblings",
    scope: Scope::Crate,
    explanation: "\
In OpenAPI 3.0 an object with a `$ref` is replaced by what the reference leads to; whatever stands beside it is \
ignored. To add something to what is referred to, put the reference into an `allOf` with one element.",
    bad: "\
components:
  schemas:
    State: { type: string }
    Job:
      type: object
      properties:
        state: { $ref: '#/components/schemas/State', nullable: true }
",
    good: "\
components:
  schemas:
    State: { type: string }
    Job:
      type: object
      properties:
        state: { nullable: true, allOf: [{ $ref: '#/components/schemas/State' }] }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.nodes().iter().filter(|node| node.reference().is_some()) {
        // Extensions beside a reference are notes to a reader.
        for sibling in node.members.keys().filter(|name| *name != "$ref" && !name.starts_with("x-")) {
            let pointer = document.pointer(node);
            let message = format!("`{sibling}` is ignored because of the `$ref` beside it");
            let finding = Diagnostic::warning(RULE.code, Place::Key(pointer.child(sibling)), message);
            let finding = finding.related(Place::Key(pointer.child("$ref")), "all that counts");
            diagnostics.push(finding.help("remove it, or write `allOf: [{ $ref: … }]` beside it"));
        }
    }
}
