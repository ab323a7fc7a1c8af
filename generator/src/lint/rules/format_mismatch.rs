//! A format is one of the schema's type.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use crate::lint::fits::{types, with_article};
use crate::lint::grammar::Kind;

pub(super) const RULE: Rule = Rule {
    code: "format_mismatch",
    scope: Scope::Document,
    explanation: "\
`format` says more of a type: `date-time` of text, `int64` of an integer. Beside another type it says nothing, and \
the client uses the plain type. Most often the type is wrong.",
    bad: "\
components:
  schemas:
    At: { type: integer, format: date-time }
",
    good: "\
components:
  schemas:
    At: { type: string, format: date-time }
",
    check,
};

/// The formats of OpenAPI and JSON Schema, and some that are in wide use, each with the types it is for.
pub(super) const FORMATS: &[(&[&str], &[&str])] = &[
    (&["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"], &["integer", "number"]),
    (&["float", "double", "decimal", "decimal128"], &["number", "string"]),
    (&["unix-time", "unixtime", "timestamp"], &["integer", "number", "string"]),
    (
        &[
            "date",
            "date-time",
            "time",
            "duration",
            "email",
            "idn-email",
            "hostname",
            "idn-hostname",
            "ipv4",
            "ipv6",
            "uri",
            "uri-reference",
            "uri-template",
            "iri",
            "iri-reference",
            "url",
            "uuid",
            "byte",
            "binary",
            "base64",
            "base64url",
            "password",
            "regex",
            "json-pointer",
            "relative-json-pointer",
            "markdown",
            "html",
            "char",
            "date-time-local",
        ],
        &["string"],
    ),
];

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for node in document.of_kind(Kind::Schema) {
        let (types, Some(format)) = (types(node.members), node.text("format")) else { continue };
        let Some((_, fitting)) = FORMATS.iter().find(|(formats, _)| formats.contains(&format)) else { continue };
        if types.is_empty() || fitting.iter().any(|ty| types.contains(ty)) {
            continue;
        }
        let pointer = document.pointer(node);
        let message = format!("`{format}` is no format of {}", with_article(types[0]));
        let finding = Diagnostic::warning(RULE.code, Place::Value(pointer.child("format")), message);
        let finding = finding.related(Place::Value(pointer.child("type")), "the type");
        diagnostics.push(
            finding.help(format!("it is for {}: change the type, or remove the format", with_article(fitting[0]))),
        );
    }
}
