//! Arrays say what their items are.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::lint::document::Document;
use crate::lint::grammar::{Kind, Version};

pub(super) const RULE: Rule = Rule {
    code: "array_items",
    scope: Scope::Crate,
    explanation: "\
An array without `items` says nothing of what is in it, and OpenAPI 3.0 forbids it. A client can only hand over a list of \
any JSON.",
    bad: "\
components:
  schemas:
    Names: { type: array }
",
    good: "\
components:
  schemas:
    Names: { type: array, items: { type: string } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    // In 3.1 an array is one of anything unless it says more.
    for node in document.of_kind(Kind::Schema).filter(|_| document.version == Version::V3_0) {
        let is_missing = node.members.get("items").is_none_or(|items| items.is_null());
        if node.text("type") == Some("array") && is_missing {
            let finding = Diagnostic::warning(RULE.code, document.place(node), "`items` is missing from an array");
            diagnostics.push(finding.help("say what the items are: `items: {}` allows anything"));
        }
    }
}
