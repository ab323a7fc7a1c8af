//! References lead to something after a few steps.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::{Document, LONGEST_CHAIN, target};
use std::collections::HashSet;

pub(super) const RULE: Rule = Rule {
    code: "long_ref_chain",
    scope: Scope::Crate,
    explanation: "\
A reference may lead to a reference, but not through more than 64 of them: nobody writes that, and whoever follows it has to \
give up at some point.",
    bad: "\
components:
  schemas:
    A1: { $ref: '#/components/schemas/A2' }
    A2: { $ref: '#/components/schemas/A3' }
    # and so on
",
    good: "\
components:
  schemas:
    A1: { $ref: '#/components/schemas/A9' }
    A2: { $ref: '#/components/schemas/A9' }
    A9: { type: string }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.nodes() {
        let Some(reference) = node.reference() else { continue };
        let mut next = target(reference);
        let mut seen = HashSet::new();
        while let Some(place) = next {
            // A circle is another rule's finding.
            if !seen.insert(place.clone()) {
                break;
            }
            if seen.len() > LONGEST_CHAIN {
                let message = format!("`{reference}` leads through more than {LONGEST_CHAIN} references");
                let place = Place::Value(document.pointer(node).child("$ref"));
                diagnostics
                    .push(Diagnostic::error(RULE.code, place, message).help("refer to where the thing itself is"));
                break;
            }
            let value = document.at(&place).and_then(|value| value.get("$ref")?.as_str());
            next = value.and_then(target);
        }
    }
}
