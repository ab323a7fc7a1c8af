//! Parameters say what they are for.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;

pub(super) const RULE: Rule = Rule {
    code: "undocumented_parameter",
    scope: Scope::Document,
    explanation: "\
The description of a parameter becomes the documentation of an argument or a setter. Without one a user has its name \
and its type to go by.",
    bad: "\
components:
  parameters:
    Limit: { name: limit, in: query, schema: { type: integer } }
",
    good: "\
components:
  parameters:
    Limit: { name: limit, in: query, description: The most jobs to list., schema: { type: integer } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for parameter in document.of_kind(Kind::Parameter) {
        if parameter.text("description").is_none_or(|text| text.trim().is_empty()) {
            let name = parameter.text("name").unwrap_or_default();
            let message = format!("nothing says what the parameter `{name}` is for");
            let finding = Diagnostic::note(RULE.code, document.place(parameter), message);
            diagnostics.push(finding.help("add a `description` of one sentence"));
        }
    }
}
