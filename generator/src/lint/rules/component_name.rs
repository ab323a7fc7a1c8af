//! Names of components are made of letters that every tool takes.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "component_name",
    scope: Scope::Document,
    explanation: "\
OpenAPI allows letters, digits, `.`, `-` and `_` in the name of a component. Others have to be escaped in each \
reference, and not every tool does; in Rust they are left out, so that names come to clash.",
    bad: "\
components:
  schemas:
    'Job<Result>': { type: string }
",
    good: "\
components:
  schemas:
    JobResult: { type: string }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for components in document.of_kind(Kind::Components) {
        for (section, members) in components.members.iter().filter(|(section, _)| !section.starts_with("x-")) {
            let Value::Object(members) = members else { continue };
            for name in members.keys().filter(|name| !name.bytes().all(is_legal) || name.is_empty()) {
                let place = Place::Key(document.pointer(components).child(section).child(name));
                let finding = Diagnostic::warning(RULE.code, place, format!("`{name}` is no name for a component"));
                diagnostics.push(finding.help("write it with letters, digits, `.`, `-` and `_` alone"));
            }
        }
    }
}

fn is_legal(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_')
}
