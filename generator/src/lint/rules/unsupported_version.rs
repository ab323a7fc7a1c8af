//! The version of OpenAPI is one that the generator reads.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Pointer};
use crate::lint::document::Document;
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "unsupported_version",
    scope: Scope::Crate,
    explanation: "\
The generator reads OpenAPI 3.0, all of whose patch versions mean the same. Swagger 2.0 and OpenAPI 3.1 give other \
meanings to some of the same words, so such a document is refused instead of being misread. Documents of 2.0 can be \
converted to 3.0 by many tools.",
    bad: "\
openapi: 3.1.0
",
    good: "\
openapi: 3.0.3
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    let member = |name: &str| (Place::Value(Pointer::root().child(name)), document.tree.get(name));
    match (member("openapi"), member("swagger")) {
        ((place, Some(Value::String(version))), _) if version != "3.0" && !version.starts_with("3.0.") => {
            diagnostics.push(finding(place, format!("OpenAPI `{version}` is not supported")));
        }
        ((_, None), (place, Some(_))) => diagnostics.push(finding(place, "Swagger is not supported".to_owned())),
        _ => {}
    }
}

fn finding(place: Place, message: String) -> Diagnostic {
    Diagnostic::error("unsupported_version", place, message).help("write the document in OpenAPI 3.0.3")
}
