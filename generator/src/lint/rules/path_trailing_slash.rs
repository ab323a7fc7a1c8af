//! No path ends with a slash.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;

pub(super) const RULE: Rule = Rule {
    code: "path_trailing_slash",
    scope: Scope::Document,
    explanation: "\
To many servers `/jobs` and `/jobs/` are two paths, to some they are one. A slash at the end is easily lost when a \
path is copied, so it is worth a look whether the vendor means it.",
    bad: "\
paths:
  /jobs/: {}
",
    good: "\
paths:
  /jobs: {}
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for paths in document.of_kind(Kind::Paths) {
        for path in paths.members.keys().filter(|path| path.len() > 1 && path.starts_with('/') && path.ends_with('/')) {
            let place = Place::Key(document.pointer(paths).child(path));
            diagnostics.push(Diagnostic::note(RULE.code, place, format!("the path `{path}` ends with a slash")));
        }
    }
}
