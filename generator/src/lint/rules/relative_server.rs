//! The address of a server is a whole one.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;

pub(super) const RULE: Rule = Rule {
    code: "relative_server",
    scope: Scope::Document,
    explanation: "\
An address without a scheme and a host is relative to the one at which the document was found. A client does not know \
that one, so each of its users has to give the whole address.",
    bad: "\
servers: [{ url: /v1 }]
",
    good: "\
servers: [{ url: 'https://api.acme.test/v1' }]
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for server in document.of_kind(Kind::Server) {
        let Some(url) = server.text("url") else { continue };
        if !url.contains("://") && !url.starts_with('{') {
            let place = Place::Value(document.pointer(server).child("url"));
            let finding = Diagnostic::note(RULE.code, place, "the address has no scheme and host");
            diagnostics.push(finding.help("write the whole address, such as `https://api.acme.test/v1`"));
        }
    }
}
