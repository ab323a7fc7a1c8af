//! Methods: the operations of a path, each with the HTTP method that it has.
//!
//! ```yaml
//! /jobs:
//!   get: { … }
//!   query: { … }                             # since 3.2
//!   additionalOperations: { LOCK: { … } }    # since 3.2; the key is the method as it is sent
//! ```

use super::lowering::Lowering;
use crate::diagnostics::{Diagnostic, Place, Pointer};
use openapiv3::{Operation, PathItem};
use serde_json::Value;

/// An operation before it is lowered.
pub(super) struct Method {
    /// The word of the document: `get`, or of additional operations the method itself.
    pub(super) word: String,
    /// The method as it is sent.
    pub(super) sent: String,
    pub(super) operation: Operation,
    pub(super) pointer: Pointer,
}

impl Lowering<'_> {
    /// Returns the operations of a path, in document order; the model keeps those it knows in an order of its own.
    pub(super) fn methods(&mut self, item: &PathItem, place: &Pointer) -> Vec<Method> {
        let Some(Value::Object(members)) = self.tree_at(place) else { return Vec::new() };
        let mut methods = Vec::new();
        for (word, member) in members {
            let pointer = place.child(word);
            match (word.as_str(), member) {
                ("additionalOperations", Value::Object(others)) => {
                    for method in others.keys() {
                        methods.extend(self.additional(method, pointer.child(method)));
                    }
                }
                ("query", _) => {
                    let operation = self.model_at::<Operation>(&pointer);
                    methods
                        .extend(operation.map(|operation| method(word, word.to_ascii_uppercase(), operation, pointer)));
                }
                _ => {
                    let known = item.iter().find(|(known, _)| known == word);
                    let found =
                        known.map(|(_, operation)| method(word, word.to_ascii_uppercase(), operation.clone(), pointer));
                    methods.extend(found);
                }
            }
        }
        methods
    }

    fn additional(&mut self, word: &str, pointer: Pointer) -> Option<Method> {
        let is_token = |letter: char| letter.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(letter);
        if word.is_empty() || !word.chars().all(is_token) {
            let message = format!("`{word}` cannot be an HTTP method");
            self.report(Diagnostic::warning("unsupported", Place::Key(pointer), message).label("left out"));
            return None;
        }
        let operation = self.model_at::<Operation>(&pointer)?;
        Some(method(word, word.to_owned(), operation, pointer))
    }
}

fn method(word: &str, sent: String, operation: Operation, pointer: Pointer) -> Method {
    Method { word: word.to_owned(), sent, operation, pointer }
}
