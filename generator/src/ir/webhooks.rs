//! Webhooks: requests that the server sends to whoever asked for them.
//!
//! ```yaml
//! webhooks:
//!   jobDone:
//!     post: { requestBody: { content: { application/json: { schema: { type: object, … } } } } }
//! ```
//!
//! A client does not send them, but the program around it may receive them: their JSON bodies become types, `JobDoneWebhook` here unless
//! they are components.

use super::lowering::Lowering;
use super::responses::is_json;
use crate::diagnostics::Pointer;
use crate::lint::document::{LONGEST_CHAIN, target};
use crate::names::pascal;
use openapiv3::{ReferenceOr, Schema};
use serde_json::Value;

impl Lowering<'_> {
    /// Lowers the bodies of all webhooks.
    pub(super) fn webhooks(&mut self) {
        let root = Pointer::root().child("webhooks");
        let Some(Value::Object(webhooks)) = self.tree_at(&root) else { return };
        for name in webhooks.keys() {
            let Some(item) = self.place_of(root.child(name)) else { continue };
            for method in self.tree_at(&item).and_then(Value::as_object).into_iter().flat_map(|item| item.keys()) {
                let Some(body) = self.place_of(item.child(method).child("requestBody")) else { continue };
                let content = body.child("content");
                let Some(Value::Object(media_types)) = self.tree_at(&content) else { continue };
                for media in media_types.keys().filter(|media| is_json(media)) {
                    let place = content.child(media).child("schema");
                    if let Some(schema) = self.model_at::<ReferenceOr<Schema>>(&place) {
                        self.schema(&schema, &place, &format!("{}Webhook", pascal(name)));
                    }
                }
            }
        }
    }

    /// Returns the place that a reference, or a chain of them, leads to; the place itself for anything else.
    fn place_of(&self, mut place: Pointer) -> Option<Pointer> {
        for _ in 0..LONGEST_CHAIN {
            match self.tree_at(&place)?.get("$ref").and_then(Value::as_str) {
                Some(reference) => place = target(reference)?,
                None => return Some(place),
            }
        }
        None
    }
}
