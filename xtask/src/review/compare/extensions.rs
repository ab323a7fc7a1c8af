//! Compares the extensions that say how a client is to behave: waiting, paging, throttling, repeating.

use super::comparer::{Comparer, Spot};
use super::effects::Effect;
use super::places::At;
use crate::review::report::{Bump, Wire};
use serde_json::Value;

/// The extensions, with what a change means for clients that still behave the old way.
const EXTENSIONS: &[(&str, &str, &str)] = &[
    (
        "x-polling",
        "polling_changed",
        "clients wait by the old rules, and may take a pending answer for final or a final one for pending",
    ),
    (
        "x-pagination",
        "pagination_changed",
        "clients ask for the next page the old way, and may miss items or get them twice",
    ),
    ("x-throttle", "throttle_changed", "clients keep the old distance between requests, and may be refused"),
    ("x-run", "run_changed", "clients make the second request out of the first answer the old way"),
    ("x-idempotent", "idempotent_changed", "clients repeat the request after a failure as they did before"),
];

impl<'a> Comparer<'a> {
    pub(super) fn extensions(&mut self, node: usize, old: &At<'a>, new: &At<'a>) {
        for (name, rule, reason) in EXTENSIONS {
            let places = (old.member(name), new.member(name));
            if places.0.value == places.1.value {
                continue;
            }
            let (word, effect) = match (places.0.exact, places.1.exact) {
                (false, _) if *name == "x-throttle" => (
                    "was added",
                    Effect::new(Wire::Risk, Bump::Patch, "clients do not wait between requests, and may be refused"),
                ),
                (false, _) => ("was added", Effect::new(Wire::None, Bump::Minor, "clients do without it")),
                (true, false) if *name == "x-throttle" => {
                    ("was removed", Effect::new(Wire::None, Bump::Patch, "clients wait longer than they have to"))
                }
                (true, false) => ("was removed", Effect::new(Wire::Risk, Bump::Major, reason)),
                (true, true) if is_relief(name, places.0.value, places.1.value) => {
                    ("changed", Effect::new(Wire::None, Bump::Patch, "clients are more careful than they have to be"))
                }
                (true, true) => ("changed", Effect::new(Wire::Risk, Bump::Patch, reason)),
            };
            let spot = Spot { node, side: None, base: &places.0, head: &places.1 };
            self.tell(spot, rule, (places.0.value, places.1.value), format!("`{name}` {word}"), effect);
        }
    }
}

/// True where clients that behave the old way only wait longer, or repeat less, than they could.
fn is_relief(name: &str, old: &Value, new: &Value) -> bool {
    match name {
        "x-idempotent" => new == &Value::Bool(true),
        "x-throttle" => {
            let interval = |value: &Value| duration(value.get("interval")?.as_str()?);
            interval(old).zip(interval(new)).is_some_and(|(old, new)| new <= old)
        }
        _ => false,
    }
}

/// Returns a duration such as `2s`, `500ms` or `1m` in milliseconds.
fn duration(text: &str) -> Option<f64> {
    let end = text.find(|character: char| !(character.is_ascii_digit() || character == '.')).unwrap_or(text.len());
    let number: f64 = text[..end].parse().ok()?;
    let unit = match text[end..].trim() {
        "ms" => 1.0,
        "s" => 1_000.0,
        "m" | "min" => 60_000.0,
        "h" => 3_600_000.0,
        _ => return None,
    };
    Some(number * unit)
}
