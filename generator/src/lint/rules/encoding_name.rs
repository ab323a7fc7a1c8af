//! Encodings are those of properties that there are.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, did_you_mean};
use crate::lint::document::Document;
use crate::lint::grammar::Kind;
use crate::lint::schemas::Members;
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "encoding_name",
    scope: Scope::Document,
    explanation: "\
`encoding` says how a property of a form is written. Under a name that the schema does not have it says nothing, and \
the property that was meant is sent the usual way.",
    bad: "\
paths:
  /jobs:
    post:
      operationId: listJobs
      requestBody:
        content:
          multipart/form-data:
            schema: { type: object, properties: { file: { type: string, format: binary } } }
            encoding: { flie: { contentType: image/png } }
      responses: { '204': { description: None. } }
",
    good: "\
paths:
  /jobs:
    post:
      operationId: listJobs
      requestBody:
        content:
          multipart/form-data:
            schema: { type: object, properties: { file: { type: string, format: binary } } }
            encoding: { file: { contentType: image/png } }
      responses: { '204': { description: None. } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for media in document.of_kind(Kind::MediaType) {
        let (Some(Value::Object(encoding)), Some(schema)) =
            (media.members.get("encoding"), media.members.get("schema"))
        else {
            continue;
        };
        let members = Members::of(document, schema);
        if members.open {
            continue;
        }
        for name in encoding.keys().filter(|name| members.property(name).is_none()) {
            let place = Place::Key(document.pointer(media).child("encoding").child(name));
            let finding = Diagnostic::warning(RULE.code, place, format!("the schema has no property `{name}`"));
            diagnostics.push(match did_you_mean(name, members.properties.iter().map(|(known, _)| *known)) {
                Some(nearest) => finding.help(format!("did you mean `{nearest}`?")),
                None => finding.help("add the property, or remove the encoding"),
            });
        }
    }
}
