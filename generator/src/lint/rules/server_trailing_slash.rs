//! The address of a server does not end with a slash.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;

pub(super) const RULE: Rule = Rule {
    code: "server_trailing_slash",
    scope: Scope::Document,
    explanation: "\
A path begins with a slash, so an address that ends with one makes two in a row in every URL. Some servers take them \
for one, some answer 404. The client joins them; other tools do not.",
    bad: "\
servers: [{ url: 'https://api.acme.test/v1/' }]
",
    good: "\
servers: [{ url: 'https://api.acme.test/v1' }]
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for server in document.of_kind(Kind::Server) {
        let Some(url) = server.text("url").filter(|url| url.len() > 1 && url.ends_with('/')) else { continue };
        let place = Place::Value(document.pointer(server).child("url"));
        let finding = Diagnostic::warning(RULE.code, place, "the address ends with a slash, and paths begin with one");
        diagnostics.push(finding.help(format!("write `{}`", url.trim_end_matches('/'))));
    }
}
