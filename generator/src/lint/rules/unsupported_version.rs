//! The version of OpenAPI is one that the generator reads.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, Pointer};
use crate::lint::document::Document;
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "unsupported_version",
    scope: Scope::Crate,
    explanation: "\
The generator reads OpenAPI 3.0, 3.1 and 3.2. Swagger 2.0 gives other meanings to some of the same words, so such a document \
is refused instead of being misread; many tools convert it to 3.0. What comes after 3.2 is not known yet. A file that neither says \
which OpenAPI it is nor has anything of a document in it is taken for another file.",
    bad: "\
openapi: 4.0.0
",
    good: "\
openapi: 3.1.0
",
    check,
};

/// The versions that are read; patch versions mean the same.
const VERSIONS: &[&str] = &["3", "3.0", "3.1", "3.2"];

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    let member = |name: &str| (Place::Value(Pointer::root().child(name)), document.tree.get(name));
    match (member("openapi"), member("swagger")) {
        ((place, Some(version @ (Value::String(_) | Value::Number(_)))), _) => {
            let version = version.as_str().map_or_else(|| version.to_string(), str::to_owned);
            let minor: Vec<&str> = version.trim().split('.').take(2).collect();
            if !VERSIONS.contains(&minor.join(".").as_str()) {
                diagnostics.push(finding(place, format!("OpenAPI `{version}` is not supported")));
            }
        }
        ((_, None), (place, Some(_))) => diagnostics.push(finding(place, "Swagger is not supported".to_owned())),
        ((_, None), (_, None))
            if document.tree.is_object() && !PARTS.iter().any(|part| document.tree.get(*part).is_some()) =>
        {
            let message = "this is no OpenAPI document: there is neither `openapi` nor anything that it would hold";
            let finding = Diagnostic::error(RULE.code, Place::Value(Pointer::root()), message);
            diagnostics.push(finding.help("name the file that begins with `openapi: 3.1.0`"));
        }
        _ => {}
    }
}

/// What only a document has; a document that has one of them may lack the version by mistake.
const PARTS: &[&str] = &["paths", "components", "webhooks"];

fn finding(place: Place, message: String) -> Diagnostic {
    Diagnostic::error(RULE.code, place, message).help("write the document in OpenAPI 3.1")
}
