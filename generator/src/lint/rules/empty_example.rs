//! An example shows something.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;

pub(super) const RULE: Rule = Rule {
    code: "empty_example",
    scope: Scope::Document,
    explanation: "\
An example has a `value`, or an `externalValue` that says where one is. With neither it shows nothing, and the \
documentation has an empty box.",
    bad: "\
components:
  examples:
    Job: { summary: A job. }
",
    good: "\
components:
  examples:
    Job: { summary: A job., value: { id: 1 } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for example in document.of_kind(Kind::Example) {
        // 3.2 has two more ways to say it.
        let ways = ["value", "externalValue", "dataValue", "serializedValue"];
        if ways.iter().all(|name| !example.members.contains_key(*name)) {
            let finding = Diagnostic::note(RULE.code, document.place(example), "the example shows nothing");
            diagnostics.push(finding.help("add a `value`"));
        }
    }
}
