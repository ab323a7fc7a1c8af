//! What a change is about, as people name it: `Extraction.userId`, or `query parameter tags` and not
//! `/paths/~1items/get/parameters/3/schema`.

use excerpt_generator::diagnostics::Pointer;
use serde_json::Value;

/// Returns the name of what is at a place, without the operation it is part of. It is empty for an operation itself and for a
/// whole document.
pub(super) fn subject(document: &Value, pointer: &Pointer) -> String {
    let tokens: Vec<String> = pointer.tokens().collect();
    let words: Vec<&str> = tokens.iter().map(String::as_str).collect();
    let (mut subject, rest) = match words.as_slice() {
        ["components", _, name, rest @ ..] => ((*name).to_owned(), rest),
        ["paths" | "webhooks" | "x-webhooks", _, rest @ ..] => {
            // What the server calls is in a path item of its own.
            let (before, rest) = match rest {
                [_, "callbacks", name, _, rest @ ..] => (format!("callback {name} "), rest),
                rest => (String::new(), rest),
            };
            let holder = &tokens[..tokens.len() - rest.len()];
            let (named, rest) = match rest {
                ["parameters", index, rest @ ..] => (parameter(document, holder, &["parameters"], index), rest),
                [method, "parameters", index, rest @ ..] => {
                    (parameter(document, holder, &[method, "parameters"], index), rest)
                }
                [_, "requestBody", rest @ ..] => ("request body".to_owned(), content(rest)),
                [_, "responses", status, "headers", name, rest @ ..] => (format!("{status} header {name}"), rest),
                [_, "responses", status, rest @ ..] => (format!("{status} body"), content(rest)),
                _ => return before.trim_end().to_owned(),
            };
            (before + &named, rest)
        }
        _ => return String::new(),
    };
    let mut rest = rest.iter();
    while let Some(word) = rest.next() {
        match *word {
            "properties" => {
                if let Some(name) = rest.next() {
                    subject.push('.');
                    subject.push_str(name);
                }
            }
            "items" => subject.push_str("[]"),
            "additionalProperties" => subject.push_str(".*"),
            "schema" => {}
            "oneOf" | "anyOf" | "allOf" if rest.len() > 0 => {
                rest.next();
            }
            // What follows is a keyword and what is in it.
            _ => break,
        }
    }
    subject
}

/// Skips the media type of a body, of which there is mostly one.
fn content<'w, 's>(words: &'w [&'s str]) -> &'w [&'s str] {
    match words {
        ["content", _, rest @ ..] => rest,
        other => other,
    }
}

fn parameter(document: &Value, holder: &[String], list: &[&str], index: &str) -> String {
    let holder = holder.iter().fold(Pointer::root(), |pointer, token| pointer.child(token));
    let list = list.iter().fold(holder, |pointer, token| pointer.child(token));
    let parameter = document.pointer(list.child(index).as_str());
    let word = |member: &str| parameter.and_then(|parameter| parameter.get(member)).and_then(Value::as_str);
    match (word("in"), word("name")) {
        (Some(location), Some(name)) => format!("{location} parameter {name}"),
        _ => "parameter".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn places_have_names() {
        let list = json!([{ "name": "tags", "in": "query" }, 7]);
        let document = json!({ "paths": { "/a": { "parameters": list, "get": { "parameters": list } } } });
        let named = |pointer: &str| subject(&document, &Pointer::parse(pointer));
        assert_eq!(named("/components/schemas/Item/properties/tags/items/type"), "Item.tags[]");
        assert_eq!(
            named("/components/schemas/Item/additionalProperties/allOf/1/properties/properties"),
            "Item.*.properties"
        );
        assert_eq!(named("/paths/~1a/get/parameters/0/schema/items/enum"), "query parameter tags[]");
        assert_eq!(named("/paths/~1a/parameters/0"), "query parameter tags");
        assert_eq!(named("/paths/~1a/get/parameters/1"), "parameter");
        assert_eq!(
            named("/paths/~1a/get/requestBody/content/application~1json/schema/properties/id"),
            "request body.id"
        );
        assert_eq!(named("/paths/~1a/get/responses/200/content/text~1csv/schema/type"), "200 body");
        assert_eq!(named("/paths/~1a/get/responses/200/headers/X-A/schema"), "200 header X-A");
        assert_eq!(named("/webhooks/done/post/requestBody/content/text~1csv/schema/properties/id"), "request body.id");
        let callback = "/paths/~1a/get/callbacks/onDone/{$request.body#~1url}/post";
        assert_eq!(named(callback), "callback onDone");
        assert_eq!(named(&format!("{callback}/responses/200/headers/X-A")), "callback onDone 200 header X-A");
        assert_eq!(named("/paths/~1a/get/operationId"), "");
        assert_eq!(named(""), "");
    }
}
