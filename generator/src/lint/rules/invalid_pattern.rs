//! Patterns are regular expressions.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;
use regress::Regex;

pub(super) const RULE: Rule = Rule {
    code: "invalid_pattern",
    scope: Scope::Document,
    explanation: "\
`pattern` is a regular expression as JavaScript has them. One that cannot be read matches nothing or everything, as \
the tool pleases, and the documentation of the client repeats it.",
    bad: "\
components:
  schemas:
    Id: { type: string, pattern: '^[a-z+$' }
",
    good: "\
components:
  schemas:
    Id: { type: string, pattern: '^[a-z]+$' }
",
    check,
};

/// Nobody writes a longer pattern by hand; the time to read one grows with its length.
const LONGEST: usize = 2_000;

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.of_kind(Kind::Schema) {
        let Some(pattern) = node.text("pattern").filter(|pattern| pattern.len() <= LONGEST) else { continue };
        // Some are only right in Unicode mode, such as `\p{L}`, some only outside of it, such as `\-`.
        let Err(error) = Regex::with_flags(pattern, "u") else { continue };
        if Regex::new(pattern).is_err() {
            let place = Place::Value(document.pointer(node).child("pattern"));
            let finding = Diagnostic::warning(RULE.code, place, "the pattern is no regular expression");
            diagnostics.push(finding.label(error.to_string()).help("correct it, or leave it out"));
        }
    }
}
