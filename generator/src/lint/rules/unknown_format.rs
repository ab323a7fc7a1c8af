//! Formats are ones that tools know.

use super::format_mismatch::FORMATS;
use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, did_you_mean};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;

pub(super) const RULE: Rule = Rule {
    code: "unknown_format",
    scope: Scope::Document,
    explanation: "\
A `format` that neither OpenAPI nor JSON Schema lists may mean something to the vendor. To the client it means \
nothing: it uses the plain type. A misspelled one does the same without anybody noticing.",
    bad: "\
components:
  schemas:
    At: { type: string, format: datetime }
",
    good: "\
components:
  schemas:
    At: { type: string, format: date-time }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    let known = || FORMATS.iter().flat_map(|(formats, _)| formats.iter().copied());
    for node in document.of_kind(Kind::Schema) {
        let Some(format) = node.text("format").filter(|format| !known().any(|known| known == *format)) else {
            continue;
        };
        let place = Place::Value(document.pointer(node).child("format"));
        let finding = Diagnostic::note(RULE.code, place, format!("the format `{format}` means nothing to a client"));
        diagnostics.push(match did_you_mean(format, known()) {
            Some(nearest) => finding.help(format!("did you mean `{nearest}`?")),
            None => finding.help("say in the description what values look like"),
        });
    }
}
