//! The words of OpenAPI in a document, for those who ask whether each of them was read.

use super::document::Document;
use super::grammar::{KINDS, Kind, Version};
use crate::diagnostics::Pointer;
use serde_json::Value;

/// A member of an object of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keyword {
    /// The kind of the object, such as `Schema`.
    pub kind: String,
    /// The member's name.
    pub word: String,
    /// The place of the member.
    pub place: Pointer,
    /// True for a word that some version of OpenAPI has for such an object.
    pub is_known: bool,
}

/// Returns the members of all objects of a document whose names OpenAPI gives: not those of properties, paths and the like, and no
/// extensions.
pub fn keywords(tree: &Value) -> Vec<Keyword> {
    let document = Document::new(tree);
    let mut found = Vec::new();
    for node in document.nodes() {
        let place = document.pointer(node);
        let known = words(node.kind);
        for word in node.members.keys().filter(|word| !word.starts_with("x-")) {
            let is_known = known.contains(&word.as_str());
            // What is named by the document is no keyword.
            if !is_known && node.grammar().shape(word).is_some() {
                continue;
            }
            let (kind, word, place) = (format!("{:?}", node.kind), word.clone(), place.child(word));
            found.push(Keyword { kind, word, place, is_known });
        }
    }
    found
}

/// Returns each word of OpenAPI 3.0 to 3.2 with the kind of object that may have it.
pub fn vocabulary() -> Vec<(String, &'static str)> {
    KINDS.iter().flat_map(|kind| words(*kind).into_iter().map(move |word| (format!("{kind:?}"), word))).collect()
}

/// Returns the words that some version of OpenAPI has for a kind of object.
fn words(kind: Kind) -> Vec<&'static str> {
    // What is new comes with what stays.
    let mut words: Vec<&str> = kind.grammar_of(Version::V3_1).members().map(|member| member.name).collect();
    words.extend(kind.grammar().section.map(|_| "$ref"));
    words
}
