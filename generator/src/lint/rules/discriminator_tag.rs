//! The property of a discriminator is required text.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::fits::{types, with_article};
use crate::lint::grammar::Kind;
use crate::lint::schemas::{Members, branches};
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "discriminator_tag",
    scope: Scope::Document,
    explanation: "\
A client decides by the discriminator which branch a value is of. A value that may leave it out, or hold something \
other than text there, cannot be decided on, and is handed over as unknown.",
    bad: "\
components:
  schemas:
    Job:
      oneOf: [{ $ref: '#/components/schemas/done' }]
      discriminator: { propertyName: state }
    done: { type: object, properties: { state: { type: string } } }
",
    good: "\
components:
  schemas:
    Job:
      oneOf: [{ $ref: '#/components/schemas/done' }]
      discriminator: { propertyName: state }
    done: { type: object, required: [state], properties: { state: { type: string } } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.of_kind(Kind::Schema) {
        let Some(discriminator) = node.members.get("discriminator") else { continue };
        let Some(property) = discriminator.get("propertyName").and_then(Value::as_str) else { continue };
        let pointer = document.pointer(node);
        let tag = || Place::Value(pointer.child("discriminator").child("propertyName"));
        let own = Members::of(document, node.value);
        let (word, branches) =
            branches(node.value).map_or(("discriminator", &[][..]), |(word, all)| (word, all.as_slice()));
        let listed = branches
            .iter()
            .enumerate()
            .map(|(index, branch)| (Place::Value(pointer.child(word).child(index)), Members::of(document, branch)));
        let alone = branches.is_empty().then(|| (tag(), Members::of(document, node.value)));
        for (place, members) in listed.chain(alone) {
            let Some(schema) = members.property(property).or(own.property(property)) else { continue };
            if !members.required.contains(&property) && !own.required.contains(&property) {
                let message = format!("`{property}`, which the discriminator goes by, is not required");
                let finding =
                    Diagnostic::warning(RULE.code, place.clone(), message).related(tag(), "the discriminator");
                diagnostics.push(finding.help(format!("add `{property}` to `required`")));
            }
            let types = document.resolve(schema).and_then(Value::as_object).map(types).unwrap_or_default();
            if let Some(ty) = types.first().filter(|_| !types.contains(&"string")) {
                let message = format!("`{property}`, which the discriminator goes by, is {}", with_article(ty));
                let finding = Diagnostic::warning(RULE.code, place, message).related(tag(), "the discriminator");
                diagnostics.push(finding.help("make it a `string`"));
            }
        }
    }
}
