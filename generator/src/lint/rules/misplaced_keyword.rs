//! Keywords are those of the schema's type.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::fits::{types, with_article};
use crate::lint::grammar::Kind;

pub(super) const RULE: Rule = Rule {
    code: "misplaced_keyword",
    scope: Scope::Document,
    explanation: "\
Each type has limits of its own: `minLength` is for text, `minimum` for numbers, `minItems` for arrays, `properties` \
for objects. One of another type never applies. Most often the type is wrong, and with it the type that users of the \
client get.",
    bad: "\
components:
  schemas:
    Limit: { type: integer, maxLength: 3 }
",
    good: "\
components:
  schemas:
    Limit: { type: integer, maximum: 999 }
",
    check,
};

/// Keywords that say something of values of some types alone.
const KEYWORDS: &[(&[&str], &[&str])] = &[
    (&["minLength", "maxLength", "pattern"], &["string"]),
    (&["multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"], &["number", "integer"]),
    (&["items", "minItems", "maxItems", "uniqueItems"], &["array"]),
    (&["properties", "additionalProperties", "required", "minProperties", "maxProperties"], &["object"]),
];

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.of_kind(Kind::Schema) {
        let types = types(node.members);
        if types.is_empty() {
            continue;
        }
        for (keywords, of_types) in
            KEYWORDS.iter().filter(|(_, of_types)| !of_types.iter().any(|ty| types.contains(ty)))
        {
            for keyword in keywords.iter().filter(|keyword| node.members.contains_key(**keyword)) {
                let place = Place::Key(document.pointer(node).child(keyword));
                let message = format!("`{keyword}` says nothing of {}", with_article(types[0]));
                let finding = Diagnostic::warning(RULE.code, place, message);
                let related = Place::Value(document.pointer(node).child("type"));
                let finding = finding.related(related, "the type");
                diagnostics.push(
                    finding.help(format!("it is for {}: change the type, or remove it", with_article(of_types[0]))),
                );
            }
        }
    }
}
