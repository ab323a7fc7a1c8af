//! A path is a template: text, and names between braces.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;
use crate::lint::params::without_operators;

pub(super) const RULE: Rule = Rule {
    code: "path_template",
    scope: Scope::Crate,
    explanation: "\
A path is text with names between braces, `/users/{id}`. Braces come in pairs with a name between them. What follows a \
`?` is not part of a path: query parameters are listed in `parameters`. A fragment, after a `#`, is never sent.",
    bad: "\
paths:
  /jobs/{id: {}
",
    good: "\
paths:
  /jobs/{id}: {}
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for paths in document.of_kind(Kind::Paths) {
        for path in paths.members.keys().filter(|path| path.starts_with('/')) {
            let place = || Place::Key(document.pointer(paths).child(path));
            if let Some(problem) = problem(path) {
                let finding = Diagnostic::warning(RULE.code, place(), format!("{problem} in `{path}`"));
                let finding = finding.label("left out, with its operations");
                diagnostics.push(finding.help("write a name between braces, such as `{id}`"));
            }
            let plain = without_operators(path);
            if plain != *path {
                let message = format!("there are operators of URI templates in `{path}`");
                let finding = Diagnostic::warning(RULE.code, place(), message).label(format!("read as `{plain}`"));
                diagnostics.push(finding.help("say by the parameter's `style` and `explode` how it is written"));
            }
            if let Some(mark) = path.chars().find(|c| matches!(c, '?' | '#')) {
                let finding = Diagnostic::warning(RULE.code, place(), format!("there is a `{mark}` in the path"));
                diagnostics.push(finding.help(match mark {
                    '?' => "list the query parameters in `parameters`",
                    _ => "remove what follows; a fragment is never sent",
                }));
            }
        }
    }
}

/// Returns what is wrong with a path's template.
pub(crate) fn problem(path: &str) -> Option<&'static str> {
    let mut name: Option<usize> = None;
    for (at, character) in path.char_indices() {
        match (character, name) {
            ('{', None) => name = Some(at),
            ('}', Some(start)) if at == start + 1 => return Some("there is no name between the braces"),
            ('}', Some(_)) => name = None,
            ('{', Some(_)) | ('}', None) | ('/', Some(_)) => return Some("the braces do not come in pairs"),
            _ => {}
        }
    }
    name.map(|_| "the braces do not come in pairs")
}
