//! Examples of what is waited for: one for each state that an answer may be in.
//!
//! A server for tests has to answer "not yet" and "done". Where a document shows no example, the schema says which states there are:
//! by the values that are listed at the place of the state, or by the branches of a union.

use super::examples::{Example, Maker};
use super::lowering::Lowering;
use super::{Payload, Polling, Response, StatusKey};
use crate::diagnostics::Pointer;
use serde_json::Value;

/// So many states are told apart; more are hardly states.
const MOST: usize = 16;

impl Lowering<'_> {
    /// Gives the answers of an operation that is waited for an example in each state, where the document shows none.
    pub(super) fn show_states(&self, responses: &mut [Response], polling: &Polling) {
        let Some(state) = polling.state.as_deref() else { return };
        let is_success =
            |response: &&mut Response| !matches!(response.status, StatusKey::Code(300..) | StatusKey::Range(3..));
        for content in responses.iter_mut().filter(is_success).flat_map(|response| &mut response.contents) {
            if !matches!(content.payload, Payload::Json(_)) || !self.documented(&content.pointer).is_empty() {
                continue;
            }
            let Some(schema) = self.tree_at(&content.pointer.child("schema")) else { continue };
            let examples = self.of_states(schema, state, polling);
            if !examples.is_empty() {
                content.examples = examples;
            }
        }
    }

    fn of_states(&self, schema: &Value, state: &str, polling: &Polling) -> Vec<Example> {
        let Some(schema) = self.resolved(schema) else { return Vec::new() };
        let maker = Maker::new(self);
        let branches = ["oneOf", "anyOf"].iter().find_map(|keyword| schema.get(*keyword)?.as_array());
        let values: Vec<(Value, Vec<String>)> = match branches {
            Some(branches) => {
                branches.iter().map(|branch| (maker.of_branch(schema, branch, 0), self.listed(branch, state))).collect()
            }
            None => {
                let mut words = self.listed(schema, state);
                if words.is_empty() {
                    let done = polling.done.first().map_or("done", String::as_str);
                    words =
                        polling.pending.iter().take(1).map(String::as_str).chain([done]).map(str::to_owned).collect();
                }
                vec![(maker.made_up(schema, 0), words)]
            }
        };
        let mut examples = Vec::new();
        for (value, words) in values {
            let own = value.pointer(state).and_then(Value::as_str).map(str::to_owned);
            let words = if words.is_empty() { own.into_iter().collect() } else { words };
            for word in words {
                let mut value = value.clone();
                let Some(place) = value.pointer_mut(state) else { continue };
                *place = word.as_str().into();
                examples.push(Example { name: word, value });
            }
        }
        examples.truncate(MOST);
        examples
    }

    /// Returns the texts that are listed for a place inside of the values of a schema.
    fn listed(&self, schema: &Value, place: &str) -> Vec<String> {
        let node = Pointer::parse(place).tokens().try_fold(schema, |node, name| self.member_schema(node, &name, 0));
        let node = node.and_then(|node| self.resolved(node));
        let values = node.and_then(|node| node.get("enum")).and_then(Value::as_array).into_iter().flatten();
        values.filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// Returns the schema of a member, of the object itself or of a part of its `allOf`.
    fn member_schema<'a>(&'a self, schema: &'a Value, name: &str, depth: usize) -> Option<&'a Value> {
        let schema = self.resolved(schema).filter(|_| depth < MOST)?;
        let own = schema.get("properties").and_then(|properties| properties.get(name));
        let parts = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
        own.or_else(|| parts.into_iter().find_map(|part| self.member_schema(part, name, depth + 1)))
    }
}
