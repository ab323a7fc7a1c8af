//! The address of a server is that of the API.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;

pub(super) const RULE: Rule = Rule {
    code: "placeholder_server",
    scope: Scope::Document,
    explanation: "\
An address of example.com is a placeholder that was never filled in. A client that uses it reaches nobody, and every \
user has to find the address and give it.",
    bad: "\
servers: [{ url: 'https://api.example.com' }]
",
    good: "\
servers: [{ url: 'https://api.acme.test' }]
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for server in document.of_kind(Kind::Server) {
        let Some((_, rest)) = server.text("url").and_then(|url| url.split_once("://")) else { continue };
        let host = rest.split(['/', ':', '?']).next().unwrap_or_default();
        if ["example.com", "example.org", "example.net"]
            .iter()
            .any(|name| host == *name || host.ends_with(&format!(".{name}")))
        {
            let place = Place::Value(document.pointer(server).child("url"));
            let finding = Diagnostic::warning(RULE.code, place, format!("`{host}` is a placeholder"));
            diagnostics.push(finding.help("write the address of the API"));
        }
    }
}
