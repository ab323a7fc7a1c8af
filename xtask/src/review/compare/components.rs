//! Compares the names of schemas. A name is that of a Rust type, and nothing on the wire.

use super::comparer::{Comparer, Spot};
use super::effects::{Effect, Side};
use super::places::At;
use super::unions::likeness;
use super::views::View;
use crate::review::report::{Bump, Wire};

impl<'a> Comparer<'a> {
    /// Compares the schemas that no operation uses: they are Rust types all the same.
    pub(super) fn unused_schemas(&mut self) {
        let schemas = |root: &At<'a>| root.member("components").member("schemas");
        let (old, new) = (schemas(&self.base.root), schemas(&self.head.root));
        let node = self.root();
        for (name, at) in old.members() {
            let now = new.member(name);
            if now.exact && !self.namesakes.contains(&(at.pointer.clone(), now.pointer.clone())) {
                self.schemas(node, &[at], &[now], Side::Unused);
            }
        }
        self.compare_open();
    }

    /// Finds schemas that are new, gone or renamed. Comes last, when it is known which stand for each other.
    pub(super) fn components(&mut self) {
        let schemas = |root: &At<'a>| root.member("components").member("schemas");
        let (old, new) = (schemas(&self.base.root), schemas(&self.head.root));
        let gone: Vec<(&str, At<'a>)> = old.members().filter(|(name, _)| !new.member(name).exact).collect();
        let mut fresh: Vec<(&str, At<'a>)> = new.members().filter(|(name, _)| !old.member(name).exact).collect();
        let node = self.root();
        for (name, at) in gone {
            let renamed = fresh.iter().position(|(_, candidate)| self.is_renamed(&at, candidate));
            match renamed.map(|index| fresh.remove(index)) {
                Some((now, candidate)) => {
                    let effect =
                        Effect::new(Wire::None, Bump::Major, "it is the name of the type, and nothing on the wire");
                    let spot = Spot { node, side: None, base: &at, head: &candidate };
                    let title = format!("the schema `{name}` is called `{now}` now");
                    self.tell(spot, "schema_renamed", (name, now), title, effect);
                }
                None => {
                    let holder = new.missing();
                    let effect =
                        Effect::new(Wire::None, Bump::Major, "what it meant on the wire is told where it was used");
                    let spot = Spot { node, side: None, base: &at, head: &holder };
                    self.tell(spot, "schema_removed", (name, ""), format!("the schema `{name}` was removed"), effect);
                }
            }
        }
        for (name, at) in fresh {
            let holder = old.missing();
            let effect = Effect::new(Wire::None, Bump::Minor, "what it means on the wire is told where it is used");
            let spot = Spot { node, side: None, base: &holder, head: &at };
            self.tell(spot, "schema_added", ("", name), format!("the schema `{name}` was added"), effect);
        }
    }

    fn is_renamed(&self, old: &At<'a>, new: &At<'a>) -> bool {
        if self.dirty.identical(old.value, new.value) {
            return true;
        }
        let stand_for_each_other = self.namesakes.contains(&(old.pointer.clone(), new.pointer.clone()));
        let views = || {
            let old = View::new(&self.base, std::slice::from_ref(old));
            likeness(&old, &View::new(&self.head, std::slice::from_ref(new)))
        };
        stand_for_each_other && views() >= 0.5
    }
}
