//! No two paths match the same URLs.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;
use std::collections::HashMap;

pub(super) const RULE: Rule = Rule {
    code: "duplicate_path",
    scope: Scope::Crate,
    explanation: "\
Paths that differ only in the names of their parameters, such as `/users/{id}` and `/users/{name}`, are one path to a \
server. OpenAPI forbids them; a client can live with them.",
    bad: "\
paths:
  /jobs/{id}: {}
  /jobs/{name}: {}
",
    good: "\
paths:
  /jobs/{id}: {}
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    let mut seen = HashMap::new();
    for paths in document.of_kind(Kind::Paths) {
        for path in paths.members.keys().filter(|path| path.starts_with('/')) {
            let place = Place::Key(document.pointer(paths).child(path));
            match seen.get(&nameless(path)) {
                None => {
                    seen.insert(nameless(path), (path, place));
                }
                Some((first, first_place)) => {
                    let message = format!("`{path}` and `{first}` match the same URLs");
                    let finding = Diagnostic::warning(RULE.code, place, message).label("the same again");
                    let finding = finding.related(first_place.clone(), "first here");
                    diagnostics.push(finding.help("put the operations of both under one path"));
                }
            }
        }
    }
}

/// Returns a path's template without the names of its parameters.
fn nameless(path: &str) -> String {
    let mut result = String::new();
    for (index, part) in path.split('{').enumerate() {
        match part.split_once('}') {
            Some((_, rest)) if index > 0 => {
                result.push_str("{}");
                result.push_str(rest);
            }
            _ => result.push_str(part),
        }
    }
    result
}
