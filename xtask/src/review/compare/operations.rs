//! Compares two operations that stand for each other.

use super::comparer::Comparer;
use super::effects::Effect;
use super::paths::Operations;
use crate::review::report::{Bump, Wire};

impl<'a> Comparer<'a> {
    pub(super) fn operations_of(&mut self, operations: &Operations<'a>) {
        let Operations { base, head, .. } = operations;
        self.security(operations);
        let items = (base.item.value.get("parameters"), head.item.value.get("parameters"));
        let same_items = match items {
            (None, None) => base.item.value.get("servers") == head.item.value.get("servers"),
            (Some(old), Some(new)) => {
                self.dirty.identical(old, new) && base.item.value.get("servers") == head.item.value.get("servers")
            }
            _ => false,
        };
        if same_items && base.path == head.path && self.dirty.identical(base.at.value, head.at.value) {
            return;
        }
        self.names(operations);
        self.servers_of_operations(operations);
        self.parameters(operations);
        self.body(operations);
        self.responses(operations);
        self.callbacks(operations);
        self.extensions(operations.node, &base.at, &head.at);
    }

    /// Compares what only the Rust API shows.
    fn names(&mut self, operations: &Operations<'a>) {
        let Operations { base, head, .. } = operations;
        let (old, new) = (base.at.text("operationId"), head.at.text("operationId"));
        if old != new {
            let word = |id: Option<&str>| id.map_or_else(|| "none".to_owned(), |id| format!("`{id}`"));
            let title = format!("the operation id changed from {} to {}", word(old), word(new));
            let places = (base.at.member("operationId"), head.at.member("operationId"));
            let effect = Effect::new(Wire::None, Bump::Major, "it is the name of the method, and nothing on the wire");
            let values = (word(old), word(new));
            self.tell(operations.spot(&places.0, &places.1), "operation_renamed", values, title, effect);
        }
        self.deprecation(operations);
    }

    pub(super) fn deprecation(&mut self, operations: &Operations<'a>) {
        let Operations { base, head, .. } = operations;
        let (old, new) = (base.at.flag("deprecated"), head.at.flag("deprecated"));
        if old != new {
            let title = if new { "the operation is deprecated now" } else { "the operation is no longer deprecated" };
            let bump = if new { Bump::Minor } else { Bump::Patch };
            let places = (base.at.member("deprecated"), head.at.member("deprecated"));
            let effect = Effect::new(Wire::None, bump, "it works as before");
            self.tell(
                operations.spot(&places.0, &places.1),
                "deprecated_changed",
                (old, new),
                title.to_owned(),
                effect,
            );
        }
    }
}
