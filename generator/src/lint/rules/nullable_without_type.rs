//! `nullable` stands beside a `type`.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::grammar::{Kind, Version};
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "nullable_without_type",
    scope: Scope::Document,
    explanation: "\
OpenAPI 3.0.3 says that `nullable` adds null to the `type` beside it, and does nothing where there is none. The \
generator takes it for what was meant all the same: beside an `allOf` it is the usual way to make a reference \
nullable. Other tools keep to the letter and refuse null.",
    bad: "\
components:
  schemas:
    Answer: { nullable: true, description: Anything. }
",
    good: "\
components:
  schemas:
    Answer: { type: object, nullable: true, description: Anything. }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.of_kind(Kind::Schema).filter(|_| document.version == Version::V3_0) {
        let may_be_null = node.members.get("nullable") == Some(&Value::Bool(true));
        if !may_be_null || ["type", "enum"].iter().any(|name| node.members.contains_key(*name)) {
            continue;
        }
        let place = Place::Key(document.pointer(node).child("nullable"));
        let finding = Diagnostic::note(RULE.code, place, "`nullable` has no `type` beside it");
        diagnostics.push(finding.help("add the `type`; anything may be null without saying so"));
    }
}
