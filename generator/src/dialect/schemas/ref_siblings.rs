//! Keywords beside a `$ref`: 3.1 lets both count, which 3.0 says by an `allOf` with one element.
//!
//! In a document of 3.0, words that cannot contradict what is referred to are read the same way; `lint` says so. All others are
//! left out, as 3.0 demands. A branch of a union stays a plain reference when what stands beside it only describes it: the name of
//! the schema is what a discriminator goes by.

use crate::diagnostics::Pointer;
use crate::dialect::walk::{Members, Walk};
use crate::lint::HONOURED;
use crate::lint::grammar::Version;
use serde_json::{Value, json};

/// Words for people.
const WORDS: &[&str] = &["title", "description", "summary", "example", "examples", "deprecated", "$comment"];

pub(super) fn rewrite(schema: &mut Members, at: &Pointer, walk: &mut Walk<'_>) {
    let Some(Value::String(_)) = schema.get("$ref") else { return };
    if walk.version < Version::V3_1 {
        schema.retain(|word, _| word == "$ref" || word.starts_with("x-") || HONOURED.contains(&word.as_str()));
    }
    let tells = |word: &String| *word != "$ref" && !word.starts_with("x-");
    let is_branch = at
        .parent()
        .and_then(|list| list.last())
        .is_some_and(|list| matches!(list.as_str(), "oneOf" | "anyOf" | "allOf"));
    if !schema.keys().any(tells)
        || (is_branch && schema.keys().all(|word| !tells(word) || WORDS.contains(&word.as_str())))
    {
        return;
    }
    let Some(reference) = schema.shift_remove("$ref") else { return };
    let list = at.child("allOf");
    let mut parts = vec![json!({ "$ref": reference })];
    if let Some(Value::Array(others)) = schema.shift_remove("allOf") {
        // From the last one on, so that no place is taken for one that was moved just before.
        for index in (0..others.len()).rev() {
            walk.moves.moved(list.child(index), list.child(index + 1));
        }
        parts.extend(others);
    }
    walk.moves.made(list.child(0), at.clone());
    walk.moves.moved(at.child("$ref"), list.child(0).child("$ref"));
    schema.insert("allOf".to_owned(), parts.into());
}

#[cfg(test)]
mod tests {
    use crate::dialect::schemas::testing::{becomes, rewritten};
    use serde_json::json;

    #[test]
    fn both_count_in_newer_documents() {
        becomes(
            json!({ "$ref": "#/a", "description": "d" }),
            json!({ "description": "d", "allOf": [{ "$ref": "#/a" }] }),
        );
        becomes(
            json!({ "$ref": "#/a", "allOf": [{ "$ref": "#/b" }], "properties": { "c": {} } }),
            json!({ "properties": { "c": {} }, "allOf": [{ "$ref": "#/a" }, { "$ref": "#/b" }] }),
        );
        becomes(json!({ "$ref": "#/a", "x-note": 1 }), json!({ "$ref": "#/a", "x-note": 1 }));
    }

    #[test]
    fn older_documents_honour_what_cannot_contradict() {
        let of = |schema| rewritten("3.0.3", schema).0;
        let nullable = json!({ "$ref": "#/a", "nullable": true, "type": "object" });
        assert_eq!(of(nullable), json!({ "nullable": true, "allOf": [{ "$ref": "#/a" }] }));
        assert_eq!(of(json!({ "$ref": "#/a", "type": "object" })), json!({ "$ref": "#/a" }));
    }

    #[test]
    fn described_branches_stay_references() {
        let union = json!({ "oneOf": [{ "$ref": "#/a", "title": "A" }, { "$ref": "#/b" }] });
        becomes(union.clone(), union);
    }
}
