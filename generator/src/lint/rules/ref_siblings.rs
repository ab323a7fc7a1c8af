//! A `$ref` stands alone.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::grammar::{Kind, Version};

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

/// What stands beside the reference of a schema, and is read although 3.0 ignores it: it says nothing that the target may contradict.
pub(crate) const HONOURED: &[&str] =
    &["nullable", "description", "title", "deprecated", "default", "readOnly", "writeOnly", "example", "examples"];

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    let is_newer = document.version >= Version::V3_1;
    for node in document.nodes().iter().filter(|node| node.reference().is_some()) {
        // Extensions beside a reference are notes to a reader.
        for sibling in node.members.keys().filter(|name| *name != "$ref" && !name.starts_with("x-")) {
            let is_honoured = match node.kind {
                Kind::Schema => is_newer || HONOURED.contains(&sibling.as_str()),
                Kind::PathItem => true,
                _ => false,
            };
            // From 3.1 on, schemas say it like that, and other objects may be described anew.
            let is_right = is_newer && (is_honoured || matches!(sibling.as_str(), "summary" | "description"));
            if is_right || node.kind == Kind::PathItem {
                continue;
            }
            let pointer = document.pointer(node);
            let version = if is_newer { "3.1" } else { "3.0" };
            let message = format!("OpenAPI {version} ignores `{sibling}` beside a `$ref`");
            let label = if is_honoured { "read as OpenAPI 3.1 means it" } else { "left out" };
            let finding = Diagnostic::warning(RULE.code, Place::Key(pointer.child(sibling)), message).label(label);
            let finding = finding.related(Place::Key(pointer.child("$ref")), "all that counts");
            diagnostics.push(finding.help("remove it, or write `allOf: [{ $ref: … }]` beside it"));
        }
    }
}
