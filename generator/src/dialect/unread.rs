//! Words that lowering has no use for although they say something of what a client sends or receives: each is reported where it stands.
//! Those that say nothing to a client are listed with the reason in `tests/cases/coverage/words.yaml`.

use super::walk::{Members, Walk};
use crate::diagnostics::{Place, Pointer};
use crate::lint::grammar::Kind;
use serde_json::Value;

/// A word of an object, what is to be said of it, and what is done instead.
const UNREAD: &[(Kind, &str, &str, &str)] = &[
    (
        Kind::OpenApi,
        "webhooks",
        "webhooks are requests of the server, which a client does not send",
        "their JSON bodies are types, the rest is left out",
    ),
    (Kind::Response, "links", "links say what may be called next, which is for the caller to say", "left out"),
    (
        Kind::Discriminator,
        "defaultMapping",
        "a schema for the values that no mapping names is not covered",
        "such values are kept as raw JSON",
    ),
];

pub(super) fn report(members: &Members, kind: Kind, at: &Pointer, walk: &mut Walk<'_>) {
    for (_, word, message, instead) in UNREAD.iter().filter(|(of, ..)| *of == kind) {
        let says_something = match members.get(*word) {
            None | Some(Value::Null | Value::Bool(_)) => false,
            Some(Value::Object(members)) => !members.is_empty(),
            Some(_) => true,
        };
        if says_something {
            walk.lost(Place::Key(at.child(*word)), *message, instead);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::report;
    use crate::diagnostics::{Diagnostics, Pointer};
    use crate::dialect::walk::Walk;
    use crate::lint::grammar::Kind;
    use serde_json::json;

    #[test]
    fn what_is_lost_is_said() {
        let mut diagnostics = Diagnostics::default();
        let mut walk = Walk::new(&json!({}), &mut diagnostics);
        let response = json!({ "description": "ok", "links": { "next": { "operationId": "list" } } });
        report(response.as_object().expect("an object"), Kind::Response, &Pointer::parse("/r"), &mut walk);
        report(json!({ "links": {} }).as_object().expect("an object"), Kind::Response, &Pointer::root(), &mut walk);
        let places: Vec<_> = diagnostics.iter().filter_map(|finding| finding.place.pointer()).collect();
        assert_eq!(places, [&Pointer::parse("/r/links")]);
    }
}
