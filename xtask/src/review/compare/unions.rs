//! Compares unions: which branches there are, and by which tag they are told apart.
//!
//! Branches are matched by the schema they refer to, by their tag, and by what they have in common, not by their place in
//! the list. A schema that is no union counts as its own only branch where the other one is a union.

use super::comparer::Comparer;
use super::documents::Document;
use super::effects::Effect;
use super::places::At;
use super::schemas::Schemas;
use super::types::Types;
use super::views::View;
use crate::review::report::{Bump, Wire};
use serde_json::Value;
use std::collections::BTreeSet;

/// Two schemas with less than this in common are two, not one that changed.
const ALIKE: f64 = 0.5;

impl<'a> Comparer<'a> {
    /// Compares what is a union on either side. Returns true when the rest of the schemas is to be compared as well.
    pub(super) fn unions(&mut self, schemas: &Schemas<'_, 'a>, old: &[At<'a>], new: &[At<'a>]) -> bool {
        let Schemas { base, head, .. } = *schemas;
        match (base.branches.is_empty(), head.branches.is_empty()) {
            (true, true) => {
                self.derived(schemas);
                self.discriminators(schemas, &[]);
                true
            }
            (false, false) => {
                self.branches(schemas);
                true
            }
            // Branches beside members are conditions on them.
            (true, false) if has_members(head) => {
                self.conditions(schemas, true);
                true
            }
            (false, true) if has_members(base) => {
                self.conditions(schemas, false);
                true
            }
            (true, false) => {
                self.wrapped(schemas, old);
                false
            }
            (false, true) => {
                self.unwrapped(schemas, new);
                false
            }
        }
    }

    fn branches(&mut self, schemas: &Schemas<'_, 'a>) {
        let Schemas { node, side, base, head } = *schemas;
        let pairs = self.matches(base, head);
        let matched = |index: usize, of_base: bool| {
            pairs.iter().any(|(old, new)| if of_base { *old == index } else { *new == index })
        };
        for (index, branch) in base.branches.iter().enumerate().filter(|(index, _)| !matched(*index, true)) {
            self.branch_removed(schemas, &name(branch, index), branch, &head.branches_at);
        }
        for (index, branch) in head.branches.iter().enumerate().filter(|(index, _)| !matched(*index, false)) {
            self.branch_added(schemas, &name(branch, index), &base.branches_at, branch);
        }
        for (old, new) in &pairs {
            self.schemas(node, &[base.branches[*old].clone()], &[head.branches[*new].clone()], side);
        }
        self.discriminators(schemas, &pairs);
    }

    pub(super) fn branch_removed(&mut self, schemas: &Schemas<'_, 'a>, name: &str, branch: &At<'a>, holder: &At<'a>) {
        let effect = match schemas.side.is_sent() {
            true => Effect::new(Wire::Breaks, Bump::Major, "clients may send it, which is refused now"),
            false => Effect::new(Wire::None, Bump::Major, "clients expect more than comes"),
        };
        let title = format!("{name} is no branch of the union any more");
        self.tell(schemas.spot(branch, holder), "branch_removed", (name, ""), title, effect);
    }

    pub(super) fn branch_added(&mut self, schemas: &Schemas<'_, 'a>, name: &str, holder: &At<'a>, branch: &At<'a>) {
        let effect = match schemas.side.is_sent() {
            true => Effect::new(Wire::None, Bump::Minor, "clients need not send it"),
            false => Effect::new(
                Wire::Risk,
                Bump::Minor,
                "clients keep a branch they do not know as JSON, but programs may not expect it",
            ),
        };
        let title = format!("{name} is a branch of the union now");
        self.tell(schemas.spot(holder, branch), "branch_added", ("", name), title, effect);
    }

    fn conditions(&mut self, schemas: &Schemas<'_, 'a>, is_new: bool) {
        let effect = match (schemas.side.is_sent(), is_new) {
            (true, true) => {
                Effect::new(Wire::Risk, Bump::Patch, "clients do not check it, and what does not fit is refused now")
            }
            (false, false) => Effect::new(
                Wire::Risk,
                Bump::Patch,
                "clients decode it as before, but programs may rely on the old condition",
            ),
            _ => Effect::new(Wire::None, Bump::Patch, "what goes this way is still allowed"),
        };
        let title = format!("conditions on the members were {}", if is_new { "added" } else { "removed" });
        let places = (&schemas.base.branches_at, &schemas.head.branches_at);
        self.tell(schemas.spot(places.0, places.1), "condition_changed", (!is_new, is_new), title, effect);
    }

    /// Compares a schema with the union that it became.
    fn wrapped(&mut self, schemas: &Schemas<'_, 'a>, old: &[At<'a>]) {
        let Schemas { node, side, base, head } = *schemas;
        let best = self.best(base, true, &head.branches);
        let effect = match (side.is_sent(), best) {
            (true, Some(_)) if !self.is_told_apart(base, head) => Effect::new(
                Wire::Risk,
                Bump::Major,
                "what clients send is one of the branches, but it may fit others, too, or lack their tag",
            ),
            (true, Some(_)) => Effect::new(Wire::None, Bump::Major, "what clients send is one of the branches"),
            (true, None) => Effect::new(Wire::Breaks, Bump::Major, "what clients send is none of the branches"),
            (false, _) => Effect::new(Wire::Breaks, Bump::Major, "other branches come, too, and decoding them fails"),
        };
        let spot = schemas.spot(&base.at, &head.branches_at);
        self.tell(spot, "union_wrapped", ("plain", "union"), "it became a union".to_owned(), effect);
        if let Some(index) = best {
            self.schemas(node, old, &[head.branches[index].clone()], side);
        }
    }

    /// True when a value of a schema can be only one of the branches of a union, and has the tag that the union goes by.
    fn is_told_apart(&self, schema: &View<'a>, union: &View<'a>) -> bool {
        let tag = union.discriminator.as_ref().and_then(|discriminator| discriminator.text("propertyName"));
        let may_fit_several = union.branches_at.pointer.as_str().ends_with("/anyOf");
        let fits = |branch: &At<'a>| {
            let branch = View::new(&self.head, std::slice::from_ref(branch));
            let needs_more = branch.required.keys().any(|name| !schema.members.contains_key(name));
            schema.types.overlaps(branch.types) && !needs_more && !differ(schema, &branch)
        };
        tag.is_none_or(|tag| schema.required.contains_key(tag))
            && (may_fit_several || union.branches.iter().filter(|branch| fits(branch)).count() <= 1)
    }

    /// Compares a union with the schema that it became.
    fn unwrapped(&mut self, schemas: &Schemas<'_, 'a>, new: &[At<'a>]) {
        let Schemas { node, side, base, head } = *schemas;
        if head.types == Types::ANY && head.values.is_none() {
            let effect = match side.is_sent() {
                true => Effect::new(Wire::None, Bump::Major, "what clients send is still allowed"),
                false => Effect::new(
                    Wire::Breaks,
                    Bump::Major,
                    "values of any form come now, and programs expect the branches",
                ),
            };
            let spot = schemas.spot(&base.branches_at, &head.at);
            self.tell(spot, "union_unwrapped", ("union", "any"), "it is no union any more".to_owned(), effect);
            return;
        }
        let best = self.best(head, false, &base.branches);
        let effect = match (side.is_sent(), best) {
            (true, _) => {
                Effect::new(Wire::Breaks, Bump::Major, "clients may send another branch, which is refused now")
            }
            (false, Some(_)) => {
                Effect::new(Wire::None, Bump::Major, "what comes is one of the branches that clients know")
            }
            (false, None) => {
                Effect::new(Wire::Breaks, Bump::Major, "what comes is none of the branches that clients know")
            }
        };
        let spot = schemas.spot(&base.branches_at, &head.at);
        self.tell(spot, "union_unwrapped", ("union", "plain"), "it is no union any more".to_owned(), effect);
        if let Some(index) = best {
            self.schemas(node, &[base.branches[index].clone()], new, side);
        }
    }

    /// Returns the branch that has the most in common with a schema, if it is enough.
    fn best(&self, whole: &View<'a>, is_base: bool, branches: &[At<'a>]) -> Option<usize> {
        let other = if is_base { &self.head } else { &self.base };
        let scores = branches.iter().enumerate().map(|(index, branch)| {
            let score = likeness(whole, &View::new(other, std::slice::from_ref(branch)));
            (score, index)
        });
        let best = scores.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        best.filter(|(score, _)| *score >= ALIKE).map(|(_, index)| index)
    }

    /// Finds the branches that stand for each other, as pairs of their ranks.
    fn matches(&self, base: &View<'a>, head: &View<'a>) -> Vec<(usize, usize)> {
        let views = |document: &Document<'a>, branches: &[At<'a>]| -> Vec<View<'a>> {
            branches.iter().map(|branch| View::new(document, std::slice::from_ref(branch))).collect()
        };
        let (old, new) = (views(&self.base, &base.branches), views(&self.head, &head.branches));
        let mut free: Vec<usize> = (0..new.len()).collect();
        let mut pairs = Vec::new();
        let mut rest = Vec::new();
        for (index, branch) in base.branches.iter().enumerate() {
            let same = |other: &At<'a>| match (branch.text("$ref"), other.text("$ref")) {
                (Some(old), Some(new)) => old == new,
                (None, None) => self.dirty.identical(branch.value, other.value),
                _ => false,
            };
            match free.iter().position(|candidate| same(&head.branches[*candidate])) {
                Some(position) => pairs.push((index, free.remove(position))),
                None => rest.push(index),
            }
        }
        // What is left is few; the best pairs go first.
        let mut scored: Vec<(f64, usize, usize)> = rest
            .iter()
            .flat_map(|old_index| free.iter().map(move |new_index| (*old_index, *new_index)))
            .map(|(old_index, new_index)| (likeness(&old[old_index], &new[new_index]), old_index, new_index))
            .filter(|(score, ..)| *score >= ALIKE)
            .collect();
        scored.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        for (_, old_index, new_index) in scored {
            if pairs.iter().all(|(known, other)| *known != old_index && *other != new_index) {
                pairs.push((old_index, new_index));
            }
        }
        pairs
    }

    /// Compares the tags of unions and of the branches that stand for each other.
    fn discriminators(&mut self, schemas: &Schemas<'_, 'a>, pairs: &[(usize, usize)]) {
        let Schemas { base, head, side, .. } = *schemas;
        let missing = (base.at.missing(), head.at.missing());
        let (old, new) = match (&base.discriminator, &head.discriminator) {
            (None, None) => return,
            (Some(old), Some(new)) => (old, new),
            (old, new) => {
                let title = if new.is_some() { "a discriminator was added" } else { "the discriminator was removed" };
                let effect = Effect::new(Wire::None, Bump::Patch, "the values are the same");
                let spot = schemas.spot(old.as_ref().unwrap_or(&missing.0), new.as_ref().unwrap_or(&missing.1));
                let values = (old.is_some(), new.is_some());
                self.tell(spot, "discriminator_changed", values, title.to_owned(), effect);
                return;
            }
        };
        let property = |at: &At<'a>| at.text("propertyName").unwrap_or_default();
        if property(old) != property(new) {
            let title = format!("the discriminator changed from `{}` to `{}`", property(old), property(new));
            let effect = Effect::new(
                Wire::Breaks,
                Bump::Patch,
                "one side tells the branches apart by a member that the other does not look at",
            );
            let places = (old.member("propertyName"), new.member("propertyName"));
            let spot = schemas.spot(&places.0, &places.1);
            self.tell(spot, "discriminator_changed", (property(old), property(new)), title, effect);
        }
        let mappings = (old.member("mapping"), new.member("mapping"));
        for Tagged { name, before, after } in self.tagged(schemas, (&mappings.0, &mappings.1), pairs) {
            let gone: Vec<&String> = before.difference(&after).collect();
            let fresh: Vec<&String> = after.difference(&before).collect();
            if gone.is_empty() && fresh.is_empty() {
                continue;
            }
            let effect = match (side.is_sent(), gone.is_empty(), fresh.is_empty()) {
                (true, true, _) => Effect::new(Wire::None, Bump::Patch, "clients need not send it"),
                (true, ..) => Effect::new(
                    Wire::Breaks,
                    Bump::Patch,
                    "clients tag the branch by the old value, which is not known any more",
                ),
                (false, _, true) => Effect::new(Wire::None, Bump::Patch, "clients expect more than comes"),
                (false, true, _) => {
                    Effect::new(Wire::Risk, Bump::Patch, "clients keep what comes under the new value as JSON")
                }
                (false, ..) => Effect::new(
                    Wire::Breaks,
                    Bump::Patch,
                    "the branch comes under a value that clients do not know, and they keep it as JSON",
                ),
            };
            let list = |tags: &[&String]| match tags {
                [] => "nothing".to_owned(),
                tags => tags.iter().map(|tag| format!("`{tag}`")).collect::<Vec<_>>().join(", "),
            };
            let title = format!("the tag of {name} changed from {} to {}", list(&gone), list(&fresh));
            let entry =
                |mapping: &At<'a>, tags: &[&String]| tags.first().map_or(mapping.clone(), |tag| mapping.member(tag));
            let places = (entry(&mappings.0, &gone), entry(&mappings.1, &fresh));
            let spot = schemas.spot(&places.0, &places.1);
            self.tell(spot, "discriminator_mapping_changed", (list(&gone), list(&fresh)), title, effect);
        }
    }

    /// Returns the tags of the schemas that a discriminator tells apart: of the branches that stand for each other, or, where
    /// there are none because the schemas derive from the one with the discriminator, of those in its mapping.
    fn tagged(&self, schemas: &Schemas<'_, 'a>, mappings: (&At<'a>, &At<'a>), pairs: &[(usize, usize)]) -> Vec<Tagged> {
        let Schemas { base, head, .. } = schemas;
        if !base.branches.is_empty() {
            let of_pair = |(old, new): &(usize, usize)| Tagged {
                name: name(&head.branches[*new], *new),
                before: branch_tags(mappings.0, &base.branches[*old]),
                after: branch_tags(mappings.1, &head.branches[*new]),
            };
            return pairs.iter().map(of_pair).collect();
        }
        let targets = |mapping: &At<'a>| mapping.members().filter_map(|(_, target)| target.value.as_str());
        let names: BTreeSet<&str> = targets(mappings.0).chain(targets(mappings.1)).map(bare).collect();
        let of_name = |name: &str| {
            let reference = format!("#/components/schemas/{name}");
            let tags = |document: &Document<'a>, mapping: &At<'a>| match document.target(&reference) {
                Some(_) => tags(mapping, &reference),
                None => BTreeSet::new(),
            };
            let (before, after) = (tags(&self.base, mappings.0), tags(&self.head, mappings.1));
            // What is new or gone as a whole is told where it is listed.
            (!before.is_empty() && !after.is_empty()).then(|| Tagged { name: format!("`{name}`"), before, after })
        };
        names.into_iter().filter_map(of_name).collect()
    }
}

/// A schema that a discriminator tells apart, and the values of the tag that mean it.
struct Tagged {
    name: String,
    before: BTreeSet<String>,
    after: BTreeSet<String>,
}

/// True for a schema that is an object by itself, so that its branches only add conditions.
fn has_members(view: &View<'_>) -> bool {
    !view.members.is_empty()
}

/// Returns a branch's name for sentences.
fn name(branch: &At<'_>, index: usize) -> String {
    let reference = branch.text("$ref").and_then(|reference| reference.rsplit('/').next());
    match reference.or_else(|| branch.text("title")) {
        Some(name) => format!("`{name}`"),
        None => format!("branch {}", index + 1),
    }
}

/// Returns the values of the tag that mean a branch.
fn branch_tags(mapping: &At<'_>, branch: &At<'_>) -> BTreeSet<String> {
    branch.text("$ref").map(|reference| tags(mapping, reference)).unwrap_or_default()
}

/// Returns the values of the tag that mean a schema: those mapped to it, or else its name.
fn tags(mapping: &At<'_>, reference: &str) -> BTreeSet<String> {
    let name = bare(reference);
    let means = |target: &Value| target.as_str().is_some_and(|target| target == reference || target == name);
    let mapped: BTreeSet<String> =
        mapping.members().filter(|(_, target)| means(target.value)).map(|(value, _)| value.to_owned()).collect();
    if mapped.is_empty() { BTreeSet::from([name.to_owned()]) } else { mapped }
}

/// Returns the name at the end of a reference.
pub(super) fn bare(reference: &str) -> &str {
    reference.rsplit('/').next().unwrap_or_default()
}

/// Returns how much two schemas have in common, from 0 to 1.
pub(super) fn likeness(a: &View<'_>, b: &View<'_>) -> f64 {
    if !a.types.overlaps(b.types) {
        return 0.0;
    }
    if a.members.is_empty() && b.members.is_empty() {
        return match (&a.values, &b.values) {
            (Some(a), Some(b)) if !a.list.iter().any(|value| b.list.contains(value)) => 0.0,
            _ if a.types == b.types => 1.0,
            _ => ALIKE,
        };
    }
    let shared: Vec<&&str> = a.members.keys().filter(|name| b.members.contains_key(**name)).collect();
    let all = a.members.len() + b.members.len() - shared.len();
    if differ(a, b) { 0.0 } else { shared.len() as f64 / all as f64 }
}

/// True where a member can have no value in common, which tells two schemas apart as a tag does.
fn differ(a: &View<'_>, b: &View<'_>) -> bool {
    let only = |view: &View<'_>, name: &str| {
        let part = view.members.get(name)?.first()?.value;
        part.get("const").or_else(|| part.get("enum")?.as_array().filter(|values| values.len() == 1)?.first()).cloned()
    };
    a.members.keys().any(|name| {
        let values = (only(a, name), only(b, name));
        values.0.is_some() && values.1.is_some() && values.0 != values.1
    })
}
