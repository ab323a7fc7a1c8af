//! A schema says of what type values are.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;

pub(super) const RULE: Rule = Rule {
    code: "untyped_schema",
    scope: Scope::Document,
    explanation: "\
A schema without a type allows anything, and a client hands over any JSON. Where keywords of one type stand in it, \
such as `properties`, its author meant that type, but values of other types pass too. Where nothing is said but a \
description it may be meant; then this is but a note, and `{}` is never reported.",
    bad: "\
components:
  schemas:
    Job: { maxLength: 20 }
",
    good: "\
components:
  schemas:
    Job: { type: string, maxLength: 20 }
",
    check,
};

/// What says of what type values are, or that they may be of any.
const TYPED: &[&str] = &["type", "enum", "const", "allOf", "oneOf", "anyOf", "not", "$dynamicRef", "if"];
/// Keywords from which the type can be guessed.
const HINTS: &[(&[&str], &str)] = &[
    (&["properties", "additionalProperties", "patternProperties", "required"], "object"),
    (&["items", "prefixItems", "minItems", "maxItems", "uniqueItems"], "array"),
    (&["minLength", "maxLength", "pattern", "format"], "string"),
    (&["minimum", "maximum", "multipleOf"], "number"),
];

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.of_kind(Kind::Schema) {
        // A part of another schema may leave the type to it.
        if node.members.is_empty() || node.is_part() || TYPED.iter().any(|name| node.members.contains_key(*name)) {
            continue;
        }
        let hint = HINTS.iter().find(|(words, _)| words.iter().any(|word| node.members.contains_key(*word)));
        let place = document.place(node);
        diagnostics.push(match hint {
            Some((_, ty)) => {
                let finding = Diagnostic::warning(RULE.code, place, "the schema does not say of what type values are");
                finding.help(format!("add `type: {ty}`"))
            }
            None => {
                Diagnostic::note(RULE.code, place, "the schema allows anything").help("add a `type`, unless it does")
            }
        });
    }
}
