//! Compares the parameters of two operations: which there are, and how their values become text.

use super::comparer::{Comparer, Spot};
use super::documents::Document;
use super::effects::{Effect, Side};
use super::paths::{Operation, Operations, placeholders};
use super::places::At;
use super::types::Types;
use super::views::View;
use crate::review::report::{Bump, Wire};
use serde_json::Value;

/// A parameter of an operation, or of its path.
#[derive(Clone)]
pub(super) struct Parameter<'a> {
    pub(super) location: &'a str,
    pub(super) name: &'a str,
    pub(super) at: At<'a>,
}

impl<'a> Comparer<'a> {
    pub(super) fn parameters(&mut self, operations: &Operations<'a>) {
        let Operations { base, head, .. } = operations;
        let (old, mut new) = (parameters(&self.base, base), parameters(&self.head, head));
        let places = (placeholders(base.path), placeholders(head.path));
        for parameter in old {
            let name = match places.0.iter().position(|name| *name == parameter.name) {
                // A path parameter is what stands at its place, whatever it is called.
                Some(rank) if parameter.location == "path" => places.1.get(rank).copied().unwrap_or(parameter.name),
                _ => parameter.name,
            };
            let is_same = |candidate: &Parameter<'a>| {
                candidate.location == parameter.location
                    && match candidate.location {
                        "header" => candidate.name.eq_ignore_ascii_case(name),
                        _ => candidate.name == name,
                    }
            };
            match new.iter().position(is_same) {
                Some(index) => {
                    let now = new.remove(index);
                    self.parameter(operations, &parameter, &now);
                }
                None => self.parameter_removed(operations, &parameter),
            }
        }
        new.iter().for_each(|parameter| self.parameter_added(operations, parameter));
    }

    fn parameter_removed(&mut self, operations: &Operations<'a>, parameter: &Parameter<'a>) {
        let Parameter { location, name, at } = parameter;
        let effect = match *location {
            "path" => Effect::new(Wire::None, Bump::Major, "the path tells whether clients still reach the operation"),
            _ => Effect::new(Wire::Risk, Bump::Major, "clients may send it, and a strict server refuses that now"),
        };
        let holder = operations.head.at.member("parameters").missing();
        let spot = Spot { side: Some(Side::Text), ..operations.spot(at, &holder) };
        let title = format!("the {location} parameter `{name}` was removed");
        self.tell(spot, "parameter_removed", (name, ""), title, effect);
    }

    fn parameter_added(&mut self, operations: &Operations<'a>, parameter: &Parameter<'a>) {
        let Parameter { location, name, at } = parameter;
        let is_required = at.flag("required");
        let effect = match (*location, is_required) {
            ("path", _) if placeholders(operations.base.path).len() == placeholders(operations.head.path).len() => {
                Effect::new(Wire::Risk, Bump::Major, "the base document did not say what stands at its place")
            }
            ("path", _) => {
                Effect::new(Wire::None, Bump::Major, "the path tells whether clients still reach the operation")
            }
            (_, true) => {
                Effect::new(Wire::Breaks, Bump::Major, "clients do not send it, and requests without it are refused")
            }
            (_, false) => Effect::new(Wire::None, Bump::Minor, "clients need not send it"),
        };
        let holder = operations.base.at.member("parameters").missing();
        let spot = Spot { side: Some(Side::Text), ..operations.spot(&holder, at) };
        let word = if is_required { "required " } else { "" };
        let title = format!("the {word}{location} parameter `{name}` was added");
        self.tell(spot, "parameter_added", ("", name), title, effect);
    }

    fn parameter(&mut self, operations: &Operations<'a>, old: &Parameter<'a>, new: &Parameter<'a>) {
        let (node, side) = (operations.node, Side::Text);
        if old.name != new.name && old.location == "path" {
            let title = format!("the path parameter `{}` is called `{}` now", old.name, new.name);
            let effect = Effect::new(Wire::None, Bump::Major, "its name is not part of the path that is sent");
            let spot = Spot { side: Some(side), ..operations.spot(&old.at, &new.at) };
            self.tell(spot, "path_parameter_renamed", (old.name, new.name), title, effect);
        }
        if self.dirty.identical(old.at.value, new.at.value) {
            return;
        }
        let (location, name) = (new.location, new.name);
        let what = format!("the {location} parameter `{name}`");
        let required = (old.at.flag("required"), new.at.flag("required"));
        if required.0 != required.1 && location != "path" {
            let (rule, word, effect) = match required.1 {
                true => (
                    "parameter_required",
                    "required",
                    Effect::new(Wire::Breaks, Bump::Major, "clients may leave it out, which is refused now"),
                ),
                false => (
                    "parameter_optional",
                    "optional",
                    Effect::new(Wire::None, Bump::Major, "clients send more than they have to"),
                ),
            };
            let places = (old.at.member("required"), new.at.member("required"));
            let spot = Spot { side: Some(side), ..operations.spot(&places.0, &places.1) };
            self.tell(spot, rule, required, format!("{what} became {word}"), effect);
        }
        self.writing(node, &old.at, &new.at, location, &what);
        self.contents_of_parameter(operations, old, new, &what);
        let deprecated = (old.at.flag("deprecated"), new.at.flag("deprecated"));
        if deprecated.0 != deprecated.1 {
            let title = format!("{what} is {} deprecated", if deprecated.1 { "now" } else { "no longer" });
            let places = (old.at.member("deprecated"), new.at.member("deprecated"));
            let spot = Spot { side: Some(side), ..operations.spot(&places.0, &places.1) };
            let bump = if deprecated.1 { Bump::Minor } else { Bump::Patch };
            let effect = Effect::new(Wire::None, bump, "it works as before");
            self.tell(spot, "deprecated_changed", deprecated, title, effect);
        }
    }

    /// Compares the schemas of a parameter, which may stand under a media type.
    fn contents_of_parameter(
        &mut self,
        operations: &Operations<'a>,
        old: &Parameter<'a>,
        new: &Parameter<'a>,
        what: &str,
    ) {
        let content = |at: &At<'a>| at.member("content").members().next();
        let (before, after) = (content(&old.at), content(&new.at));
        let media = (before.as_ref().map(|(name, _)| *name), after.as_ref().map(|(name, _)| *name));
        if media.0 != media.1 {
            let word =
                |media: Option<&str>| media.map_or_else(|| "plain text".to_owned(), |media| format!("`{media}`"));
            let title = format!("{what} is written as {} and no longer as {}", word(media.1), word(media.0));
            let effect = Effect::new(Wire::Breaks, Bump::Major, "clients write it the old way");
            let places = (old.at.member("content"), new.at.member("content"));
            let spot = Spot { side: Some(Side::Text), ..operations.spot(&places.0, &places.1) };
            self.tell(spot, "parameter_content_changed", (word(media.0), word(media.1)), title, effect);
        }
        let schema =
            |at: &At<'a>, content: Option<(&str, At<'a>)>| content.map_or(at.clone(), |(_, at)| at).member("schema");
        let side = if before.is_some() && after.is_some() { Side::Request } else { Side::Text };
        let schemas = ([schema(&old.at, before)], [schema(&new.at, after)]);
        let optional = !new.at.flag("required");
        self.nullability(operations.node, (&schemas.0, &schemas.1), side, optional, what);
        self.schemas(operations.node, &schemas.0, &schemas.1, side);
    }

    /// Compares how a value becomes text: of a parameter, or of a member of a form.
    pub(super) fn writing(&mut self, node: usize, old: &At<'a>, new: &At<'a>, location: &str, what: &str) {
        let types = |document: &Document<'a>, at: &At<'a>| {
            View::new(document, &[at.member("schema")]).types.overlaps(Types::ARRAY.or(Types::OBJECT))
        };
        let is_compound = types(&self.base, old) || types(&self.head, new) || location == "form";
        let usual = if matches!(location, "path" | "header") { "simple" } else { "form" };
        fn style<'a>(at: &At<'a>, usual: &'a str) -> &'a str {
            at.text("style").unwrap_or(usual)
        }
        let styles = (style(old, usual), style(new, usual));
        // One value alone looks the same in all styles but those of paths.
        if styles.0 != styles.1 && (is_compound || location == "path") {
            let title = format!("the style of {what} changed from `{}` to `{}`", styles.0, styles.1);
            let effect = Effect::new(Wire::Breaks, Bump::Patch, "clients write the value in the old style");
            self.writing_changed(node, (old, new), ("style", "parameter_style_changed"), styles, title, effect);
        }
        let explodes =
            |at: &At<'a>, style: &str| at.value.get("explode").and_then(Value::as_bool).unwrap_or(style == "form");
        let exploded = (explodes(old, styles.0), explodes(new, styles.1));
        if exploded.0 != exploded.1 && is_compound {
            let title = format!("`explode` of {what} changed from {} to {}", exploded.0, exploded.1);
            let effect = Effect::new(Wire::Breaks, Bump::Patch, "clients separate the values in the old way");
            self.writing_changed(node, (old, new), ("explode", "parameter_explode_changed"), exploded, title, effect);
        }
        let reserved = (old.flag("allowReserved"), new.flag("allowReserved"));
        if reserved.0 != reserved.1 && location != "header" {
            let title = format!("`allowReserved` of {what} changed from {} to {}", reserved.0, reserved.1);
            let effect = match reserved.1 {
                false => Effect::new(
                    Wire::Breaks,
                    Bump::Patch,
                    "clients send characters such as `/` as they are, which is refused now",
                ),
                true => Effect::new(
                    Wire::Risk,
                    Bump::Patch,
                    "clients escape characters such as `/`, which the server may no longer undo",
                ),
            };
            let rule = ("allowReserved", "parameter_reserved_changed");
            self.writing_changed(node, (old, new), rule, reserved, title, effect);
        }
        let empty = (old.flag("allowEmptyValue"), new.flag("allowEmptyValue"));
        if empty.0 != empty.1 {
            let effect = match empty.1 {
                false => Effect::new(Wire::Breaks, Bump::Patch, "clients may send it empty, which is refused now"),
                true => Effect::new(Wire::None, Bump::Patch, "clients need not send it empty"),
            };
            let title = format!("{what} may {} be empty", if empty.1 { "now" } else { "no longer" });
            let rule = ("allowEmptyValue", "parameter_empty_changed");
            self.writing_changed(node, (old, new), rule, empty, title, effect);
        }
    }

    fn writing_changed(
        &mut self,
        node: usize,
        (old, new): (&At<'a>, &At<'a>),
        (keyword, rule): (&str, &'static str),
        values: (impl ToString, impl ToString),
        title: String,
        effect: Effect,
    ) {
        let places = (old.member(keyword), new.member(keyword));
        let spot = Spot { node, side: Some(Side::Text), base: &places.0, head: &places.1 };
        self.tell(spot, rule, values, title, effect);
    }
}

/// Returns the parameters of an operation: its own, and those of its path that it does not replace.
pub(super) fn parameters<'a>(document: &Document<'a>, operation: &Operation<'a>) -> Vec<Parameter<'a>> {
    let mut parameters: Vec<Parameter<'a>> = Vec::new();
    let lists = [operation.at.member("parameters"), operation.item.member("parameters")];
    for at in lists.iter().flat_map(At::elements) {
        let at = document.resolve(at);
        let (Some(name), Some(location)) = (at.text("name"), at.text("in")) else { continue };
        // Headers that are said elsewhere.
        let is_ignored =
            ["accept", "content-type", "authorization"].iter().any(|known| known.eq_ignore_ascii_case(name));
        let is_known = parameters.iter().any(|known| (known.location, known.name) == (location, name));
        if !(is_known || location == "header" && is_ignored) {
            parameters.push(Parameter { location, name, at });
        }
    }
    parameters
}
