//! Compares schemas that others build on: where a document says `Pet`, and `Pet` has a discriminator, a `Cat` may come.

use super::comparer::Comparer;
use super::documents::Document;
use super::places::At;
use super::schemas::Schemas;
use super::unions::bare;
use excerpt_generator::diagnostics::Pointer;
use serde_json::Value;

impl<'a> Comparer<'a> {
    /// Compares what builds on two schemas. It is matched by name.
    pub(super) fn derived(&mut self, schemas: &Schemas<'_, 'a>) {
        let Schemas { node, side, base, head } = *schemas;
        let (old, mut new) = (children(&self.base, &base.at), children(&self.head, &head.at));
        if old.is_empty() || new.is_empty() {
            // A schema that became one of a hierarchy, or was one, is told by its discriminator.
            return;
        }
        for child in old {
            match new.iter().position(|other| other.pointer == child.pointer) {
                Some(index) => self.schemas(node, &[child], &[new.remove(index)], side),
                None => {
                    let holder = head.discriminator.clone().unwrap_or_else(|| head.at.missing()).missing();
                    self.branch_removed(schemas, &name(&child.pointer), &child, &holder);
                }
            }
        }
        for child in new {
            let holder = base.discriminator.clone().unwrap_or_else(|| base.at.missing()).missing();
            self.branch_added(schemas, &name(&child.pointer), &holder, &child);
        }
    }
}

/// Returns what a value of a schema may be by a discriminator of its own.
pub(super) fn children<'a>(document: &Document<'a>, schema: &At<'a>) -> Vec<At<'a>> {
    let Some(discriminator) = schema.get("discriminator") else { return Vec::new() };
    if ["oneOf", "anyOf"].iter().any(|list| schema.value.get(list).is_some()) {
        return Vec::new();
    }
    let parent = &schema.pointer;
    let mut places = document.hierarchy.descendants(parent);
    let mapping = discriminator.member("mapping");
    let mapped = mapping.value.as_object().into_iter().flatten().filter_map(|(_, target)| target.as_str());
    for target in mapped {
        let place = Pointer::parse("/components/schemas").child(bare(target));
        if place != *parent && !places.contains(&place) {
            places.push(place);
        }
    }
    let at = |place: Pointer| {
        let value: &'a Value = document.root.value.pointer(place.as_str())?;
        Some(At::new(value, place))
    };
    places.into_iter().filter_map(at).collect()
}

fn name(place: &Pointer) -> String {
    format!("`{}`", place.last().unwrap_or_default())
}
