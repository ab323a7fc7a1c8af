//! Compares what two operations take as a body.

use super::comparer::{Comparer, Spot};
use super::documents::Document;
use super::effects::{Effect, Side};
use super::paths::Operations;
use super::places::At;
use super::types::Types;
use super::views::View;
use crate::review::report::{Bump, Wire};

impl<'a> Comparer<'a> {
    pub(super) fn body(&mut self, operations: &Operations<'a>) {
        let Operations { base, head, .. } = operations;
        let places = (base.at.member("requestBody"), head.at.member("requestBody"));
        let (old, new) = (self.base.resolve(places.0.clone()), self.head.resolve(places.1.clone()));
        let spot = Spot { side: Some(Side::Request), ..operations.spot(&old, &new) };
        let is_required = (old.flag("required"), new.flag("required"));
        match (old.exact, new.exact) {
            (false, false) => {}
            (true, false) => {
                let effect =
                    Effect::new(Wire::Risk, Bump::Major, "clients send a body, and a strict server refuses that now");
                self.tell(spot, "body_removed", (true, false), "the request body was removed".to_owned(), effect);
            }
            (false, true) => {
                let (word, effect) = match is_required.1 {
                    true => ("a required", Effect::new(Wire::Breaks, Bump::Major, "clients do not send one")),
                    false => ("an optional", Effect::new(Wire::None, Bump::Minor, "clients need not send one")),
                };
                self.tell(spot, "body_added", (false, is_required.1), format!("{word} request body was added"), effect);
            }
            (true, true) => {
                if is_required.0 != is_required.1 {
                    let (rule, word, effect) = match is_required.1 {
                        true => (
                            "body_required",
                            "required",
                            Effect::new(Wire::Breaks, Bump::Major, "clients may leave it out, which is refused now"),
                        ),
                        false => (
                            "body_optional",
                            "optional",
                            Effect::new(Wire::None, Bump::Major, "clients send more than they have to"),
                        ),
                    };
                    let places = (old.member("required"), new.member("required"));
                    let spot = Spot { base: &places.0, head: &places.1, ..spot };
                    self.tell(spot, rule, is_required, format!("the request body became {word}"), effect);
                }
                self.body_contents(operations.node, &old, &new);
            }
        }
    }

    pub(super) fn body_contents(&mut self, node: usize, old: &At<'a>, new: &At<'a>) {
        let contents = (old.member("content"), new.member("content"));
        let pairs = Contents::new(&contents.0, &contents.1);
        for (name, at) in &pairs.removed {
            let holder = contents.1.missing();
            let spot = Spot { node, side: Some(Side::Request), base: at, head: &holder };
            let effect = Effect::new(Wire::Breaks, Bump::Major, "clients may send it, which is refused now");
            self.tell(
                spot,
                "body_media_type_removed",
                (name, ""),
                format!("the request body may no longer be `{name}`"),
                effect,
            );
        }
        for (name, at) in &pairs.added {
            let holder = contents.0.missing();
            let spot = Spot { node, side: Some(Side::Request), base: &holder, head: at };
            let effect = Effect::new(Wire::None, Bump::Patch, "clients need not send it");
            self.tell(
                spot,
                "body_media_type_added",
                ("", name),
                format!("the request body may be `{name}`, too"),
                effect,
            );
        }
        for ((before, old), (after, new)) in &pairs.kept {
            self.media_type_name(node, Side::Request, (before, old), (after, new));
            let is_form = essence(after).starts_with("multipart/") || essence(after).ends_with("x-www-form-urlencoded");
            let side = if is_form { Side::Text } else { Side::Request };
            if is_form {
                self.encodings(node, old, new);
            }
            self.media_type(node, side, old, new);
        }
    }

    /// Compares the schemas of two media types.
    pub(super) fn media_type(&mut self, node: usize, side: Side, old: &At<'a>, new: &At<'a>) {
        let schemas = ([old.member("schema")], [new.member("schema")]);
        let is_bytes = |document: &Document<'a>, schema: &At<'a>| {
            View::new(document, std::slice::from_ref(schema)).format() == Some("binary")
        };
        if is_bytes(&self.base, &schemas.0[0]) && !schemas.1[0].exact
            || is_bytes(&self.head, &schemas.1[0]) && !schemas.0[0].exact
        {
            // From 3.1 on, bytes have no schema.
            return;
        }
        if schemas.0[0].exact != schemas.1[0].exact {
            let word = if schemas.1[0].exact { "has a schema now" } else { "has no schema any more" };
            let effect =
                Effect::new(Wire::Risk, Bump::Major, "what is written and read is no longer described the same way");
            let spot = Spot { node, side: Some(side), base: &schemas.0[0], head: &schemas.1[0] };
            let values = (schemas.0[0].exact, schemas.1[0].exact);
            self.tell(spot, "media_type_schema_changed", values, format!("the body {word}"), effect);
            return;
        }
        self.nullability(node, (&schemas.0, &schemas.1), side, false, "the body");
        self.schemas(node, &schemas.0, &schemas.1, side);
    }

    /// Compares the names of two media types that stand for each other.
    pub(super) fn media_type_name(
        &mut self,
        node: usize,
        side: Side,
        (before, old): (&str, &At<'a>),
        (after, new): (&str, &At<'a>),
    ) {
        if same_media_type(before, after) {
            return;
        }
        let effect =
            Effect::new(Wire::Risk, Bump::Patch, "servers and clients that compare the whole name no longer agree");
        let spot = Spot { node, side: Some(side), base: old, head: new };
        let title = format!("the media type changed from `{before}` to `{after}`");
        self.tell(spot, "media_type_renamed", (before, after), title, effect);
    }

    /// Compares how the members of a form are written.
    fn encodings(&mut self, node: usize, old: &At<'a>, new: &At<'a>) {
        let encodings = (old.member("encoding"), new.member("encoding"));
        if self.dirty.identical(encodings.0.value, encodings.1.value) {
            return;
        }
        let schemas = (View::new(&self.base, &[old.member("schema")]), View::new(&self.head, &[new.member("schema")]));
        let mut names: Vec<&str> = encodings.0.members().chain(encodings.1.members()).map(|(name, _)| name).collect();
        names.sort_unstable();
        names.dedup();
        for name in names {
            let (before, after) = (encodings.0.member(name), encodings.1.member(name));
            let usual = |view: &View<'a>, is_base: bool| {
                let parts = view.members.get(name)?;
                Some(usual_content_type(&View::new(if is_base { &self.base } else { &self.head }, parts)))
            };
            let types = (
                before.text("contentType").or(usual(&schemas.0, true)),
                after.text("contentType").or(usual(&schemas.1, false)),
            );
            if let (Some(was), Some(is)) = types
                && was != is
            {
                let places = (before.member("contentType"), after.member("contentType"));
                let spot = Spot { node, side: Some(Side::Text), base: &places.0, head: &places.1 };
                let listed = |types: &str| types.split(',').map(essence).collect::<Vec<String>>();
                let (known, taken) = (listed(was), listed(is));
                let effect = match known.iter().filter(|known| taken.contains(known)).count() {
                    0 => Effect::new(Wire::Breaks, Bump::Patch, "clients send the part as the old type"),
                    kept if kept == known.len() => {
                        Effect::new(Wire::None, Bump::Patch, "what clients send the part as is still allowed")
                    }
                    _ => {
                        Effect::new(Wire::Risk, Bump::Patch, "clients may send the part as a type that is refused now")
                    }
                };
                let title = format!("the part `{name}` is sent as `{is}` and no longer as `{was}`");
                self.tell(spot, "part_encoding_changed", (was, is), title, effect);
            }
            if before.value.get("headers") != after.value.get("headers") {
                let places = (before.member("headers"), after.member("headers"));
                let spot = Spot { node, side: Some(Side::Text), base: &places.0, head: &places.1 };
                let effect =
                    Effect::new(Wire::Risk, Bump::Patch, "clients send the part with the headers that they know");
                let title = format!("the headers of the part `{name}` changed");
                self.tell(spot, "part_encoding_changed", (places.0.value, places.1.value), title, effect);
            }
            self.writing(node, &before, &after, "form", &format!("the part `{name}`"));
        }
    }
}

/// Returns the content type of a part of which none is said.
fn usual_content_type(view: &View<'_>) -> &'static str {
    match view.types {
        Types::OBJECT => "application/json",
        Types::STRING if matches!(view.format(), Some("binary" | "byte")) => "application/octet-stream",
        Types::ARRAY => "application/octet-stream",
        _ => "text/plain",
    }
}

/// The media types of two bodies, matched.
pub(super) struct Contents<'a> {
    pub(super) kept: Vec<(Named<'a>, Named<'a>)>,
    pub(super) removed: Vec<Named<'a>>,
    pub(super) added: Vec<Named<'a>>,
}

type Named<'a> = (&'a str, At<'a>);

impl<'a> Contents<'a> {
    /// Matches media types: of the same name, then of the same name without parameters, then those that cover each other.
    pub(super) fn new(old: &At<'a>, new: &At<'a>) -> Self {
        let mut removed: Vec<Named<'a>> = old.members().collect();
        let mut added: Vec<Named<'a>> = new.members().collect();
        let mut kept = Vec::new();
        let same_name: fn(&str, &str) -> bool = |old, new| old.eq_ignore_ascii_case(new);
        let same_essence: fn(&str, &str) -> bool = |old, new| essence(old) == essence(new);
        let covers: fn(&str, &str) -> bool =
            |old, new| covers(&essence(old), &essence(new)) || covers(&essence(new), &essence(old));
        for is_same in [same_name, same_essence, covers] {
            removed.retain(|entry| match added.iter().position(|candidate| is_same(entry.0, candidate.0)) {
                Some(index) => {
                    kept.push((entry.clone(), added.remove(index)));
                    false
                }
                None => true,
            });
        }
        Self { kept, removed, added }
    }
}

/// True for media types that mean the same: text is UTF-8 whether that is said or not.
fn same_media_type(one: &str, other: &str) -> bool {
    let parts = |media_type: &str| -> Vec<String> {
        let parts = media_type.split(';').map(|part| part.replace([' ', '"'], "").to_ascii_lowercase());
        parts.filter(|part| part != "charset=utf-8" && !part.is_empty()).collect()
    };
    parts(one) == parts(other)
}

/// Returns a media type without its parameters.
pub(super) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

fn covers(range: &str, media_type: &str) -> bool {
    range == "*/*" || range.strip_suffix('*').is_some_and(|kind| kind.ends_with('/') && media_type.starts_with(kind))
}
