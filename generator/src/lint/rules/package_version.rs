//! The version of the document is one that a package may have.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Pointer};
use crate::lint::document::Document;
use crate::package::versions::version;

pub(super) const RULE: Rule = Rule {
    code: "package_version",
    scope: Scope::Crate,
    explanation: "\
A crate has the version of its document. Cargo knows three numbers, with a suffix behind a hyphen if need be: `1.2.0`, `2.0.0-rc.1`. \
Numbers that are missing become zeros. Anything else has to become another version: the numbers of a date, or `0.1.0` where \
there are no numbers.",
    bad: "\
openapi: 3.0.3
info: { title: Jobs, version: 2024-05 }
paths: {}
",
    good: "\
openapi: 3.0.3
info: { title: Jobs, version: 2024.5.0 }
paths: {}
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    let Some(said) = document.tree.pointer("/info/version").and_then(|version| version.as_str()) else { return };
    let package = version(said);
    let trimmed = said.trim().trim_start_matches(['v', 'V']);
    let is_same = ["", ".0", ".0.0"].iter().any(|zeros| format!("{trimmed}{zeros}") == package);
    // Zeros stand before a suffix as well.
    let is_completed = trimmed.split_once('-').is_some_and(|(numbers, suffix)| {
        [".0", ".0.0"].iter().any(|zeros| format!("{numbers}{zeros}-{suffix}") == package)
    });
    if !is_same && !is_completed {
        let place = Place::Value(Pointer::parse("/info/version"));
        let finding = Diagnostic::warning(RULE.code, place, format!("`{said}` is no version of a package"));
        let finding = finding.label(format!("becomes `{package}`"));
        diagnostics.push(finding.help("write three numbers, such as `1.2.0`"));
    }
}
