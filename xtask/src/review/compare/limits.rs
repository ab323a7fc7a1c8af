//! Compares limits of size, length, count and form.

use super::comparer::Comparer;
use super::effects::Effect;
use super::places::At;
use super::schemas::Schemas;
use super::types::Types;
use super::views::View;
use crate::review::report::{Bump, Wire};
use serde_json::Value;

/// A limit: the types of the values it limits, its name in sentences, the keyword, the keyword that leaves the limit itself out, and whether it is a lower one.
struct Limit {
    of: Types,
    name: &'static str,
    keyword: &'static str,
    exclusive: Option<&'static str>,
    is_lower: bool,
}

const fn limit(of: Types, name: &'static str, keyword: &'static str, is_lower: bool) -> Limit {
    Limit { of, name, keyword, exclusive: None, is_lower }
}

const LIMITS: &[Limit] = &[
    Limit {
        of: Types::NUMBER,
        name: "least value",
        keyword: "minimum",
        exclusive: Some("exclusiveMinimum"),
        is_lower: true,
    },
    Limit {
        of: Types::NUMBER,
        name: "greatest value",
        keyword: "maximum",
        exclusive: Some("exclusiveMaximum"),
        is_lower: false,
    },
    limit(Types::STRING, "least length", "minLength", true),
    limit(Types::STRING, "greatest length", "maxLength", false),
    limit(Types::ARRAY, "least number of items", "minItems", true),
    limit(Types::ARRAY, "greatest number of items", "maxItems", false),
    limit(Types::OBJECT, "least number of members", "minProperties", true),
    limit(Types::OBJECT, "greatest number of members", "maxProperties", false),
    limit(Types::ARRAY, "least number of matching items", "minContains", true),
    limit(Types::ARRAY, "greatest number of matching items", "maxContains", false),
];

/// Where a limit lies; one that is exclusive is the tighter of two at the same number.
type Bound = Option<(f64, bool)>;

impl<'a> Comparer<'a> {
    pub(super) fn limits(&mut self, schemas: &Schemas<'_, 'a>) {
        LIMITS.iter().for_each(|limit| self.limit(schemas, limit));
        self.form(schemas, (Types::STRING, "pattern"), "the pattern");
        self.form(schemas, (Types::NUMBER, "multipleOf"), "the step of numbers");
        let (old, new) = (schemas.base.keyword("uniqueItems"), schemas.head.keyword("uniqueItems"));
        let is_set = |at: &At<'_>| at.value == &Value::Bool(true);
        if is_set(&old) != is_set(&new) {
            let tighter = is_set(&new);
            let title = if tighter { "items must differ now" } else { "items may be equal now" };
            let effect = schemas.as_far_as_it_applies(Types::ARRAY, effect(schemas.side.is_sent(), tighter, false));
            self.tell(schemas.spot(&old, &new), "limit_changed", (!tighter, tighter), title.to_owned(), effect);
        }
    }

    fn limit(&mut self, schemas: &Schemas<'_, 'a>, limit: &Limit) {
        let (old, new) = (bound(schemas.base, limit), bound(schemas.head, limit));
        if old == new {
            return;
        }
        let tighter = match (old, new) {
            (None, _) => true,
            (_, None) => false,
            (Some((old, _)), Some((new, _))) if old != new => (new > old) == limit.is_lower,
            (_, Some((_, exclusive))) => exclusive,
        };
        let words = |bound: Bound| match bound {
            None => "none".to_owned(),
            Some((number, false)) => number.to_string(),
            Some((number, true)) if limit.is_lower => format!("more than {number}"),
            Some((number, true)) => format!("less than {number}"),
        };
        let title = format!("the {} changed from {} to {}", limit.name, words(old), words(new));
        let place = |view: &View<'a>| {
            let keyword = view.keyword(limit.keyword);
            if keyword.exact { keyword } else { limit.exclusive.map_or(keyword, |other| view.keyword(other)) }
        };
        let places = (place(schemas.base), place(schemas.head));
        let effect = schemas.as_far_as_it_applies(limit.of, effect(schemas.side.is_sent(), tighter, old.is_none()));
        self.tell(schemas.spot(&places.0, &places.1), "limit_changed", (words(old), words(new)), title, effect);
    }

    /// Compares a keyword whose values are not narrower or wider than each other.
    fn form(&mut self, schemas: &Schemas<'_, 'a>, (types, keyword): (Types, &str), name: &str) {
        let (old, new) = (schemas.base.keyword(keyword), schemas.head.keyword(keyword));
        if old.value == new.value {
            return;
        }
        let effect = match (schemas.side.is_sent(), old.exact, new.exact) {
            (true, false, true) => {
                Effect::new(Wire::Breaks, Bump::Patch, "clients send values that do not fit, which are refused now")
            }
            (true, true, true) if is_wider(keyword, &old, &new) => {
                Effect::new(Wire::None, Bump::Patch, "what clients send is still allowed")
            }
            (true, true, true) => {
                Effect::new(Wire::Risk, Bump::Patch, "clients may send values that fit only the old one")
            }
            (true, ..) => Effect::new(Wire::None, Bump::Patch, "what clients send is still allowed"),
            (false, ..) => Effect::new(Wire::None, Bump::Patch, "clients do not check it"),
        };
        let effect = schemas.as_far_as_it_applies(types, effect);
        let words = |at: &At<'a>| if at.exact { format!("`{}`", at.value) } else { "none".to_owned() };
        let title = format!("{name} changed from {} to {}", words(&old), words(&new));
        self.tell(schemas.spot(&old, &new), "pattern_changed", (words(&old), words(&new)), title, effect);
    }
}

impl Schemas<'_, '_> {
    /// Returns what is left of the effect of a limit on values of some types, which these schemas may not have.
    fn as_far_as_it_applies(&self, types: Types, effect: Effect) -> Effect {
        let applies = types.overlaps(self.base.types.and(self.head.types));
        match effect.wire {
            Wire::Breaks if !applies => {
                let reason = "it says nothing of values of this type, but a server may go by it all the same";
                Effect { wire: Wire::Risk, reason, ..effect }
            }
            _ => effect,
        }
    }
}

/// True where all that fitted fits still: a pattern that lets everything pass, a step that the old one is a multiple of.
fn is_wider(keyword: &str, old: &At<'_>, new: &At<'_>) -> bool {
    match (keyword, old.value.as_f64(), new.value.as_f64()) {
        ("multipleOf", Some(old), Some(new)) => new != 0.0 && (old / new).fract() == 0.0,
        _ => matches!(new.value.as_str(), Some("" | ".*" | "^.*$" | "^.*" | ".*$")),
    }
}

fn effect(is_sent: bool, tighter: bool, is_new: bool) -> Effect {
    match (is_sent, tighter) {
        (true, true) if is_new => {
            Effect::new(Wire::Risk, Bump::Patch, "clients may send values beyond it, which are refused now")
        }
        (true, true) => Effect::new(
            Wire::Breaks,
            Bump::Patch,
            "clients keep to the old limit, and values beyond the new one are refused",
        ),
        (true, false) => Effect::new(Wire::None, Bump::Patch, "what clients send is still allowed"),
        (false, true) => Effect::new(Wire::None, Bump::Patch, "what comes keeps to the old limit, too"),
        (false, false) => {
            Effect::new(Wire::Risk, Bump::Patch, "clients decode such values, but programs may rely on the old limit")
        }
    }
}

fn bound(view: &View<'_>, limit: &Limit) -> Bound {
    let plain = view.number(limit.keyword).map(|number| (number, false));
    let plain = plain.filter(|(number, _)| !(limit.is_lower && *number == 0.0 && limit.exclusive.is_none()));
    let Some(exclusive) = limit.exclusive else { return plain };
    let other = view.number(exclusive).map(|number| (number, true));
    let flagged = view.keyword(exclusive).value == &Value::Bool(true);
    match (plain, other) {
        (Some((number, _)), None) if flagged => Some((number, true)),
        // The tighter of the two holds.
        (Some(plain), Some(other)) => Some(if (other.0 >= plain.0) == limit.is_lower { other } else { plain }),
        (plain, other) => plain.or(other),
    }
}
