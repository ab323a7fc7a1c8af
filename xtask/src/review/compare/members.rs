//! Compares the members of two objects: which there are, which must be there, which may be null.
//!
//! `readOnly` members are not sent and `writeOnly` members do not come back, so each side looks at its own.

use super::comparer::Comparer;
use super::effects::Effect;
use super::places::At;
use super::schemas::{Schemas, or_missing};
use super::views::{Rest, View, is_marked};
use crate::review::report::{Bump, Wire};

/// What an object says of one of its members.
struct Member<'a> {
    parts: Vec<At<'a>>,
    is_required: bool,
    /// True for a member that is not part of this side.
    is_hidden: bool,
    has_default: bool,
}

impl<'a> Comparer<'a> {
    pub(super) fn members(&mut self, schemas: &Schemas<'_, 'a>) {
        let Schemas { side, base, head, .. } = *schemas;
        let keyword = if side.is_sent() { "readOnly" } else { "writeOnly" };
        let member = |view: &View<'a>, is_base: bool, name: &str| {
            let parts = match view.members.get(name) {
                Some(parts) => parts.clone(),
                // A name in `required` alone is a member of which nothing is said.
                None if view.required.contains_key(name) => vec![view.required[name].missing()],
                None => return None,
            };
            let document = if is_base { &self.base } else { &self.head };
            Some(Member {
                is_required: view.required.contains_key(name),
                is_hidden: is_marked(document, &parts, keyword),
                has_default: parts.iter().any(|part| document.resolve(part.clone()).get("default").is_some()),
                parts,
            })
        };
        let names =
            base.members.keys().chain(base.required.keys()).chain(head.members.keys()).chain(head.required.keys());
        let mut seen = std::collections::HashSet::new();
        let pairs: Vec<_> = names
            .filter(|name| seen.insert(**name))
            .map(|name| (*name, member(base, true, name), member(head, false, name)))
            .collect();
        for (name, old, new) in pairs {
            match (old, new) {
                (Some(old), Some(new)) => self.kept(schemas, name, old, new),
                (Some(old), None) => self.removed(schemas, name, &old),
                (None, Some(new)) => self.added(schemas, name, &new),
                (None, None) => {}
            }
        }
    }

    fn kept(&mut self, schemas: &Schemas<'_, 'a>, name: &str, old: Member<'a>, new: Member<'a>) {
        let Schemas { node, side, base, head } = *schemas;
        if old.is_hidden && new.is_hidden {
            return;
        }
        let optional = !old.is_required;
        if old.is_hidden != new.is_hidden {
            // It is part of this side in one document only, so there is nothing to compare it with.
            return self.visibility(schemas, name, &old, &new);
        }
        if old.is_required != new.is_required {
            let (rule, title) = match new.is_required {
                true => ("member_required", format!("`{name}` became required")),
                false => ("member_optional", format!("`{name}` became optional")),
            };
            let effect = match (side.is_sent(), new.is_required) {
                (true, true) if new.has_default => Effect::new(
                    Wire::Breaks,
                    Bump::Major,
                    "clients may leave it out, which a strict server refuses in spite of the default",
                ),
                (true, true) => {
                    Effect::new(Wire::Breaks, Bump::Major, "clients may leave it out, which is refused now")
                }
                (true, false) => Effect::new(Wire::None, Bump::Major, "clients send more than they have to"),
                (false, true) => Effect::new(Wire::None, Bump::Major, "clients are ready to find it missing"),
                (false, false) => {
                    Effect::new(Wire::Breaks, Bump::Major, "it may be missing now, and decoding the object fails")
                }
            };
            // What became required is shown where that is said, what became optional where it is described.
            let first = |parts: &[At<'a>], view: &View<'a>| or_missing(parts, &view.at).swap_remove(0);
            let places = match head.required.get(name) {
                Some(entry) => (first(&old.parts, base).missing(), entry.clone()),
                None => (first(&old.parts, base), first(&new.parts, head)),
            };
            self.tell(schemas.spot(&places.0, &places.1), rule, (old.is_required, new.is_required), title, effect);
        }
        self.nullability(node, (&old.parts, &new.parts), side, optional, &format!("`{name}`"));
        self.schemas(node, &old.parts, &new.parts, side);
    }

    /// Tells of a member that became part of this side, or is none any more, because it is for the other side only.
    fn visibility(&mut self, schemas: &Schemas<'_, 'a>, name: &str, old: &Member<'a>, new: &Member<'a>) {
        let places = (or_missing(&old.parts, &schemas.base.at), or_missing(&new.parts, &schemas.head.at));
        let spot = schemas.spot(&places.0[0], &places.1[0]);
        let (rule, word) = match schemas.side.is_sent() {
            true => ("read_only_changed", "read-only"),
            false => ("write_only_changed", "write-only"),
        };
        let title =
            if new.is_hidden { format!("`{name}` became {word}") } else { format!("`{name}` is no longer {word}") };
        let effect = match (schemas.side.is_sent(), new.is_hidden) {
            (true, true) => {
                Effect::new(Wire::Risk, Bump::Major, "clients may send it, and a strict server refuses that now")
            }
            (true, false) if new.is_required => {
                Effect::new(Wire::Breaks, Bump::Major, "clients do not send it, and it is required now")
            }
            (true, false) => Effect::new(Wire::None, Bump::Major, "clients need not send it"),
            (false, true) if old.is_required => {
                Effect::new(Wire::Risk, Bump::Major, "clients expect it; decoding fails once the server leaves it out")
            }
            (false, true) => Effect::new(Wire::None, Bump::Major, "clients are ready to find it missing"),
            (false, false) => Effect::new(Wire::None, Bump::Major, "clients ignore members they do not expect"),
        };
        self.tell(spot, rule, (old.is_hidden, new.is_hidden), title, effect);
    }

    fn removed(&mut self, schemas: &Schemas<'_, 'a>, name: &str, old: &Member<'a>) {
        let is_closed = matches!(schemas.head.rest, Rest::Nothing(_));
        let effect = match schemas.side {
            _ if old.is_hidden => Effect::new(Wire::None, Bump::Major, "it is not part of what goes this way"),
            side if side.is_sent() && is_closed => Effect::new(
                Wire::Breaks,
                Bump::Major,
                "clients may send it, and members that are not listed are refused",
            ),
            side if side.is_sent() => {
                Effect::new(Wire::Risk, Bump::Major, "clients may send it, and a strict server refuses that now")
            }
            _ if old.is_required => {
                Effect::new(Wire::Breaks, Bump::Major, "clients expect it, and decoding the object fails without it")
            }
            _ => Effect::new(Wire::None, Bump::Major, "clients are ready to find it missing"),
        };
        let holder = schemas.head.at.member("properties").missing();
        let spot = schemas.spot(&old.parts[0], &holder);
        self.tell(spot, "member_removed", (name, ""), format!("`{name}` was removed"), effect);
    }

    fn added(&mut self, schemas: &Schemas<'_, 'a>, name: &str, new: &Member<'a>) {
        let effect = match schemas.side {
            _ if new.is_hidden => Effect::new(Wire::None, Bump::Minor, "it is not part of what goes this way"),
            side if side.is_sent() && new.is_required => {
                Effect::new(Wire::Breaks, Bump::Major, "clients do not send it, and requests without it are refused")
            }
            side if side.is_sent() => Effect::new(Wire::None, Bump::Minor, "clients need not send it"),
            _ => Effect::new(Wire::None, Bump::Minor, "clients ignore members they do not know"),
        };
        let (rule, title) = match schemas.side.is_sent() && new.is_required {
            true => ("member_added", format!("required `{name}` was added")),
            false => ("member_added", format!("`{name}` was added")),
        };
        let holder = schemas.base.at.member("properties").missing();
        let spot = schemas.spot(&holder, &new.parts[0]);
        self.tell(spot, rule, ("", name), title, effect);
    }
}
