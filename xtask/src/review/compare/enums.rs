//! Compares the values that two schemas allow.
//!
//! What a client sends must be listed. What comes back need not be: clients keep values they do not know.

use super::comparer::Comparer;
use super::effects::Effect;
use super::schemas::Schemas;
use super::views::Values;
use crate::review::report::{Bump, Wire};
use serde_json::Value;

const UNKNOWN_VALUES: &str = "clients keep values they do not know, but programs may not expect them";

impl<'a> Comparer<'a> {
    pub(super) fn values(&mut self, schemas: &Schemas<'_, 'a>) {
        let Schemas { side, base, head, .. } = *schemas;
        self.suggestions(schemas);
        let missing = (base.at.missing(), head.at.missing());
        match (&base.values, &head.values) {
            (None, None) => {}
            (Some(old), Some(new)) => self.lists(schemas, old, new),
            (Some(old), None) => {
                let effect = match side.is_sent() {
                    true => Effect::new(Wire::None, Bump::Major, "what clients send is still allowed"),
                    false => Effect::new(Wire::Risk, Bump::Major, UNKNOWN_VALUES),
                };
                let title = "the values are no longer listed".to_owned();
                self.tell(schemas.spot(&old.at, &missing.1), "enum_removed", (words(&old.list), ""), title, effect);
            }
            (None, Some(new)) => {
                let effect = match side.is_sent() {
                    true => Effect::new(
                        Wire::Breaks,
                        Bump::Major,
                        "clients send any value, and others than these are refused now",
                    ),
                    false => Effect::new(Wire::None, Bump::Major, "clients take any value"),
                };
                let title = format!("only {} is allowed now", words(&new.list));
                self.tell(schemas.spot(&missing.0, &new.at), "enum_added", ("", words(&new.list)), title, effect);
            }
        }
    }

    /// Compares the values of `x-extensible-enum`, which is text to clients.
    fn suggestions(&mut self, schemas: &Schemas<'_, 'a>) {
        let places = (schemas.base.keyword("x-extensible-enum"), schemas.head.keyword("x-extensible-enum"));
        let (Some(old), Some(new)) = (places.0.value.as_array(), places.1.value.as_array()) else { return };
        let gone: Vec<&Value> = old.iter().filter(|value| !new.contains(value)).collect();
        if gone.is_empty() || !schemas.side.is_sent() {
            return;
        }
        let effect = Effect::new(Wire::Breaks, Bump::Patch, "clients may send it, which is refused now");
        let title = format!("{} is no longer among the values", words(&gone));
        self.tell(schemas.spot(&places.0, &places.1), "enum_value_removed", (words(&gone), ""), title, effect);
    }

    fn lists(&mut self, schemas: &Schemas<'_, 'a>, old: &Values<'a>, new: &Values<'a>) {
        let gone: Vec<&Value> = old.list.iter().copied().filter(|value| !new.list.contains(value)).collect();
        let fresh: Vec<&Value> = new.list.iter().copied().filter(|value| !old.list.contains(value)).collect();
        let spot = schemas.spot(&old.at, &new.at);
        let is_sent = schemas.side.is_sent();
        if (old.is_const || new.is_const) && old.list.len() == 1 && new.list.len() == 1 && !gone.is_empty() {
            let effect = match is_sent {
                true => Effect::new(Wire::Breaks, Bump::Major, "clients send the old value, which is refused now"),
                false => Effect::new(Wire::Risk, Bump::Major, "clients keep the new value as one they do not know"),
            };
            let title = format!("the value changed from {} to {}", words(&gone), words(&fresh));
            self.tell(spot, "const_changed", (words(&gone), words(&fresh)), title, effect);
            return;
        }
        if !gone.is_empty() {
            let effect = match is_sent {
                true => Effect::new(Wire::Breaks, Bump::Major, "clients may send it, which is refused now"),
                false => Effect::new(Wire::None, Bump::Major, "clients expect more than comes"),
            };
            let title = format!("{} is no longer allowed", words(&gone));
            self.tell(spot, "enum_value_removed", (words(&gone), ""), title, effect);
        }
        if !fresh.is_empty() {
            let effect = match is_sent {
                true => Effect::new(Wire::None, Bump::Minor, "clients need not send it"),
                false => Effect::new(Wire::Risk, Bump::Minor, UNKNOWN_VALUES),
            };
            let title = format!("{} is allowed now", words(&fresh));
            self.tell(spot, "enum_value_added", ("", words(&fresh)), title, effect);
        }
    }
}

/// Returns values as they are listed in a sentence.
fn words(values: &[&Value]) -> String {
    const SHOWN: usize = 5;
    let mut words: Vec<String> = values.iter().take(SHOWN).map(|value| format!("`{}`", plain(value))).collect();
    if values.len() > SHOWN {
        words.push(format!("{} more", values.len() - SHOWN));
    }
    words.join(", ")
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
