//! Amounts of money and identifiers are no floating-point numbers.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::fits::types;
use crate::lint::grammar::Kind;
use crate::names::snake;

pub(super) const RULE: Rule = Rule {
    code: "imprecise_number",
    scope: Scope::Document,
    explanation: "\
A `number` is a binary fraction in most languages: 0.1 is not exact, and an identifier of more than fifteen digits \
loses its last ones. Amounts of money are safe as text or as whole cents, identifiers as text or integers.",
    bad: "\
components:
  schemas:
    Invoice: { type: object, properties: { total_amount: { type: number } } }
",
    good: "\
components:
  schemas:
    Invoice: { type: object, properties: { total_amount: { type: string, example: '12.50' } } }
",
    check,
};

/// Words by which a property is taken for an amount of money or an identifier.
const WORDS: &[&str] = &["amount", "price", "cost", "total", "balance", "fee", "tax", "id", "ids"];

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    let properties = document.of_kind(Kind::Schema).filter(|node| node.holder() == "properties");
    for node in properties.filter(|node| types(node.members).contains(&"number")) {
        let Some(word) = snake(node.key()).split('_').rev().find_map(|word| WORDS.iter().find(|known| **known == word))
        else {
            continue;
        };
        let place = Place::Value(document.pointer(node).child("type"));
        let message = format!("`{}` is a floating-point number, which is not exact", node.key());
        let help = match *word {
            "id" | "ids" => "make it a `string` or an `integer`, if the API does",
            _ => "if the API sends text or whole cents, say so; otherwise compare with care",
        };
        diagnostics.push(Diagnostic::note(RULE.code, place, message).help(help));
    }
}
