//! Security requirements name schemes that there are.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, did_you_mean};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "undeclared_security",
    scope: Scope::Crate,
    explanation: "\
`security` lists names of `components/securitySchemes`. A name that is not there says nothing about how a client \
proves who it is.",
    bad: "\
security: [{ tokn: [] }]
components:
  securitySchemes:
    token: { type: http, scheme: bearer }
",
    good: "\
security: [{ token: [] }]
components:
  securitySchemes:
    token: { type: http, scheme: bearer }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    let schemes = document.tree.pointer("/components/securitySchemes").and_then(Value::as_object);
    let known = || schemes.into_iter().flat_map(|schemes| schemes.keys()).map(String::as_str);
    for requirement in document.of_kind(Kind::SecurityRequirement) {
        for name in requirement.members.keys().filter(|name| !known().any(|known| known == *name)) {
            let place = Place::Key(document.pointer(requirement).child(name));
            let finding = Diagnostic::warning(RULE.code, place, format!("there is no security scheme `{name}`"));
            let finding = finding.label("left out");
            diagnostics.push(match did_you_mean(name, known()) {
                Some(nearest) => finding.help(format!("did you mean `{nearest}`?")),
                None => finding.help("describe it in `components/securitySchemes`"),
            });
        }
    }
}
