//! Which items that are gone are there under another name.
//!
//! Without this a renamed schema would be a type that is gone, a type that is new, and a change of every item that names it.
//! An operation is known by its method and path, a type by its members, a member by being the only one of its form that is
//! gone from its type where only one of that form is new.

use super::items::{Item, Kind, Surface};
use super::signatures::with_paths;
use std::collections::{BTreeMap, BTreeSet};

/// How much of two types must be the same for one to be the other under a new name: of ten members, eight.
const ALIKE: f64 = 0.8;

/// The types that got another name: old path to new path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Renames(BTreeMap<String, String>);

impl Renames {
    /// Finds the renamed types.
    pub(super) fn of(old: &Surface, new: &Surface) -> Self {
        let types = |surface: &Surface| -> BTreeMap<String, Kind> {
            let types = surface.items().filter(|item| item.kind.is_type());
            types.map(|item| (item.path.clone(), item.kind)).collect()
        };
        let (before, after) = (types(old), types(new));
        let missing = |paths: &BTreeMap<String, Kind>, others: &BTreeMap<String, Kind>| -> BTreeSet<String> {
            paths.keys().filter(|path| !others.contains_key(*path)).cloned().collect()
        };
        let mut search =
            Search { gone: missing(&before, &after), come: missing(&after, &before), found: Self::default() };
        for (from, to) in operations(old, &search.gone, new, &search.come) {
            search.take(&from, &to);
        }
        let (gone, come) = (search.gone.clone(), search.come.clone());
        let (old_members, new_members) = (members(old, &gone), members(new, &come));
        let mut pairs: Vec<(f64, &str, &str)> = Vec::new();
        for from in &gone {
            for to in come.iter().filter(|to| before.get(from) == after.get(*to)) {
                let likeness = likeness(old_members.get(from.as_str()), new_members.get(to.as_str()));
                if likeness >= ALIKE {
                    pairs.push((likeness, from.as_str(), to.as_str()));
                }
            }
        }
        for (likeness, from, to) in &pairs {
            // Two that are as much alike are one too many.
            let mut rivals = pairs.iter().filter(|(_, a, b)| (a == from) != (b == to));
            if !rivals.any(|(other, ..)| other >= likeness) {
                search.take(from, to);
            }
        }
        search.found
    }

    /// Returns the new path of an item of the old surface.
    pub(super) fn path(&self, path: &str) -> String {
        let ends = path.match_indices(':').map(|(end, _)| end).chain([path.len()]);
        for end in ends {
            if let Some(new) = self.0.get(&path[..end]) {
                return format!("{new}{}", &path[end..]);
            }
        }
        path.to_owned()
    }

    /// Returns a shape of the old surface in terms of the new one.
    pub(super) fn shape(&self, shape: &str) -> String {
        if self.0.is_empty() {
            return shape.to_owned();
        }
        with_paths(shape, &|path| Some(format!("crate::{}", self.0.get(path.strip_prefix("crate::")?)?)))
    }
}

/// The types that have no counterpart of their name, and what was found out about them so far.
struct Search {
    gone: BTreeSet<String>,
    come: BTreeSet<String>,
    found: Renames,
}

impl Search {
    /// Takes two types for one, and with it those that are named after it, such as the errors of an operation.
    fn take(&mut self, from: &str, to: &str) {
        let last = |path: &str| path.rsplit("::").next().unwrap_or_default().to_owned();
        let (from_name, to_name) = (last(from), last(to));
        let named_after = self.gone.iter().filter_map(|path| {
            let (module, name) = path.rsplit_once("::")?;
            let other = format!("{module}::{to_name}{}", name.strip_prefix(&from_name)?);
            self.come.contains(&other).then(|| (path.clone(), other))
        });
        let named_after: Vec<(String, String)> = named_after.collect();
        for (from, to) in named_after.into_iter().chain([(from.to_owned(), to.to_owned())]) {
            if self.gone.contains(&from) && self.come.remove(&to) {
                self.gone.remove(&from);
                self.found.0.insert(from, to);
            }
        }
    }
}

/// Returns the operations with the same method and path.
fn operations(old: &Surface, gone: &BTreeSet<String>, new: &Surface, come: &BTreeSet<String>) -> Vec<(String, String)> {
    let identities = |surface: &Surface, paths: &BTreeSet<String>| -> BTreeMap<String, String> {
        let items = surface.items().filter(|item| paths.contains(&item.path));
        items.filter_map(|item| Some((item.identity.clone()?, item.path.clone()))).collect()
    };
    let after = identities(new, come);
    let before = identities(old, gone).into_iter();
    before.filter_map(|(identity, path)| Some((path, after.get(&identity)?.clone()))).collect()
}

/// Returns the fields and variants of types, with the types' own names left out; of an alias what it stands for.
fn members<'a>(surface: &Surface, types: &'a BTreeSet<String>) -> BTreeMap<&'a str, BTreeSet<String>> {
    let mut members: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for item in surface.items() {
        let of = match item.kind {
            Kind::Field | Kind::Variant => &item.parent,
            Kind::Alias => &item.path,
            _ => continue,
        };
        let Some(owner) = types.get(of) else { continue };
        let own = format!("crate::{owner}");
        // The types of its members may be named after it.
        let shape = with_paths(&item.shape, &|path| Some(format!("Self{}", path.strip_prefix(&own)?)));
        let name = if item.kind == Kind::Alias { "" } else { item.name() };
        members.entry(owner).or_default().insert(format!("{name}: {shape}"));
    }
    members
}

fn likeness(one: Option<&BTreeSet<String>>, other: Option<&BTreeSet<String>>) -> f64 {
    let (Some(one), Some(other)) = (one, other) else { return 0.0 };
    let common = one.intersection(other).count();
    2.0 * common as f64 / (one.len() + other.len()) as f64
}

/// An item without a counterpart of its name, in terms of the new surface.
pub(super) struct Lone<'a> {
    pub(super) item: &'a Item,
    /// The new path of what it belongs to.
    pub(super) owner: String,
    pub(super) shape: String,
}

/// Pairs members that are gone with members that are new: those of one form, where there is one of each.
pub(super) fn pairs<'a>(gone: &[Lone<'a>], come: &[Lone<'a>]) -> Vec<(&'a Item, &'a Item)> {
    let mut forms: BTreeMap<(Kind, &str, &str), [Vec<&Item>; 2]> = BTreeMap::new();
    for (side, lone) in gone.iter().map(|lone| (0, lone)).chain(come.iter().map(|lone| (1, lone))) {
        if matches!(lone.item.kind, Kind::Field | Kind::Variant | Kind::Method) {
            forms.entry((lone.item.kind, &lone.owner, &lone.shape)).or_default()[side].push(lone.item);
        }
    }
    let alone = forms.into_values().filter_map(|sides| match sides.each_ref().map(Vec::as_slice) {
        [[gone], [come]] => Some((*gone, *come)),
        _ => None,
    });
    alone.collect()
}
