//! A tag is described once.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;
use std::collections::HashMap;

pub(super) const RULE: Rule = Rule {
    code: "duplicate_tag",
    scope: Scope::Document,
    explanation: "\
Tags group the operations of a document. Of two descriptions of one tag, tools show one, the other, or both.",
    bad: "\
tags: [{ name: jobs }, { name: jobs, description: All about jobs. }]
",
    good: "\
tags: [{ name: jobs, description: All about jobs. }]
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    let mut seen = HashMap::new();
    for tag in document.of_kind(Kind::Tag) {
        let Some(name) = tag.text("name") else { continue };
        let place = Place::Value(document.pointer(tag).child("name"));
        match seen.get(name) {
            None => {
                seen.insert(name, place);
            }
            Some(first) => {
                let finding = Diagnostic::warning(RULE.code, place, format!("the tag `{name}` is described twice"));
                let finding = finding.label("again here").related(first.clone(), "first here");
                diagnostics.push(finding.help("keep one of them"));
            }
        }
    }
}
