//! What is required is described.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, did_you_mean};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;
use crate::lint::schemas::{Members, list};

pub(super) const RULE: Rule = Rule {
    code: "required_without_property",
    scope: Scope::Crate,
    explanation: "\
A name in `required` that is not among the `properties` is a member that must be there and of which nothing is known. \
Most often one of the two is misspelled, or a property was removed and its name stayed behind.",
    bad: "\
components:
  schemas:
    Job:
      type: object
      required: [id, stat]
      properties: { id: { type: string }, state: { type: string } }
",
    good: "\
components:
  schemas:
    Job:
      type: object
      required: [id, state]
      properties: { id: { type: string }, state: { type: string } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.of_kind(Kind::Schema) {
        // A part of another schema may require what the whole describes, so the whole is looked at.
        if !["required", "allOf"].iter().any(|name| node.members.contains_key(*name)) || node.is_part() {
            continue;
        }
        let members = Members::of(document, node.value);
        if members.open || members.required.iter().all(|name| members.property(name).is_some()) {
            continue;
        }
        let (pointer, schema) = (document.pointer(node), node.value);
        let parts = (0..list(schema, "allOf").count()).map(|index| pointer.child("allOf").child(index));
        for holder in std::iter::once(pointer.clone()).chain(parts) {
            let Some(part) = document.at(&holder) else { continue };
            for (index, name) in list(part, "required").enumerate() {
                let Some(name) = name.as_str().filter(|name| members.property(name).is_none()) else { continue };
                let place = Place::Value(holder.child("required").child(index));
                let finding = Diagnostic::warning(RULE.code, place, format!("`{name}` is required but not described"));
                let known = members.properties.iter().map(|(known, _)| *known);
                diagnostics.push(match did_you_mean(name, known) {
                    Some(nearest) => finding.help(format!("did you mean `{nearest}`?")),
                    None => finding.help("add it to `properties`, or remove it from `required`"),
                });
            }
        }
    }
}
