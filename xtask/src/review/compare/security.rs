//! Compares which credentials an operation asks for, and how they are sent.
//!
//! What counts is the set of alternatives as a whole: clients go on while each way in which they may call today is still
//! one. A scheme is known by its name and otherwise by what it puts on the wire.

use super::comparer::{Comparer, Spot};
use super::documents::Document;
use super::effects::Effect;
use super::paths::{Operation, Operations};
use super::places::At;
use crate::review::report::{Bump, Wire};
use serde_json::Value;
use std::collections::BTreeMap;

/// Schemes that must be used together, each with its scopes.
type Alternative<'a> = BTreeMap<&'a str, Vec<&'a str>>;

impl<'a> Comparer<'a> {
    pub(super) fn security(&mut self, operations: &Operations<'a>) {
        let (old, old_at) = alternatives(&self.base, &operations.base);
        let (new, new_at) = alternatives(&self.head, &operations.head);
        for name in old.iter().flat_map(BTreeMap::keys) {
            self.scheme(operations.node, name);
        }
        if old == new {
            return;
        }
        let spot = Spot { node: operations.node, side: None, base: &old_at, head: &new_at };
        let lost: Vec<&Alternative<'a>> =
            old.iter().filter(|was| !new.iter().any(|now| self.suffices(was, now, true))).collect();
        let title = format!("the security requirement changed from {} to {}", words(&old), words(&new));
        let effect = if lost.is_empty() {
            Effect::new(Wire::None, Bump::Patch, "all ways to call that clients know are still open")
        } else if lost.iter().all(|was| new.iter().any(|now| self.suffices(was, now, false))) {
            Effect::new(Wire::Risk, Bump::Patch, "tokens of released clients may lack a scope that is asked for now")
        } else {
            Effect::new(Wire::Breaks, Bump::Major, "clients call in a way that is refused now")
        };
        self.tell(spot, "security_changed", (words(&old), words(&new)), title, effect);
    }

    /// True when who has the credentials of the first may call where those of the second are asked for.
    fn suffices(&self, has: &Alternative<'a>, needs: &Alternative<'a>, with_scopes: bool) -> bool {
        needs.iter().all(|(name, scopes)| {
            let wanted = scheme(&self.head, name);
            has.iter().any(|(known, granted)| {
                let is_same = known == name || {
                    let known = scheme(&self.base, known);
                    known.exact && wanted.exact && on_the_wire(&known) == on_the_wire(&wanted)
                };
                is_same && (!with_scopes || scopes.iter().all(|scope| granted.contains(scope)))
            })
        })
    }

    /// Compares a scheme that an operation uses.
    fn scheme(&mut self, node: usize, name: &str) {
        let (old, new) = (scheme(&self.base, name), scheme(&self.head, name));
        if !old.exact || !new.exact || old.value == new.value {
            return;
        }
        let wire = (on_the_wire(&old), on_the_wire(&new));
        if wire.0 != wire.1 {
            let title = format!("`{name}` is sent as {} and no longer as {}", wire.1, wire.0);
            let effect = Effect::new(Wire::Breaks, Bump::Major, "clients send the credential the old way");
            let keyword = ["type", "in", "name", "scheme"]
                .into_iter()
                .find(|keyword| old.value.get(keyword) != new.value.get(keyword));
            let places =
                keyword.map_or((old.clone(), new.clone()), |keyword| (old.member(keyword), new.member(keyword)));
            let spot = Spot { node, side: None, base: &places.0, head: &places.1 };
            self.tell(spot, "security_scheme_changed", wire, title, effect);
        } else if old.value.get("type") != new.value.get("type") {
            let title = format!("the type of `{name}` changed");
            let effect =
                Effect::new(Wire::Risk, Bump::Major, "the credential is sent as before, but comes from elsewhere");
            let spot = Spot { node, side: None, base: &old, head: &new };
            self.tell(spot, "security_scheme_changed", (old.value, new.value), title, effect);
        }
        for keyword in ["flows", "openIdConnectUrl", "x-login"] {
            let places = (old.member(keyword), new.member(keyword));
            let (title, effect) = match self.grants(name, keyword, &places.0, &places.1) {
                Some(found) => found,
                None => continue,
            };
            let spot = Spot { node, side: None, base: &places.0, head: &places.1 };
            self.tell(spot, "security_grant_changed", (places.0.value, places.1.value), title, effect);
        }
    }

    /// Compares where tokens come from.
    fn grants(&self, name: &str, keyword: &str, old: &At<'a>, new: &At<'a>) -> Option<(String, Effect)> {
        let (was, is) = (without_notes(old.value), without_notes(new.value));
        if was == is {
            return None;
        }
        let widened = keyword == "flows" && is_within(&was, &is);
        let effect = match widened {
            true => Effect::new(Wire::None, Bump::Patch, "all that clients ask for is still there"),
            false => Effect::new(Wire::Risk, Bump::Patch, "clients ask for tokens, or their scopes, the old way"),
        };
        Some((format!("where tokens of `{name}` come from changed (`{keyword}`)"), effect))
    }
}

/// Returns what is asked for by an operation, and where that is said. No requirement is one that everybody meets.
fn alternatives<'a>(document: &Document<'a>, operation: &Operation<'a>) -> (Vec<Alternative<'a>>, At<'a>) {
    let own = operation.at.member("security");
    let at = if own.exact { own } else { document.root.member("security") };
    let mut alternatives: Vec<Alternative<'a>> = at
        .elements()
        .map(|alternative| {
            let schemes = alternative.members();
            schemes
                .map(|(name, scopes)| (name, scopes.elements().filter_map(|scope| scope.value.as_str()).collect()))
                .collect()
        })
        .collect();
    alternatives.iter_mut().flat_map(BTreeMap::values_mut).for_each(|scopes: &mut Vec<&str>| scopes.sort_unstable());
    if alternatives.is_empty() {
        alternatives.push(Alternative::new());
    }
    alternatives.sort();
    (alternatives, at)
}

fn scheme<'a>(document: &Document<'a>, name: &str) -> At<'a> {
    document.resolve(document.root.member("components").member("securitySchemes").member(name))
}

/// Returns what a scheme puts on the wire, as it stands in a sentence.
fn on_the_wire(scheme: &At<'_>) -> String {
    let text = |name: &str| scheme.text(name).unwrap_or_default();
    match text("type") {
        "apiKey" if text("in") == "header" => format!("the header `{}`", text("name").to_ascii_lowercase()),
        "apiKey" => format!("the {} parameter `{}`", text("in"), text("name")),
        "http" => format!("`{}` authentication", text("scheme").to_ascii_lowercase()),
        "oauth2" | "openIdConnect" => "`bearer` authentication".to_owned(),
        "mutualTLS" => "a certificate".to_owned(),
        other => format!("`{other}`"),
    }
}

fn words(alternatives: &[Alternative<'_>]) -> String {
    let all = |alternative: &Alternative<'_>| {
        let scheme = |(name, scopes): (&&str, &Vec<&str>)| match scopes.as_slice() {
            [] => format!("`{name}`"),
            scopes => format!("`{name}` ({})", scopes.join(", ")),
        };
        let schemes: Vec<String> = alternative.iter().map(scheme).collect();
        if schemes.is_empty() { "nothing".to_owned() } else { schemes.join(" and ") }
    };
    alternatives.iter().map(all).collect::<Vec<_>>().join(" or ")
}

/// Returns a value without descriptions. Scopes are known by name, their descriptions are for people.
fn without_notes(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let members = members.iter().filter(|(name, _)| *name != "description");
            let bare = |(name, value): (&String, &Value)| match (name.as_str(), value) {
                ("scopes", Value::Object(scopes)) => {
                    (name.clone(), Value::Object(scopes.keys().map(|scope| (scope.clone(), Value::Null)).collect()))
                }
                _ => (name.clone(), without_notes(value)),
            };
            Value::Object(members.map(bare).collect())
        }
        other => other.clone(),
    }
}

/// True when all members of one value are in the other, at any depth.
fn is_within(part: &Value, whole: &Value) -> bool {
    match (part, whole) {
        (Value::Object(part), Value::Object(whole)) => {
            part.iter().all(|(name, value)| whole.get(name).is_some_and(|other| is_within(value, other)))
        }
        (part, whole) => part == whole,
    }
}
