//! Compares what two operations may answer with.

use super::bodies::Contents;
use super::comparer::{Comparer, Spot};
use super::effects::{Effect, Side};
use super::paths::Operations;
use super::places::At;
use super::views::{View, allows_null};
use crate::review::report::{Bump, Wire};
use std::slice::from_ref;

impl<'a> Comparer<'a> {
    pub(super) fn responses(&mut self, operations: &Operations<'a>) {
        let node = operations.node;
        let lists = (operations.base.at.member("responses"), operations.head.at.member("responses"));
        for (status, old) in lists.0.members().filter(|(status, _)| is_status(status)) {
            let side = if is_success(&lists.0, status) { Side::Response } else { Side::Failure };
            let Some(new) = covering(&lists.1, status) else {
                let holder = lists.1.missing();
                let spot = Spot { node, side: None, base: &old, head: &holder };
                let effect = match side {
                    Side::Response => {
                        Effect::new(Wire::Breaks, Bump::Major, "what comes instead is not what clients decode")
                    }
                    _ => Effect::new(Wire::None, Bump::Major, "clients report any failure by its status"),
                };
                self.tell(spot, "status_removed", (status, ""), format!("the status {status} was removed"), effect);
                continue;
            };
            let (old, new) = (self.base.resolve(old), self.head.resolve(new));
            if !self.dirty.identical(old.value, new.value) {
                self.headers(node, &old, &new);
                self.response_contents(node, side, &old, &new);
            }
        }
        for (status, new) in lists.1.members().filter(|(status, _)| is_status(status)) {
            if lists.0.get(status).is_some() || lists.0.members().any(|(known, _)| known.eq_ignore_ascii_case(status)) {
                continue;
            }
            let effect = match (is_success(&lists.1, status), covering(&lists.0, status).is_some()) {
                (true, false) => Effect::new(
                    Wire::Risk,
                    Bump::Minor,
                    "clients take an answer with a status that they do not know for a failure",
                ),
                (true, true) => Effect::new(Wire::Risk, Bump::Minor, "clients decode it by the more general entry"),
                (false, _) => Effect::new(Wire::None, Bump::Minor, "clients report any failure by its status"),
            };
            let holder = lists.0.missing();
            let spot = Spot { node, side: None, base: &holder, head: &new };
            self.tell(spot, "status_added", ("", status), format!("the status {status} was added"), effect);
        }
    }

    pub(super) fn response_contents(&mut self, node: usize, side: Side, old: &At<'a>, new: &At<'a>) {
        let contents = (old.member("content"), new.member("content"));
        let pairs = Contents::new(&contents.0, &contents.1);
        for (name, at) in &pairs.removed {
            let effect = match (pairs.kept.is_empty(), pairs.added.is_empty()) {
                (false, _) => Effect::new(
                    Wire::Risk,
                    Bump::Major,
                    "clients that ask for it get another media type, or are refused",
                ),
                (true, false) => Effect::new(Wire::Breaks, Bump::Major, "clients do not read what comes instead"),
                (true, true) => Effect::new(Wire::Breaks, Bump::Major, "clients decode a body, and none comes"),
            };
            let holder = contents.1.missing();
            let spot = Spot { node, side: Some(side), base: at, head: &holder };
            self.tell(
                spot,
                "response_media_type_removed",
                (name, ""),
                format!("the answer is no longer `{name}`"),
                effect,
            );
        }
        for (name, at) in &pairs.added {
            let reason = match old.member("content").exact {
                true => "clients do not ask for it",
                false => "clients do not look at the body",
            };
            let holder = contents.0.missing();
            let spot = Spot { node, side: Some(side), base: &holder, head: at };
            let effect = Effect::new(Wire::None, Bump::Major, reason);
            self.tell(spot, "response_media_type_added", ("", name), format!("the answer may be `{name}`"), effect);
        }
        for ((before, old), (after, new)) in &pairs.kept {
            self.media_type_name(node, side, (before, old), (after, new));
            self.media_type(node, side, old, new);
        }
    }

    /// Compares headers of answers. Clients do not decode them by themselves; programs ask for those that they read.
    fn headers(&mut self, node: usize, old: &At<'a>, new: &At<'a>) {
        let lists = (old.member("headers"), new.member("headers"));
        let same = |list: &At<'a>, name: &str| {
            list.members().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, at)| at)
        };
        let side = Some(Side::Response);
        for (name, at) in lists.0.members().filter(|(name, _)| !name.eq_ignore_ascii_case("content-type")) {
            let old = self.base.resolve(at);
            let Some(new) = same(&lists.1, name) else {
                let holder = lists.1.missing();
                let spot = Spot { node, side, base: &old, head: &holder };
                let effect =
                    Effect::new(Wire::Risk, Bump::Major, "programs may read it, and it does not come any more");
                self.tell(spot, "header_removed", (name, ""), format!("the header `{name}` was removed"), effect);
                continue;
            };
            let new = self.head.resolve(new);
            let spot = Spot { node, side, base: &old, head: &new };
            if old.flag("required") && !new.flag("required") {
                let effect = Effect::new(Wire::Risk, Bump::Patch, "programs may rely on it");
                self.tell(
                    spot,
                    "header_optional",
                    (true, false),
                    format!("the header `{name}` became optional"),
                    effect,
                );
            }
            let schemas = (old.member("schema"), new.member("schema"));
            let views = (View::new(&self.base, from_ref(&schemas.0)), View::new(&self.head, from_ref(&schemas.1)));
            let formats = (views.0.text("format"), views.1.text("format"));
            let explodes = (old.flag("explode"), new.flag("explode"));
            let nulls = (allows_null(&self.base, from_ref(&schemas.0)), allows_null(&self.head, from_ref(&schemas.1)));
            if views.0.types != views.1.types
                || formats.0 != formats.1
                || explodes.0 != explodes.1
                || nulls.0 != nulls.1
            {
                let widens = !views.1.types.within(views.0.types) || nulls.1 && !nulls.0;
                let wider = widens || formats.1 != formats.0 || explodes.0 != explodes.1;
                let wire = if wider { Wire::Risk } else { Wire::None };
                let effect = Effect::new(wire, Bump::Major, "programs that read it expect the old form");
                let values = (views.0.types.words(), views.1.types.words());
                self.tell(spot, "header_changed", values, format!("the form of the header `{name}` changed"), effect);
            }
        }
        for (name, at) in lists.1.members().filter(|(name, _)| same(&lists.0, name).is_none()) {
            let holder = lists.0.missing();
            let spot = Spot { node, side, base: &holder, head: &at };
            let effect = Effect::new(Wire::None, Bump::Minor, "clients ignore headers that they do not know");
            self.tell(spot, "header_added", ("", name), format!("the header `{name}` was added"), effect);
        }
    }
}

fn is_status(name: &str) -> bool {
    !name.starts_with("x-")
}

/// True for an answer that clients take for a success. Where none of 2XX is described, `default` and redirections are.
fn is_success(responses: &At<'_>, status: &str) -> bool {
    let is_described = || responses.members().any(|(known, _)| known.starts_with('2'));
    status.starts_with('2') || (status == "default" || status.starts_with('3')) && !is_described()
}

/// Returns the response that stands for a status: its own, or that of its range, or the one for all others.
fn covering<'a>(responses: &At<'a>, status: &str) -> Option<At<'a>> {
    let named = |name: &str| responses.members().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, at)| at);
    let range = status.get(..1).map(|digit| format!("{digit}XX"));
    // Clients take `default` for what describes failures.
    let rest = (!status.starts_with('2')).then(|| named("default")).flatten();
    named(status).or_else(|| named(&range?)).or(rest)
}
