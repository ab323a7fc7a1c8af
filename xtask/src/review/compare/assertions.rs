//! Compares the keywords of JSON Schema that become no Rust type: conditions, and what only a validator looks at.

use super::comparer::Comparer;
use super::effects::{Effect, Side};
use super::schemas::Schemas;
use super::views::View;
use crate::review::report::{Bump, Wire};
use serde_json::Value;

const ASSERTIONS: &[&str] = &[
    "not",
    "if",
    "then",
    "else",
    "dependentRequired",
    "dependentSchemas",
    "contains",
    "propertyNames",
    "patternProperties",
    "prefixItems",
    "unevaluatedProperties",
    "unevaluatedItems",
    "contentSchema",
    "anyOf",
];

impl<'a> Comparer<'a> {
    pub(super) fn assertions(&mut self, schemas: &Schemas<'_, 'a>) {
        let same_elements = self.elements(schemas);
        for keyword in ASSERTIONS {
            if *keyword == "prefixItems" && same_elements {
                continue;
            }
            let (old, new) = (schemas.base.keyword(keyword), schemas.head.keyword(keyword));
            // What allows everything asserts nothing.
            let asserts = |value: &Value| !matches!(value, Value::Null | Value::Bool(true));
            let (asserted, asserts) = (asserts(old.value), asserts(new.value));
            if !asserted && !asserts || self.dirty.identical(old.value, new.value) {
                continue;
            }
            let items = [&schemas.base.items, &schemas.head.items];
            let moves_items = *keyword == "prefixItems" && items.iter().any(|items| !items.is_empty());
            let effect = match (schemas.side.is_sent(), asserted, asserts) {
                (true, true, false) if moves_items => {
                    Effect::new(Wire::Risk, Bump::Patch, "what is said of the other items holds for the first ones now")
                }
                (true, _, true) => Effect::new(
                    Wire::Risk,
                    Bump::Patch,
                    "clients do not check it, and what does not fit is refused now",
                ),
                (true, ..) => Effect::new(Wire::None, Bump::Patch, "what clients send is still allowed"),
                (false, true, _) => Effect::new(
                    Wire::Risk,
                    Bump::Patch,
                    "clients decode it as before, but programs may rely on the old condition",
                ),
                (false, ..) => Effect::new(Wire::None, Bump::Patch, "what comes fits the old condition, too"),
            };
            let word = match (asserted, asserts) {
                (false, _) => "was added",
                (_, false) => "was removed",
                _ => "changed",
            };
            let title = format!("the condition `{keyword}` {word}");
            self.tell(schemas.spot(&old, &new), "condition_changed", (old.value, new.value), title, effect);
        }
        for (keyword, implied) in
            [("contentEncoding", View::encoding as fn(&View<'a>) -> _), ("contentMediaType", View::media)]
        {
            let (old, new) = (schemas.base.keyword(keyword), schemas.head.keyword(keyword));
            if old.value == new.value || implied(schemas.base) == implied(schemas.head) {
                continue;
            }
            let effect = match (old.exact, new.exact) {
                (true, true) => Effect::new(Wire::Breaks, Bump::Major, "one side writes what the other does not read"),
                _ => Effect::new(Wire::Risk, Bump::Major, "one side may write what the other does not read"),
            };
            let title = format!("`{keyword}` changed from {} to {}", old.value, new.value);
            self.tell(schemas.spot(&old, &new), "content_changed", (old.value, new.value), title, effect);
        }
        let deprecated = ("deprecated", "deprecated_changed");
        let (old, new) = (schemas.base.keyword(deprecated.0), schemas.head.keyword(deprecated.0));
        if old.value.as_bool().unwrap_or_default() != new.value.as_bool().unwrap_or_default() {
            let now = new.value == &Value::Bool(true);
            let title = if now { "it is deprecated now" } else { "it is no longer deprecated" };
            let bump = if now { Bump::Minor } else { Bump::Patch };
            let effect = Effect::new(Wire::None, bump, "it works as before");
            self.tell(schemas.spot(&old, &new), deprecated.1, (!now, now), title.to_owned(), effect);
        }
        let (old, new) = (schemas.base.keyword("default"), schemas.head.keyword("default"));
        if old.value != new.value {
            let title = format!("the default changed from {} to {}", shown(old.value), shown(new.value));
            let effect = match schemas.side {
                Side::Text => {
                    Effect::new(Wire::Risk, Bump::Patch, "requests that leave it out mean something else now")
                }
                _ => Effect::new(Wire::None, Bump::Patch, "the body is read as it was written"),
            };
            self.tell(schemas.spot(&old, &new), "default_changed", (old.value, new.value), title, effect);
        }
    }
}

/// Returns a value for a sentence.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::Null => "none".to_owned(),
        value => format!("`{value}`"),
    }
}
