//! `contentSchema`: what is inside of a text.
//!
//! ```yaml
//! type: string
//! contentMediaType: application/json
//! contentSchema: { $ref: '#/components/schemas/Payload' }
//! ```
//!
//! In the data of server-sent events it is what the stream gives; anywhere else the value is the text, and a warning says so.

use super::lowering::Lowering;
use crate::diagnostics::{Diagnostic, Place, Pointer};
use serde_json::Value;

impl Lowering<'_> {
    /// Reports the schemas of texts that nothing was made of; called when all else is lowered.
    pub(super) fn content_schemas(&mut self) {
        let mut lost = Vec::new();
        let mut left: Vec<(Pointer, &Value)> =
            self.tree_at(&Pointer::root()).map(|tree| (Pointer::root(), tree)).into_iter().collect();
        while let Some((place, value)) = left.pop() {
            let inner = |(token, value): (String, _)| (place.child(token), value);
            match value {
                Value::Object(members) => {
                    let is_property = place.last().is_some_and(|last| last == "properties");
                    if members.get("contentSchema").is_some_and(Value::is_object) && !is_property {
                        lost.push(place.child("contentSchema"));
                    }
                    left.extend(members.iter().map(|(name, value)| inner((name.clone(), value))));
                }
                Value::Array(items) => {
                    left.extend(items.iter().enumerate().map(|(index, value)| inner((index.to_string(), value))));
                }
                _ => {}
            }
        }
        lost.retain(|place| !self.read_contents.contains(place));
        lost.sort();
        for place in lost {
            let message = "what is inside of a text is not decoded by a schema";
            self.report(Diagnostic::warning("unsupported", Place::Key(place), message).label("the value is the text"));
        }
    }
}
