//! Scopes are those that the security scheme lists.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, did_you_mean};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;
use crate::lint::schemas::list;
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "undeclared_scope",
    scope: Scope::Document,
    explanation: "\
An operation may ask for scopes of OAuth 2. One that no flow of the scheme lists cannot be asked for, so that a token \
for this operation is never given, or only by chance.",
    bad: "\
security: [{ login: [write] }]
components:
  securitySchemes:
    login:
      type: oauth2
      flows: { clientCredentials: { tokenUrl: 'https://id.acme.test/token', scopes: { read: Reads. } } }
",
    good: "\
security: [{ login: [read] }]
components:
  securitySchemes:
    login:
      type: oauth2
      flows: { clientCredentials: { tokenUrl: 'https://id.acme.test/token', scopes: { read: Reads. } } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for requirement in document.of_kind(Kind::SecurityRequirement) {
        for name in requirement.members.keys() {
            let schemes = document.tree.get("components").and_then(|components| components.get("securitySchemes"));
            let scheme = schemes.and_then(|schemes| document.resolve(schemes.get(name)?));
            let Some(scheme) = scheme.filter(|scheme| scheme.get("type").is_some_and(|ty| ty == "oauth2")) else {
                continue;
            };
            let flows = scheme.get("flows").and_then(Value::as_object).into_iter().flatten();
            let scopes = flows.filter_map(|(_, flow)| flow.get("scopes")?.as_object());
            let known: Vec<&str> = scopes.flat_map(|scopes| scopes.keys()).map(String::as_str).collect();
            for (index, scope) in list(requirement.value, name).enumerate() {
                let Some(scope) = scope.as_str().filter(|scope| !known.contains(scope)) else { continue };
                let place = Place::Value(document.pointer(requirement).child(name).child(index));
                let finding = Diagnostic::warning(RULE.code, place, format!("`{name}` has no scope `{scope}`"));
                diagnostics.push(match did_you_mean(scope, known.iter().copied()) {
                    Some(nearest) => finding.help(format!("did you mean `{nearest}`?")),
                    None => finding.help("describe it in the `scopes` of the scheme"),
                });
            }
        }
    }
}
