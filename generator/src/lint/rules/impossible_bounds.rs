//! A lower bound is not above the upper one.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "impossible_bounds",
    scope: Scope::Document,
    explanation: "\
Where the least value is above the greatest, no value is allowed at all. Most often the two are swapped or a digit is \
missing.",
    bad: "\
components:
  schemas:
    Limit: { type: integer, minimum: 100, maximum: 10 }
",
    good: "\
components:
  schemas:
    Limit: { type: integer, minimum: 10, maximum: 100 }
",
    check,
};

const PAIRS: &[(&str, &str)] = &[
    ("minimum", "maximum"),
    ("exclusiveMinimum", "exclusiveMaximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
    ("minContains", "maxContains"),
];

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.of_kind(Kind::Schema) {
        for (least, most) in PAIRS {
            let bound = |name: &str| node.members.get(name).and_then(Value::as_f64);
            let (Some(lower), Some(upper)) = (bound(least), bound(most)) else { continue };
            // Between two equal bounds of which one is exclusive there is nothing either; in 3.0 a flag says so.
            let excludes = ["exclusiveMinimum", "exclusiveMaximum"]
                .iter()
                .any(|name| node.members.get(*name) == Some(&Value::Bool(true)));
            let is_empty = lower == upper && (least.starts_with("exclusive") || (*least == "minimum" && excludes));
            if lower > upper || is_empty {
                let pointer = document.pointer(node);
                let message = format!("nothing is between `{least}`, {lower}, and `{most}`, {upper}");
                let finding = Diagnostic::warning(RULE.code, Place::Value(pointer.child(least)), message);
                let finding = finding.related(Place::Value(pointer.child(most)), "the upper bound");
                diagnostics.push(finding.help("swap them, or correct one"));
            }
        }
    }
}
