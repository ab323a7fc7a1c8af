//! Compares two schemas: what each keyword allowed and allows.

use super::comparer::{Comparer, Open, Spot};
use super::effects::{Effect, Side};
use super::places::At;
use super::types::Types;
use super::views::{Rest, View, allows_null};
use crate::review::report::{Bump, Wire};

/// The formats that clients decode, so that a value in another form is refused.
const DECODED: &[&str] = &["date-time", "date", "uuid", "byte", "binary", "int32"];

/// The formats that say nothing of the form of a value, or no more than its type.
const FREE: &[&str] = &["int64", "float", "double", "password"];

/// What is compared: both schemas and where they are used.
pub(super) struct Schemas<'s, 'a> {
    pub(super) node: usize,
    pub(super) side: Side,
    pub(super) base: &'s View<'a>,
    pub(super) head: &'s View<'a>,
}

impl<'a> Schemas<'_, 'a> {
    /// Returns the spot of a difference between two places of these schemas.
    pub(super) fn spot<'s>(&self, base: &'s At<'a>, head: &'s At<'a>) -> Spot<'s, 'a> {
        Spot { node: self.node, side: Some(self.side), base, head }
    }
}

impl<'a> Comparer<'a> {
    /// Compares the pairs of schemas that are still open.
    pub(super) fn compare_open(&mut self) {
        while let Some(Open { node, base, head, side }) = self.open.pop() {
            let views = (View::new(&self.base, &base), View::new(&self.head, &head));
            let schemas = Schemas { node, side, base: &views.0, head: &views.1 };
            if self.unions(&schemas, &base, &head) && self.types(&schemas) {
                self.formats(&schemas);
                self.values(&schemas);
                self.limits(&schemas);
                self.members(&schemas);
                self.rest(&schemas);
                self.items(&schemas);
                self.assertions(&schemas);
            }
        }
    }

    /// Compares the types. Returns false when the two have nothing in common, so that there is nothing more to compare.
    fn types(&mut self, schemas: &Schemas<'_, 'a>) -> bool {
        let Schemas { side, base, head, .. } = schemas;
        let (old, new) = (base.types, head.types);
        if old == new {
            return true;
        }
        let as_sent = match side {
            // A list of one item is written like the item.
            Side::Text if new == Types::ARRAY && !old.overlaps(Types::ARRAY.or(Types::OBJECT)) => {
                self.schemas(schemas.node, std::slice::from_ref(&base.at), &head.items, *side);
                View::new(&self.head, &head.items).types.as_text()
            }
            Side::Text => new.as_text(),
            _ => new,
        };
        let effect = if side.is_sent() {
            match old.within(as_sent) {
                true => Effect::new(Wire::None, Bump::Major, "what clients send is still allowed"),
                false => Effect::new(Wire::Breaks, Bump::Major, "clients send values of a type that is refused now"),
            }
        } else if new.within(old) {
            Effect::new(Wire::None, Bump::Major, "clients expect all that may still come")
        } else {
            Effect::new(Wire::Breaks, Bump::Major, "values of another type come now, and decoding them fails")
        };
        let title = format!("the type changed from {} to {}", old.words(), new.words());
        let spot = schemas.spot(&base.types_at, &head.types_at);
        self.tell(spot, "type_changed", (old.words(), new.words()), title, effect);
        old.overlaps(new)
    }

    fn formats(&mut self, schemas: &Schemas<'_, 'a>) {
        let Schemas { side, base, head, .. } = schemas;
        let (old, new) = (base.format(), head.format());
        let is_said = base.text("format").is_some() || head.text("format").is_some();
        if old == new || !is_said {
            // What only follows from other keywords is told of those.
            return;
        }
        let decoded = |format: Option<&str>| format.is_some_and(|format| DECODED.contains(&format));
        let bump = if decoded(old) || decoded(new) { Bump::Major } else { Bump::Patch };
        let widens = matches!((old, new), (Some("int32"), Some("int64")) | (Some("float"), Some("double")));
        let effect = match (side.is_sent(), new) {
            (true, None) => Effect::new(Wire::None, bump, "what clients send still fits"),
            (true, Some(_)) if widens => Effect::new(Wire::None, bump, "what clients send still fits"),
            (true, Some(_)) if decoded(new) && base.types != Types::ANY => {
                Effect::new(Wire::Breaks, bump, "clients send values in another form, which are refused now")
            }
            (true, Some("int64" | "double" | "float")) => Effect::new(Wire::None, bump, "what clients send still fits"),
            (true, Some(_)) => Effect::new(Wire::Risk, bump, "clients do not check this form before they send"),
            (false, _) if decoded(old) => {
                Effect::new(Wire::Breaks, bump, "clients decode the old form, and values in another one fail")
            }
            (false, _) if old.is_some_and(|old| !FREE.contains(&old)) => Effect::new(
                Wire::Risk,
                bump,
                "clients take the value as it comes, but programs may rely on the old form",
            ),
            (false, _) => Effect::new(Wire::None, bump, "clients take the value as it comes"),
        };
        let words = |format: Option<&str>| format.map_or_else(|| "none".to_owned(), |format| format!("`{format}`"));
        let title = format!("the format changed from {} to {}", words(old), words(new));
        let places = (base.keyword("format"), head.keyword("format"));
        self.tell(schemas.spot(&places.0, &places.1), "format_changed", (words(old), words(new)), title, effect);
    }

    fn items(&mut self, schemas: &Schemas<'_, 'a>) {
        let Schemas { node, side, base, head } = *schemas;
        if base.items.is_empty() && head.items.is_empty() {
            return;
        }
        let (old, new) = (or_missing(&base.items, &base.at), or_missing(&head.items, &head.at));
        self.nullability(node, (&old, &new), side, false, "the item");
        self.schemas(node, &old, &new, side);
    }

    /// Compares what an object may hold besides its members.
    fn rest(&mut self, schemas: &Schemas<'_, 'a>) {
        let Schemas { node, side, base, head } = *schemas;
        if !base.types.overlaps(Types::OBJECT) || !head.types.overlaps(Types::OBJECT) {
            return;
        }
        let place = |rest: &Rest<'a>, view: &View<'a>| match rest {
            Rest::Silent => view.at.missing(),
            Rest::Any(at) | Rest::Nothing(at) | Rest::Schema(at) => at.clone(),
        };
        let (old, new) = (place(&base.rest, base), place(&head.rest, head));
        let (title, values, effect) = match (&base.rest, &head.rest) {
            (Rest::Schema(old), Rest::Schema(new)) => {
                let (old, new) = ([old.clone()], [new.clone()]);
                self.nullability(node, (&old, &new), side, false, "the value of an unnamed member");
                return self.schemas(node, &old, &new, side);
            }
            (Rest::Silent | Rest::Any(_), Rest::Silent | Rest::Any(_)) | (Rest::Nothing(_), Rest::Nothing(_)) => return,
            (was, Rest::Nothing(_)) => {
                let effect = match (side.is_sent(), was) {
                    (true, Rest::Silent) => Effect::new(
                        Wire::Risk,
                        Bump::Patch,
                        "members that are not listed are refused now, should a client send any",
                    ),
                    (true, _) => Effect::new(
                        Wire::Breaks,
                        Bump::Major,
                        "clients may send unnamed members, which are refused now",
                    ),
                    (false, _) => Effect::new(Wire::None, Bump::Major, "fewer members come than before"),
                };
                ("members that are not listed are no longer allowed", ("open", "closed"), effect)
            }
            (Rest::Nothing(_), _) => {
                let reason = if side.is_sent() {
                    "clients need not send more"
                } else {
                    "clients ignore members they do not know"
                };
                (
                    "members that are not listed are allowed now",
                    ("closed", "open"),
                    Effect::new(Wire::None, Bump::Minor, reason),
                )
            }
            (Rest::Schema(_), _) => {
                let effect = match side.is_sent() {
                    true => Effect::new(Wire::None, Bump::Major, "what clients send is still allowed"),
                    false => Effect::new(
                        Wire::Breaks,
                        Bump::Major,
                        "unnamed members of any type come now, and decoding them fails",
                    ),
                };
                ("unnamed members may have any value now", ("typed", "any"), effect)
            }
            (_, Rest::Schema(_)) => {
                let effect = match (side.is_sent(), &base.rest) {
                    (true, Rest::Silent) if !base.members.is_empty() => {
                        Effect::new(Wire::None, Bump::Minor, "clients send no unnamed members")
                    }
                    (true, _) => Effect::new(
                        Wire::Breaks,
                        Bump::Major,
                        "clients may send unnamed members of any type, which are refused now",
                    ),
                    (false, _) => Effect::new(Wire::None, Bump::Major, "clients take any value"),
                };
                ("unnamed members have a type now", ("any", "typed"), effect)
            }
        };
        self.tell(schemas.spot(&old, &new), "additional_properties_changed", values, title.to_owned(), effect);
    }

    /// Compares whether `null` is allowed, in the words of who uses the value.
    pub(super) fn nullability(
        &mut self,
        node: usize,
        (base, head): (&[At<'a>], &[At<'a>]),
        side: Side,
        is_optional: bool,
        what: &str,
    ) {
        let (old, new) = (allows_null(&self.base, base), allows_null(&self.head, head));
        if old == new {
            return;
        }
        let views = (View::new(&self.base, base), View::new(&self.head, head));
        let is_anything = views.0.types == Types::ANY || views.1.types == Types::ANY;
        if is_anything || !new && !views.1.is_typed && views.1.branches.is_empty() {
            // What names no type allows null, whether it says so or not.
            return;
        }
        let bump = if is_optional { Bump::Patch } else { Bump::Major };
        let effect = match (side.is_sent(), new) {
            (true, true) => Effect::new(Wire::None, Bump::Major, "clients need not send null"),
            (true, false) => Effect::new(Wire::Breaks, Bump::Major, "clients may send null, which is refused now"),
            (false, true) if is_optional => {
                Effect::new(Wire::None, bump, "clients read null like a member that is absent")
            }
            (false, true) => Effect::new(Wire::Breaks, bump, "null comes now, and decoding it fails"),
            (false, false) => Effect::new(Wire::None, bump, "clients are ready for more than comes"),
        };
        let title = if new { format!("{what} may be null now") } else { format!("{what} may no longer be null") };
        let places = (place_of_null(&views.0.at), place_of_null(&views.1.at));
        let spot = Spot { node, side: Some(side), base: &places.0, head: &places.1 };
        self.tell(spot, "nullable_changed", (old, new), title, effect);
    }
}

/// Returns the places, or the one where they are missing.
pub(super) fn or_missing<'a>(parts: &[At<'a>], holder: &At<'a>) -> Vec<At<'a>> {
    if parts.is_empty() { vec![holder.missing()] } else { parts.to_vec() }
}

fn place_of_null<'a>(schema: &At<'a>) -> At<'a> {
    let spelling = ["nullable", "type"].into_iter().find_map(|keyword| schema.get(keyword));
    spelling.unwrap_or_else(|| schema.clone())
}
