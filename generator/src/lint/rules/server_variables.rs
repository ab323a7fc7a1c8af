//! The address of a server and its variables agree.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, did_you_mean};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;
use crate::lint::params::placeholders;
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "server_variables",
    scope: Scope::Crate,
    explanation: "\
The address of a server may hold names between braces, each a variable with a default. A name without a variable \
stays in the URL with its braces, and every call fails. A variable that the address does not hold changes nothing, \
whatever a user sets it to. The default is one of the values of `enum`.",
    bad: "\
servers:
  - url: https://{region}.acme.test
    variables: { regoin: { default: eu } }
",
    good: "\
servers:
  - url: https://{region}.acme.test
    variables: { region: { default: eu } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for server in document.of_kind(Kind::Server) {
        let Some(url) = server.text("url") else { continue };
        let pointer = document.pointer(server);
        let names = placeholders(url);
        let variables = server.members.get("variables").and_then(Value::as_object);
        let known = || variables.into_iter().flat_map(|variables| variables.keys()).map(String::as_str);
        for name in names.iter().filter(|name| !known().any(|known| known == **name)) {
            let message = format!("the address has `{{{name}}}`, but there is no variable `{name}`");
            let finding = Diagnostic::warning(RULE.code, Place::Value(pointer.child("url")), message);
            diagnostics.push(match did_you_mean(name, known()) {
                Some(nearest) => finding.help(format!("did you mean `{nearest}`?")),
                None => finding.help(format!("add `{name}: {{ default: … }}` to `variables`")),
            });
        }
        for (name, variable) in variables.into_iter().flatten() {
            let place = pointer.child("variables").child(name);
            if !names.contains(&name.as_str()) {
                let finding = Diagnostic::warning(
                    RULE.code,
                    Place::Key(place.clone()),
                    format!("the address has no `{{{name}}}`"),
                );
                diagnostics.push(finding.help("put it into the address, or remove the variable"));
            }
            let (Some(Value::Array(values)), default) = (variable.get("enum"), variable.get("default")) else {
                continue;
            };
            if values.is_empty() {
                let finding =
                    Diagnostic::warning(RULE.code, Place::Key(place.child("enum")), "the variable may have no value");
                diagnostics.push(finding.help("list its values, or remove the `enum`"));
            } else if let Some(default) = default.filter(|default| !values.contains(default)) {
                let message = format!("the default {default} is none of the values of `enum`");
                diagnostics.push(Diagnostic::warning(RULE.code, Place::Value(place.child("default")), message));
            }
        }
    }
}
